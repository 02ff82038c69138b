import { openClosedElement } from '#content/overlay/closed-element.ts';
import { makeElement } from '#content/overlay/make-element.ts';
import { toldOf } from '#content/reading/extract-here.ts';
import { type PageRules, rulesAt } from '#domain/article/page-rules.ts';
import { siteOf } from '#domain/article/site-of.ts';
import type { SiteRule } from '#domain/article/site-rule.ts';
import { cleanAddress } from '#extract/text/clean-address.ts';
import { message, plural } from '#i18n/message.ts';
import type { PageMessage } from '#messages/messages.ts';
import { hearPicking } from './hear-picking.ts';
import { PageBlocks } from './page-blocks.ts';
import { PickBar } from './pick-bar.ts';
import { boxOf, isThere, PickDrawing, pointedAt } from './pick-drawing.ts';
import { PickedRulesDraft } from './picked-rules.ts';
import pickingRules from './picking.css?inline';

interface Surroundings {
  rule: SiteRule | null;
  send(message: PageMessage): void;
  /** Tells the reader something in a corner of the page. */
  say(text: string): void;
  /** The rules that hold here from now on. */
  changed(rules: PageRules): void;
  leaving: AbortSignal;
}

/**
 * Lets the reader point at parts of the page, to have them left out or taken in. Everything is drawn
 * over the page; the page hears of none of it. When they are done the article is read again.
 */
export function correctReading({ rule, send, say, changed, leaving }: Surroundings): void {
  const address = cleanAddress(location.href, location.href) ?? location.href;
  const site = siteOf(address);
  const draft = new PickedRulesDraft(rulesAt(rule, address));
  const first = new PageBlocks(draft.rules);
  const ending = new AbortController();
  const returnFocus = document.activeElement;
  let now = first;
  let target: Element | null = null;
  /** The parts that were left for a wider one, so that the way back is known. */
  let inner: Element[] = [];

  const draw = () => {
    drawing.draw(first, now, target);
    bar.avoid(target && boxOf(target));
  };

  const point = (part: Element | null, trail: Element[] = []) => {
    inner = trail;
    if (part === target) return;
    target = part;
    bar.point(part && pointedAt(now, part));
    draw();
  };

  const readAgain = () => {
    now = new PageBlocks(draft.rules);
    draw();
  };

  const choose = () => {
    if (!target) return;
    const leaveOut = now.isRead(target);
    const before = now;
    if (draft.takeBack(target)) readAgain();
    if (now.isRead(target) === leaveOut) {
      if (!draft.add(target, leaveOut, now)) {
        bar.say(message('fixNotDistinct'));
        return;
      }
      readAgain();
    }
    if (now.isRead(target) === leaveOut) {
      draft.takeBack(target);
      readAgain();
      bar.say(message('fixNeverRead'));
      return;
    }
    const pointed = pointedAt(now, target);
    bar.point(pointed);
    const alike = changedBeside(before, now, target);
    bar.say(
      alike === 0
        ? message(leaveOut ? 'fixExcluded' : 'fixIncluded', pointed.words)
        : plural(leaveOut ? 'fixExcludedAlike' : 'fixIncludedAlike', alike, pointed.words),
    );
  };

  const wider = () => {
    const around = target && now.larger(target);
    if (target && around) point(around, [target, ...inner]);
  };

  const narrower = () => {
    const [last, ...rest] = inner;
    if (last) point(last, rest);
    else if (target) {
      const within = now.inside(target).find(({ element }) => element !== target);
      if (within) point(within.element);
    }
  };

  const step = (direction: 1 | -1) => {
    const there = now.blocks.filter(({ element }) => isThere(element));
    const own = target ? now.inside(target).map(({ element }) => element) : [];
    const edge = direction > 0 ? own.at(-1) : own[0];
    const at = there.findIndex(({ element }) => element === edge);
    const from = at < 0 ? firstInView(there.map(({ element }) => element)) - 1 : at;
    const next = there[Math.max(0, Math.min(from + direction, there.length - 1))];
    if (!next) return;
    const { top, bottom } = boxOf(next.element);
    if (top < 0 || bottom > innerHeight) {
      next.element.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    point(next.element);
  };

  const end = () => {
    if (ending.signal.aborted) return;
    ending.abort();
    host.remove();
    if (returnFocus instanceof HTMLElement) returnFocus.focus({ preventScroll: true });
  };

  const cancel = () => {
    end();
    send({ type: 'correcting-ended' });
  };

  const done = () => {
    if (draft.isEmpty) return cancel();
    const { extraction } = now;
    if (!('article' in extraction)) {
      cancel();
      say(message('fixTooLittleLeft'));
      return;
    }
    end();
    const { scope, change, rules } = draft;
    send({ type: 'rules-picked', url: address, scope, ...change });
    changed(rules);
    send(toldOf(extraction));
    say(scope === 'site' ? message('fixReadAgainForSite', site) : message('fixReadAgain'));
  };

  const drawing = new PickDrawing();
  const bar = new PickBar(site, {
    choose,
    wider,
    narrower,
    scope(scope) {
      draft.scope = scope;
      bar.showScope(scope);
      readAgain();
    },
    done,
    cancel,
  });
  const surface = makeElement('div', 'picking');
  surface.append(drawing.element, bar.element);
  const host = openClosedElement(surface, pickingRules);
  leaving.addEventListener('abort', end, { signal: ending.signal });
  hearPicking({
    surface,
    bar,
    page: () => now,
    point: (part) => point(part),
    choose,
    step,
    wider,
    narrower,
    cancel,
    draw,
    isGone: () => !host.isConnected,
    ending: ending.signal,
  });
  draw();
  bar.element.focus({ preventScroll: true });
}

/** How many blocks beside a part became read, or are no longer. */
function changedBeside(before: PageBlocks, now: PageBlocks, part: Element): number {
  const wasRead = new Map(before.blocks.map(({ element, isRead }) => [element, isRead]));
  return now.blocks.filter(
    ({ element, isRead }) => !part.contains(element) && wasRead.get(element) !== isRead,
  ).length;
}

/** The place of the first element that stands in the window. */
function firstInView(elements: Element[]): number {
  const at = elements.findIndex((element) => boxOf(element).top >= 0);
  return Math.max(0, at);
}

import { toldOf } from '#content/reading/extract-here.ts';
import { type PageRules, rulesAt } from '#domain/article/page-rules.ts';
import { siteOf } from '#domain/article/site-of.ts';
import type { SiteRule } from '#domain/article/site-rule.ts';
import { cleanAddress } from '#extract/text/clean-address.ts';
import { message } from '#i18n/message.ts';
import type { PageMessage } from '#messages/messages.ts';
import { hearPicking } from './hear-picking.ts';
import { outcomeInWords } from './outcome-in-words.ts';
import { PartPointer } from './part-pointer.ts';
import { pointedAt } from './pick-drawing.ts';
import { PickOverlay } from './pick-overlay.ts';
import { PickedPage } from './picked-page.ts';
import type { Scope } from './picked-rules.ts';

interface Surroundings {
  rule: SiteRule | null;
  send(message: PageMessage): void;
  /** Tells the reader something in a corner of the page. */
  say(text: string): void;
  /** The rules that hold here from now on. */
  changed(rules: PageRules): void;
  /** False once the extension was reloaded or removed under this script. */
  isConnected(): boolean;
  leaving: AbortSignal;
}

/**
 * Lets the reader point at parts of the page, to have them excluded or included. Everything is drawn
 * over the page; the page hears of none of it. When they are done the article is read again.
 */
export function correctReading(around: Surroundings): void {
  new Correcting(around).begin();
}

class Correcting {
  readonly #around: Surroundings;
  readonly #address = cleanAddress(location.href, location.href) ?? location.href;
  readonly #site = siteOf(this.#address);
  readonly #page: PickedPage;
  readonly #pointer: PartPointer;
  readonly #overlay: PickOverlay;
  readonly #ending = new AbortController();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#page = new PickedPage(rulesAt(around.rule, this.#address));
    this.#pointer = new PartPointer({
      blocks: () => this.#page.now,
      moved: (part) => this.#show(part),
    });
    this.#overlay = new PickOverlay(this.#site, {
      choose: () => this.#choose(),
      selectMore: () => this.#pointer.selectMore(),
      selectLess: () => this.#pointer.selectLess(),
      scope: (scope) => this.#setScope(scope),
      undo: () => this.#undo(),
      apply: () => this.#apply(),
      cancel: () => this.#cancel(),
    });
  }

  begin(): void {
    const { signal } = this.#ending;
    this.#around.leaving.addEventListener('abort', () => this.#end(), { signal });
    hearPicking({
      surface: this.#overlay.surface,
      bar: this.#overlay.bar,
      page: () => this.#page.now,
      point: (part) => this.#pointer.point(part),
      choose: () => this.#choose(),
      step: (direction) => this.#pointer.step(direction),
      selectMore: () => this.#pointer.selectMore(),
      selectLess: () => this.#pointer.selectLess(),
      cancel: () => this.#cancel(),
      draw: () => this.#draw(),
      isGone: () => this.#overlay.isGone || !this.#around.isConnected(),
      ending: signal,
    });
    this.#draw();
    this.#overlay.focus();
  }

  #draw(): void {
    this.#overlay.draw(this.#page, this.#pointer.part);
  }

  #show(part: Element | null): void {
    this.#overlay.bar.point(part && pointedAt(this.#page.now, part));
    this.#draw();
  }

  #choose(): void {
    const { part } = this.#pointer;
    if (!part) return;
    const outcome = this.#page.toggle(part);
    const { bar } = this.#overlay;
    const pointed = pointedAt(this.#page.now, part);
    this.#draw();
    // The button now offers the way back.
    if ('alike' in outcome) bar.point(pointed);
    bar.say(outcomeInWords(outcome, pointed.words));
  }

  #undo(): void {
    const part = this.#page.undo();
    if (!part) return;
    const { bar } = this.#overlay;
    const pointed = pointedAt(this.#page.now, part);
    bar.point(null);
    this.#pointer.point(part);
    this.#draw();
    bar.say(message('fixUndone', pointed.words));
  }

  #setScope(scope: Scope): void {
    this.#page.scope = scope;
    this.#overlay.bar.showScope(scope);
    this.#draw();
  }

  #end(): void {
    if (this.#ending.signal.aborted) return;
    this.#ending.abort();
    this.#overlay.close();
  }

  /** Ends without a change. */
  #cancel(): void {
    this.#end();
    this.#around.send({ type: 'correcting-ended' });
  }

  /** Keeps what was picked, and gives the background the article as it is read with that. */
  #apply(): void {
    const { send, say, changed } = this.#around;
    const { draft, now } = this.#page;
    if (draft.isEmpty) {
      this.#cancel();
      return;
    }
    if (!this.#overlay.isSeen) {
      this.#overlay.bar.say(message('cardCovered'));
      return;
    }
    if (!('article' in now.extraction)) {
      this.#cancel();
      say(message('fixTooLittleLeft'));
      return;
    }
    this.#end();
    const { scope, change, rules } = draft;
    send({ type: 'rules-picked', url: this.#address, scope, ...change });
    changed(rules);
    send(toldOf(now.extraction));
    say(scope === 'site' ? message('fixReadAgainForSite', this.#site) : message('fixReadAgain'));
  }
}

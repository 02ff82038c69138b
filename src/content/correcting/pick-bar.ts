import { makeButton, makeElement } from '#content/overlay/make-element.ts';
import { message, plural } from '#i18n/message.ts';
import type { Scope } from './picked-rules.ts';

export interface BarActions {
  choose(): void;
  selectMore(): void;
  selectLess(): void;
  scope(scope: Scope): void;
  undo(): void;
  apply(): void;
  cancel(): void;
}

/** What the reader points at: its first words, how many paragraphs, and whether they are read. */
export interface Pointed {
  words: string;
  paragraphs: number;
  isRead: boolean;
}

/** What the article would be read as now. */
export interface PickTally {
  /** Paragraphs that are read. */
  read: number;
  excluded: number;
  included: number;
}

/** CSS pixels that the bar keeps from the edge of the window and from what is pointed at. */
const barMargin = 24;

/** The bar that says what a choice would do, and holds every one of them as a button. */
export class PickBar {
  readonly element = makeElement('div', 'bar');
  readonly #said = makeElement('p', 'said');
  readonly #tally = makeElement('span', 'tally');
  readonly #undo: HTMLButtonElement;
  readonly #choose: HTMLButtonElement;
  readonly #scopes: Record<Scope, HTMLButtonElement>;

  /** `site` is empty where a page belongs to none. */
  constructor(site: string, actions: BarActions) {
    const { element } = this;
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', message('fixName'));
    element.tabIndex = -1;
    this.#said.setAttribute('role', 'status');
    this.#choose = makeButton(message('fixExclude'), actions.choose);
    this.#scopes = {
      article: makeButton(message('fixScopeArticle'), () => actions.scope('article')),
      site: makeButton(message('fixScopeSite', site), () => actions.scope('site')),
    };
    const scope = makeElement('span', 'scope');
    scope.setAttribute('role', 'group');
    scope.setAttribute('aria-label', message('fixScope'));
    scope.append(this.#scopes.article, this.#scopes.site);
    const choice = makeElement('div', 'row');
    choice.append(
      this.#choose,
      makeButton(message('fixSelectMore'), actions.selectMore, {
        name: message('fixSelectMore'),
        hint: message('fixSelectMoreHint'),
      }),
      makeButton(message('fixSelectLess'), actions.selectLess, {
        name: message('fixSelectLess'),
        hint: message('fixSelectLessHint'),
      }),
    );
    this.#undo = makeButton(message('fixUndo'), actions.undo);
    const count = makeElement('div', 'row');
    count.append(this.#tally, this.#undo);
    const apply = makeButton(message('fixApply'), actions.apply);
    apply.className = 'main';
    const end = makeElement('span', 'end');
    end.append(makeButton(message('fixCancel'), actions.cancel), apply);
    const ending = makeElement('div', 'row');
    if (site) ending.append(scope);
    ending.append(end);
    element.append(legend(), this.#said, choice, count, ending, keys());
    this.point(null);
    this.showScope('article');
  }

  /** Says what is pointed at, and what choosing it would do. */
  point(pointed: Pointed | null): void {
    this.#choose.disabled = pointed === null;
    this.#choose.className = pointed?.isRead ? 'main leaves' : 'main';
    this.#choose.textContent = message(pointed && !pointed.isRead ? 'fixInclude' : 'fixExclude');
    if (!pointed) {
      this.say(message('fixPrompt'));
      return;
    }
    const { words, paragraphs, isRead } = pointed;
    this.say(plural(isRead ? 'fixPointedRead' : 'fixPointedUnread', paragraphs, words));
  }

  say(text: string): void {
    if (this.#said.textContent !== text) this.#said.textContent = text;
  }

  /** Says how much is read, and what the reader changed of it. */
  showTally({ read, excluded, included }: PickTally): void {
    const parts = [plural('fixParagraphs', read)];
    if (excluded > 0) parts.push(plural('fixCountExcluded', excluded));
    if (included > 0) parts.push(plural('fixCountIncluded', included));
    const text = parts.join(' · ');
    if (this.#tally.textContent !== text) this.#tally.textContent = text;
  }

  set canUndo(can: boolean) {
    this.#undo.disabled = !can;
  }

  showScope(scope: Scope): void {
    for (const [name, button] of Object.entries(this.#scopes)) {
      button.setAttribute('aria-pressed', String(name === scope));
    }
  }

  /** Out of the way of what is pointed at. */
  avoid(box: DOMRect | null): void {
    const isLow =
      box !== null &&
      box.top > innerHeight / 2 &&
      box.bottom > innerHeight - this.element.offsetHeight - barMargin;
    this.element.classList.toggle('above', isLow);
  }

  /** True when a button of the bar has the focus, or the fold of the keys: these hear Enter themselves. */
  get hasButtonFocused(): boolean {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    return activeElement?.localName === 'button' || activeElement?.localName === 'summary';
  }
}

/** The two drawings that lie over the page, and what each stands for. */
function legend(): HTMLElement {
  const line = makeElement('p', 'legend');
  for (const [kind, key] of [
    ['read', 'fixLegendIncluded'],
    ['out', 'fixLegendExcluded'],
  ] as const) {
    const item = makeElement('span', 'legend-item');
    item.append(makeElement('span', `swatch frame ${kind}`), message(key));
    line.append(item);
  }
  return line;
}

function keys(): HTMLElement {
  const fold = makeElement('details', 'hint');
  fold.append(
    makeElement('summary', '', message('fixKeysHeading')),
    makeElement('p', '', message('fixKeys')),
  );
  return fold;
}

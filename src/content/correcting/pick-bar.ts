import { makeButton, makeElement } from '#content/overlay/make-element.ts';
import type { Scope } from './picked-rules.ts';

interface BarActions {
  choose(): void;
  wider(): void;
  narrower(): void;
  scope(scope: Scope): void;
  done(): void;
  cancel(): void;
}

/** What the reader points at: its first words, how many paragraphs, and whether they are read. */
export interface Pointed {
  words: string;
  paragraphs: number;
  isRead: boolean;
}

/** The bar that says what a choice would do, and holds every one of them as a button. */
export class PickBar {
  readonly element = makeElement('div', 'bar');
  readonly #said = makeElement('p', 'said');
  readonly #choose: HTMLButtonElement;
  readonly #scopes: Record<Scope, HTMLButtonElement>;

  /** `site` is empty where a page belongs to none. */
  constructor(site: string, actions: BarActions) {
    const { element } = this;
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', 'Correct what was read');
    element.tabIndex = -1;
    this.#said.setAttribute('role', 'status');
    this.#choose = makeButton('Leave out', actions.choose);
    this.#scopes = {
      article: makeButton('For this article', () => actions.scope('article')),
      site: makeButton(`Keep for ${site}`, () => actions.scope('site')),
    };
    const scope = makeElement('span', 'scope');
    scope.setAttribute('role', 'group');
    scope.setAttribute('aria-label', 'How long it holds');
    scope.append(this.#scopes.article, this.#scopes.site);
    const choice = makeElement('div', 'row');
    choice.append(
      this.#choose,
      makeButton('Wider', actions.wider, 'Wider part (←)'),
      makeButton('Narrower', actions.narrower, 'Narrower part (→)'),
    );
    const done = makeButton('Done', actions.done);
    done.className = 'main';
    const end = makeElement('span', 'end');
    end.append(makeButton('Cancel', actions.cancel), done);
    const ending = makeElement('div', 'row');
    if (site) ending.append(scope);
    ending.append(end);
    const hint = makeElement(
      'p',
      'hint',
      'Keys: ↑ ↓ other blocks, ← → wider or narrower, Enter chooses, Escape changes nothing.',
    );
    element.append(this.#said, choice, ending, hint);
    this.point(null);
    this.showScope('article');
  }

  /** Says what is pointed at, and what choosing it would do. */
  point(pointed: Pointed | null): void {
    this.#choose.disabled = pointed === null;
    this.#choose.className = pointed?.isRead ? 'main leaves' : 'main';
    this.#choose.textContent = pointed && !pointed.isRead ? 'Take in' : 'Leave out';
    if (!pointed) {
      this.say('Click a part of the page: what was read is left out, what was not is taken in.');
      return;
    }
    const { words, paragraphs, isRead } = pointed;
    const which = paragraphs === 1 ? '' : `, ${paragraphs} paragraphs`;
    this.say(`${isRead ? 'Read' : 'Not read'}: “${words}”${which}`);
  }

  say(text: string): void {
    if (this.#said.textContent !== text) this.#said.textContent = text;
  }

  showScope(scope: Scope): void {
    for (const [name, button] of Object.entries(this.#scopes)) {
      button.setAttribute('aria-pressed', String(name === scope));
    }
  }

  /** Out of the way of what is pointed at. */
  avoid(box: DOMRect | null): void {
    const isLow = box !== null && box.top > innerHeight / 2 && box.bottom > innerHeight - 180;
    this.element.classList.toggle('above', isLow);
  }

  /** True when a button of the bar has the focus: it hears Enter itself. */
  get hasButtonFocused(): boolean {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    return activeElement?.localName === 'button';
  }
}

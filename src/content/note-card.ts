import { colourOfSection } from '#domain/section-colour.ts';
import { copyText } from './copy-text.ts';
import cardRules from './note-card.css?inline';
import type { Spot } from './painted-page.ts';
import { choosePlacement, getDirection, type Placement, topOfCard } from './place-card.ts';
import { noteElementName } from './take-charge.ts';

interface CardActions {
  showInPanel(claimId: string): void;
  step(direction: 1 | -1): void;
  /** An address that leads to the sentence. */
  linkTo(spot: Spot): string;
  closed(): void;
}

interface CardOpening {
  /** Which of the highlighted sentences it is, e.g. `3 of 17`. */
  place: string;
  /** Where it was clicked; null when it was reached by keyboard, which then moves into the card. */
  pointerX: number | null;
}

/** Events inside the card are none of the page's business, its keyboard shortcuts least of all. */
const kept =
  'click,auxclick,contextmenu,mousedown,mouseup,pointerdown,pointerup,touchstart,touchend,keydown,keyup,keypress,wheel,copy'.split(
    ',',
  );

/**
 * The small card at a highlighted sentence with the claims that rest on it. The only element that
 * Gloss adds to a page, there only while the card is open, and closed to the page's own scripts.
 */
export class NoteCard {
  readonly #actions: CardActions;
  #open: { host: HTMLElement; card: HTMLElement; spot: Spot; placement: Placement } | null = null;
  #ending = new AbortController();
  #returnFocus: Element | null = null;

  constructor(actions: CardActions) {
    this.#actions = actions;
  }

  /** The spot at which the card is open; null when it is closed. */
  get spot(): Spot | null {
    return this.#open?.spot ?? null;
  }

  /** True when an event happened inside the card. */
  holds(event: Event): boolean {
    return this.#open !== null && event.composedPath().includes(this.#open.host);
  }

  open(spot: Spot, opening: CardOpening): void {
    const focusBefore = this.#open ? this.#returnFocus : document.activeElement;
    this.#remove();
    this.#returnFocus = focusBefore;
    const host = document.createElement(noteElementName);
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardRules);
    root.adoptedStyleSheets.push(sheet);
    const card = this.#draw(spot, opening.place);
    root.append(card);
    for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation());
    document.documentElement.append(host);
    this.#raise(host);
    const placement = choosePlacement(spot.range, sizeOf(card), opening.pointerX);
    this.#open = { host, card, spot, placement };
    this.#follow();
    if (opening.pointerX === null) card.focus({ preventScroll: true });
  }

  close(): void {
    if (!this.#open) return;
    const hadFocus = document.activeElement === this.#open.host;
    this.#remove();
    if (hadFocus && this.#returnFocus instanceof HTMLElement) {
      this.#returnFocus.focus({ preventScroll: true });
    }
    this.#actions.closed();
  }

  /** Moves the card to where its sentence now stands. */
  moveTo(spot: Spot): void {
    if (!this.#open) return;
    this.#open.spot = spot;
    this.#settle();
  }

  /** Above everything, dialogs of the page included, where the browser has a top layer to offer. */
  #raise(host: HTMLElement): void {
    if (!('showPopover' in host)) return;
    host.popover = 'manual';
    host.showPopover();
  }

  #remove(): void {
    this.#ending.abort();
    this.#open?.host.remove();
    this.#open = null;
  }

  #follow(): void {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    let asked = 0;
    const follow = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => this.#settle());
    };
    window.addEventListener('scroll', follow, { capture: true, passive: true, signal });
    window.addEventListener('resize', follow, { signal });
    this.#settle();
  }

  #settle(): void {
    if (!this.#open) return;
    const { card, spot, placement } = this.#open;
    card.style.left = `${placement.left}px`;
    card.style.top = `${topOfCard(spot.range, placement, sizeOf(card))}px`;
  }

  #draw(spot: Spot, place: string): HTMLElement {
    const card = element('div', 'card');
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-label', 'Claims that rest on this sentence');
    card.dir = getDirection(spot.range);
    card.tabIndex = -1;
    for (const claim of spot.sentence.claims) {
      const block = element('div', `claim ${colourOfSection[claim.section]}`);
      const label = element('p', 'label');
      const dot = element('span', 'dot');
      dot.setAttribute('aria-hidden', 'true');
      label.append(dot, element('span', '', claim.label));
      label.append(element('span', 'provenance', claim.provenance));
      const text = element('p', 'text', claim.text);
      text.dir = 'auto';
      block.append(label, text);
      block.append(button('Show in panel', () => this.#actions.showInPanel(claim.id)));
      card.append(block);
    }
    card.append(this.#drawFoot(spot, place));
    return card;
  }

  #drawFoot(spot: Spot, place: string): HTMLElement {
    const foot = element('div', 'foot');
    const copy = button('Copy link to this sentence', async () => {
      const copied = await copyText(this.#actions.linkTo(spot), copy.getRootNode());
      copy.textContent = copied ? 'Link copied' : 'Could not copy';
    });
    copy.setAttribute('aria-live', 'polite');
    foot.append(copy, element('span', 'place', place));
    foot.append(
      button('↑', () => this.#actions.step(-1), 'Previous claim (Alt+Shift+↑)'),
      button('↓', () => this.#actions.step(1), 'Next claim (Alt+Shift+↓)'),
      button('✕', () => this.close(), 'Close (Esc)'),
    );
    return foot;
  }
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(text: string, press: () => void, title = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (title) {
    made.title = title;
    made.setAttribute('aria-label', title.replace(/ \(.*$/, ''));
  }
  made.addEventListener('click', press);
  return made;
}

const sizeOf = (card: HTMLElement) => ({ width: card.offsetWidth, height: card.offsetHeight });

import type { Spot } from '#content/highlights/painted-page.ts';
import { type CardFrame, openCardFrame } from '#content/overlay/card-frame.ts';
import { makeElement } from '#content/overlay/make-element.ts';
import { SeenWatch } from '#content/overlay/seen-watch.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { message } from '#i18n/message.ts';
import type { CardContent } from './card-content.ts';
import { drawClaim } from './draw-claim.ts';
import { drawFoot } from './draw-foot.ts';
import {
  drawNote,
  drawNoteForm,
  drawRemovedNote,
  drawTrouble,
  type NoteForm,
} from './draw-note.ts';
import { choosePlacement, type Placement, topOfCard } from './place-card.ts';

interface CardActions {
  showInPanel(claimId: string): void;
  step(direction: 1 | -1): void;
  /** An address that leads to the words. */
  linkTo(spot: Spot): string;
  /** Keeps a note on a mark; without a mark, on the words of the spot, which become one. */
  writeNote(mark: OwnMark | null, spot: Spot, note: string): void;
  removeMark(mark: OwnMark): void;
  restoreMark(mark: OwnMark): void;
  /** True for a mark that is only kept once its note is written. */
  isHeld(mark: OwnMark): boolean;
  closed(): void;
  /** The card has a window of its own, in which keys are pressed. */
  opened(view: Window): void;
}

interface CardOpening {
  /** Where it was clicked; null when it was reached by keyboard, which then moves into the card. */
  pointerX: number | null;
  /** Begins with the form for this mark's note; `text` is what stands in it, `trouble` what went wrong. */
  writing?: { mark: OwnMark; text: string; trouble: string };
}

interface OpenCard extends CardFrame {
  seen: SeenWatch;
  card: HTMLElement;
  content: CardContent;
  placement: Placement;
  /** The form that is open, and whose note it holds: null for the words of the spot. */
  form: (NoteForm & { mark: OwnMark | null; before: string }) | null;
  removed: OwnMark | null;
  /** What the reader is told of a press that was not followed. */
  trouble: string;
}

/**
 * The small card at highlighted words, with the claims that rest on them and the reader's own notes. It
 * is there only while it is open, and closed to the page's own scripts.
 */
export class NoteCard {
  readonly #actions: CardActions;
  #open: OpenCard | null = null;
  #ending = new AbortController();
  #returnFocus: Element | null = null;

  constructor(actions: CardActions) {
    this.#actions = actions;
  }

  /** The spot at which the card is open; null when it is closed. */
  get spot(): Spot | null {
    return this.#open?.content.spot ?? null;
  }

  /** True while a note is being written. */
  get isWriting(): boolean {
    return Boolean(this.#open?.form);
  }

  /** True while an undo is offered for something that is no longer marked. */
  get offersUndo(): boolean {
    return Boolean(this.#open?.removed);
  }

  /** True when an event happened inside the card. */
  holds(event: Event): boolean {
    return this.#open !== null && event.composedPath().includes(this.#open.view);
  }

  open(content: CardContent, { pointerX, writing }: CardOpening): void {
    this.#keepTyped();
    const focusBefore = this.#open ? this.#returnFocus : document.activeElement;
    this.#remove();
    this.#returnFocus = focusBefore;
    const card = makeElement('div', 'card');
    card.setAttribute('role', 'dialog');
    card.tabIndex = -1;
    const opened = openCardFrame(card);
    // Where no card can be kept to ourselves, the panel alone says what the words are for.
    if (!opened) return;
    const seen = new SeenWatch(opened.frame);
    const placement = { below: true, left: 0 };
    const nothing = { form: null, removed: null, trouble: '' };
    this.#open = { ...opened, ...nothing, seen, card, content, placement };
    this.#actions.opened(opened.view);
    if (writing) this.#openForm(writing.mark, writing.text, writing.trouble);
    else this.#draw();
    this.#open.placement = choosePlacement(content.spot.range, fitFrame(this.#open), pointerX);
    this.#follow();
    if (writing) this.#open.form?.field.focus({ preventScroll: true });
    else if (pointerX === null) card.focus({ preventScroll: true });
  }

  /** Closes the card; a note that is being written is kept. */
  close(): void {
    if (!this.#open) return;
    this.#keepTyped();
    // Keeping may have shown that the words are gone, which closes the card.
    if (!this.#open) return;
    const hadFocus = document.activeElement === this.#open.host;
    this.#remove();
    if (hadFocus && this.#returnFocus instanceof HTMLElement) {
      this.#returnFocus.focus({ preventScroll: true });
    }
    this.#actions.closed();
  }

  /** Saves the note that is being written. */
  save(): void {
    this.#keepTyped();
    this.#focusAfter(() => this.#draw());
  }

  /** Shows what is now to be said, where the words now stand; a form that is open stays open. */
  update(content: CardContent): void {
    if (!this.#open) return;
    const said = (all: CardContent) => JSON.stringify([all.claims, all.marks, all.place]);
    const changed = said(content) !== said(this.#open.content);
    this.#open.content = content;
    if (changed && !this.#open.form) this.#focusAfter(() => this.#draw());
    this.#settle();
  }

  #remove(): void {
    this.#ending.abort();
    this.#open?.seen.end();
    const host = this.#open?.host;
    this.#open = null;
    host?.remove();
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
    if (!this.#open) return;
    // The field of a note can be drawn larger.
    const resized = new this.#open.view.ResizeObserver(follow);
    resized.observe(this.#open.card);
    signal.addEventListener('abort', () => resized.disconnect());
    this.#settle();
  }

  #settle(): void {
    if (!this.#open) return;
    const { frame, content, placement } = this.#open;
    const size = fitFrame(this.#open);
    frame.style.left = `${placement.left}px`;
    frame.style.top = `${topOfCard(content.spot.range, placement, size)}px`;
  }

  /** What was typed is kept, and the form is done with. */
  #keepTyped(): void {
    const open = this.#open;
    if (!open?.form) return;
    const { field, mark, before } = open.form;
    const text = field.value.trim();
    open.form = null;
    const wanted = mark && this.#actions.isHeld(mark) ? true : text !== before;
    if (wanted) this.#actions.writeNote(mark, open.content.spot, text);
  }

  #openForm(mark: OwnMark | null, text: string, trouble = ''): void {
    if (!this.#open) return;
    const form = drawNoteForm(text, trouble, this.#noteActions(mark));
    this.#open.form = { ...form, mark, before: mark?.note ?? '' };
    this.#open.removed = null;
    this.#draw();
    const { content, placement } = this.#open;
    // The form makes the card taller: there may be no room any more on the side where it stands.
    const { below } = choosePlacement(content.spot.range, fitFrame(this.#open), null);
    this.#open.placement = { ...placement, below };
    form.field.focus({ preventScroll: true });
    this.#settle();
  }

  #noteActions(mark: OwnMark | null) {
    return {
      write: () => this.#openForm(mark, mark?.note ?? ''),
      save: () => this.save(),
      cancel: () => {
        if (this.#open) this.#open.form = null;
        if (mark && this.#actions.isHeld(mark)) {
          this.#actions.removeMark(mark);
          this.close();
        } else {
          this.#focusAfter(() => this.#draw());
        }
      },
      remove: () => {
        if (!mark || !this.#open) return;
        this.#open.trouble = this.#open.seen.isSeen ? '' : message('cardCovered');
        if (this.#open.trouble) {
          this.#focusAfter(() => this.#draw());
          return;
        }
        this.#open.removed = mark;
        this.#actions.removeMark(mark);
        this.#focusAfter(() => this.#draw());
      },
      restore: () => {
        if (!mark || !this.#open) return;
        this.#open.removed = null;
        this.#actions.restoreMark(mark);
        this.#focusAfter(() => this.#draw());
      },
    };
  }

  /** The button that had the focus may be gone after drawing: the card takes it. */
  #focusAfter(draw: () => void): void {
    const hadFocus = this.#open !== null && document.activeElement === this.#open.host;
    draw();
    if (hadFocus) this.#open?.card.focus({ preventScroll: true });
    this.#settle();
  }

  #draw(): void {
    const open = this.#open;
    if (!open) return;
    const { claims, marks, spot } = open.content;
    const own = marks.map((mark) => this.#drawMark(mark));
    if (open.form && !own.includes(open.form.block)) own.push(open.form.block);
    if (open.removed) own.push(drawRemovedNote(this.#noteActions(open.removed)));
    const said = claims.map((claim) => drawClaim(claim, this.#actions.showInPanel));
    const blocks = spot.sentence ? [...said, ...own] : [...own, ...said];
    if (open.trouble) blocks.push(drawTrouble(open.trouble));
    const canAdd = own.length === 0 && spot.sentence !== null;
    const foot = drawFoot(open.content.place, {
      add: canAdd ? () => this.#openForm(null, '') : null,
      link: () => this.#actions.linkTo(spot),
      step: this.#actions.step,
      close: () => this.close(),
    });
    open.card.replaceChildren(...blocks, foot);
    const name = message(said.length > 0 ? 'cardNameOfClaims' : 'cardYourHighlight');
    open.card.setAttribute('aria-label', name);
  }

  #drawMark(mark: OwnMark): HTMLElement {
    const form = this.#open?.form;
    return form?.mark?.id === mark.id ? form.block : drawNote(mark, this.#noteActions(mark));
  }
}

/** Gives the frame the size that the card has in this window, and returns it, in CSS pixels. */
function fitFrame({ frame, card }: OpenCard): { width: number; height: number } {
  const width = Math.min(340, innerWidth - 16);
  frame.style.width = `${width}px`;
  card.style.setProperty('--most', `${Math.min(420, innerHeight - 16)}px`);
  const height = card.offsetHeight;
  frame.style.height = `${height}px`;
  return { width, height };
}

import { type CardFrame, openCardFrame } from '#content/overlay/card-frame.ts';
import { copyText } from '#content/overlay/copy-text.ts';
import { makeButton, makeElement } from '#content/overlay/make-element.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { cleanAddress } from '#extract/text/clean-address.ts';
import { message } from '#i18n/message.ts';

interface Surroundings {
  /** Makes what is selected a mark of the reader's own. */
  mark(withNote: boolean): void;
  say(text: string): void;
  leaving: AbortSignal;
}

/** Distance from the selected words and from the window, in CSS pixels. */
const gap = 8;

/**
 * The bar at words that the reader selected: Highlight, Note, Copy. It stands in a frame of its own, like the
 * card, so that what is copied is out of the page's reach, and only what the browser vouches for opens or presses
 * it. Nothing it does is final: a highlight is removed as easily as it is made.
 */
export class SelectionBar {
  readonly #around: Surroundings;
  #wanted = false;
  /** True from Escape until something else is selected. */
  #dismissed = false;
  #open: (CardFrame & { bar: HTMLElement; range: Range }) | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
    const options = { capture: true, passive: true, signal: around.leaving };
    const consider = (event: Event) => {
      // The selection is what it will be only after the event.
      if (event.isTrusted && this.#wanted) setTimeout(() => this.#consider());
    };
    window.addEventListener('pointerup', consider, options);
    window.addEventListener('keyup', consider, options);
    window.addEventListener('pointerdown', (event) => event.isTrusted && this.close(), options);
    window.addEventListener('scroll', () => this.#place(), options);
    window.addEventListener('resize', () => this.#place(), options);
    window.addEventListener(
      'keydown',
      (event) => event.isTrusted && event.key === 'Escape' && this.#dismiss(),
      options,
    );
    const onChange = () => {
      this.#dismissed = false;
      if (!selectedWords()) this.close();
    };
    document.addEventListener('selectionchange', onChange, options);
  }

  /** Whether the page was read, and the reader has not switched the bar off. */
  set isWanted(wanted: boolean) {
    this.#wanted = wanted;
    if (!wanted) this.close();
  }

  close(): void {
    const host = this.#open?.host;
    this.#open = null;
    host?.remove();
  }

  #dismiss(): void {
    this.#dismissed = this.#open !== null;
    this.close();
  }

  #consider(): void {
    if (!this.#wanted || this.#dismissed || this.#around.leaving.aborted) return;
    const range = selectedWords();
    if (range && this.#open) {
      this.#open.range = range;
      this.#place();
    } else if (range) {
      this.#show(range);
    } else {
      this.close();
    }
  }

  #show(range: Range): void {
    const bar = makeElement('div', 'card selection-bar');
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', message('barName'));
    const marks = (withNote: boolean) => () => {
      this.close();
      this.#around.mark(withNote);
    };
    bar.append(
      makeButton(message('barHighlight'), marks(false)),
      makeButton(message('barNote'), marks(true)),
      makeButton(message('barCopy'), () => void this.#copy()),
    );
    const opened = openCardFrame(bar);
    if (!opened) return;
    this.#open = { ...opened, bar, range };
    opened.view.addEventListener(
      'keydown',
      (event) => event.isTrusted && event.key === 'Escape' && this.#dismiss(),
    );
    this.#place();
  }

  async #copy(): Promise<void> {
    if (!this.#open) return;
    const { bar, range } = this.#open;
    const words = range.toString().trim();
    const address = cleanAddress(location.href, location.href) ?? location.href;
    const copied = await copyText(`${words}\n${linkToSentence(address, words)}`, bar);
    this.close();
    this.#around.say(message(copied ? 'barCopied' : 'cardLinkNotCopied'));
  }

  /** Beneath the end of the words, or above their beginning where there is no room. */
  #place(): void {
    if (!this.#open) return;
    const { frame, bar, range } = this.#open;
    const { width, height } = { width: bar.scrollWidth, height: bar.offsetHeight };
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
    const box = range.getBoundingClientRect();
    const last = [...range.getClientRects()].at(-1) ?? box;
    const below = box.bottom + gap + height <= innerHeight;
    const top = below ? box.bottom + gap : Math.max(gap, box.top - height - gap);
    const widest = document.documentElement.clientWidth - width - gap;
    frame.style.left = `${Math.max(gap, Math.min(last.right - width / 2, widest))}px`;
    frame.style.top = `${top}px`;
  }
}

const fields = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';

/** The words that are selected in the page's own text; null for none, or within a field. */
function selectedWords(): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (document.activeElement?.matches(fields)) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: within } = range;
  const element = within instanceof Element ? within : within.parentElement;
  if (element?.closest(fields)) return null;
  return range.toString().trim() === '' ? null : range.cloneRange();
}

import { stepOfKey } from './keys-for-claims.ts';
import type { NoteCard } from './note-card.ts';

interface Reader {
  card: NoteCard;
  leaving: AbortSignal;
  /** The windows in which something is highlighted: frames have their own. */
  windows(): (Window | null | undefined)[];
  click(event: MouseEvent): void;
  step(direction: 1 | -1): void;
  canStep(): boolean;
}

/**
 * What is typed in the card is stopped here, on the way down: the page's own listeners would be told
 * which keys are pressed. What a key does by itself it goes on doing.
 */
const typing =
  'keyup,keypress,beforeinput,input,compositionstart,compositionupdate,compositionend,paste,cut,copy,focusin,focusout'.split(
    ',',
  );

/** Hears clicks on highlights and the keys that are ours, in the page and in the frames where anything is highlighted. */
export function hearReader({ card, leaving, windows, click, step, canStep }: Reader) {
  const onPointerDown = (event: Event) => {
    if (!card.holds(event)) card.close();
  };
  const onKey = (event: KeyboardEvent) => {
    const inCard = card.holds(event);
    if (inCard) event.stopImmediatePropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape' && card.spot) {
      event.stopPropagation();
      event.preventDefault();
      card.close();
      return;
    }
    if (inCard && card.isWriting) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      card.save();
      return;
    }
    const direction = canStep() ? stepOfKey(event) : null;
    if (!direction) return;
    event.stopPropagation();
    event.preventDefault();
    step(direction);
  };
  const onPrivate = (event: Event) => {
    if (card.holds(event)) event.stopImmediatePropagation();
  };

  const heard = new WeakSet<Window>();
  const listenIn = (view: Window) => {
    if (heard.has(view)) return;
    heard.add(view);
    const options = { capture: true, signal: leaving };
    view.addEventListener('click', click, options);
    view.addEventListener('pointerdown', onPointerDown, options);
    view.addEventListener('keydown', onKey, options);
    for (const type of typing) view.addEventListener(type, onPrivate, options);
  };
  listenIn(window);
  // What was typed is kept when the page goes away under the card.
  window.addEventListener('pagehide', () => card.close(), { signal: leaving });

  return {
    listenInFrames() {
      for (const view of windows()) if (view) listenIn(view);
    },
  };
}

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
 * Hears clicks on highlights and the keys that are ours, in the page, in the frames where anything is
 * highlighted, and in the card's own. Only what the browser vouches for counts: a page may make up any event.
 */
export function hearReader({ card, leaving, windows, click, step, canStep }: Reader) {
  const onPointerDown = (event: Event) => {
    if (event.isTrusted) card.close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing) return;
    if (event.key === 'Escape' && card.spot) {
      event.stopPropagation();
      event.preventDefault();
      card.close();
      return;
    }
    if (card.isWriting && card.holds(event)) {
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

  const heard = new WeakSet<Window>();
  const listenIn = (view: Window) => {
    if (heard.has(view)) return;
    heard.add(view);
    const options = { capture: true, signal: leaving };
    view.addEventListener('click', click, options);
    view.addEventListener('pointerdown', onPointerDown, options);
    view.addEventListener('keydown', onKey, options);
  };
  listenIn(window);
  // What was typed is kept when the page goes away under the card.
  const onPageHide = ({ isTrusted }: Event) => isTrusted && card.close();
  window.addEventListener('pagehide', onPageHide, { signal: leaving });

  return {
    listenInCard(view: Window) {
      view.addEventListener('keydown', onKey, { capture: true });
      // The page took our element away, or elsewhere, where its frame begins anew.
      view.addEventListener('pagehide', onPageHide);
    },
    listenInFrames() {
      for (const view of windows()) if (view) listenIn(view);
    },
  };
}

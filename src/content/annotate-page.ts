import type { Highlight } from '#domain/highlight.ts';
import { linkToSentence } from '#domain/text-fragment-link.ts';
import { cleanAddress } from '#extract/clean-address.ts';
import type { PageMessage } from '#messages/messages.ts';
import { flashSpot } from './flash-spot.ts';
import { keepPainted } from './keep-painted.ts';
import { stepOfKey } from './keys-for-claims.ts';
import { NoteCard } from './note-card.ts';
import { PaintedPage, type Spot } from './painted-page.ts';
import { revealRange } from './reveal-range.ts';
import { spotAtClick } from './spot-at-click.ts';

interface Annotation {
  /** Highlights exactly these sentences; none of them takes everything away. */
  paint(highlights: Highlight[]): void;
  /** Scrolls to a sentence and makes it flash, highlighted or not. */
  reveal(sentence: Highlight): void;
}

interface Surroundings {
  send(message: PageMessage): void;
  /** Asked now and then; the script leaves when it says no. */
  isConnected(): boolean;
  leave(): void;
  leaving: AbortSignal;
}

/** Shows in the page what the background says of it, and tells the background what the reader does there. */
export function annotatePage({ send, isConnected, leave, leaving }: Surroundings): Annotation {
  const page = new PaintedPage();
  let stopKeeping: (() => void) | null = null;
  let told = '';
  let lastStep: string | null = null;
  let endFlash = () => {};

  const card = new NoteCard({
    showInPanel: (claimId) => send({ type: 'claim-picked', claimId }),
    step: (direction) => void step(direction),
    linkTo: ({ sentence }) =>
      linkToSentence(cleanAddress(location.href, location.href) ?? location.href, sentence.exact),
    closed: () => page.focus(null),
  });

  const tell = () => {
    const tally = page.tally;
    const now = JSON.stringify(tally);
    if (now === told) return;
    told = now;
    send({ type: 'highlights-painted', ...tally });
  };

  const check = () => {
    if (!isConnected()) {
      leave();
      return;
    }
    const changed = page.anchorAgain();
    page.restore(changed);
    if (!changed) return;
    refreshCard();
    listenInFrames();
    tell();
  };

  const refreshCard = () => {
    const open = card.spot;
    if (!open) return;
    const now = page
      .spots()
      .find(({ sentence }) => sentence.sentenceId === open.sentence.sentenceId);
    if (!now) card.close();
    else card.moveTo(now);
  };

  const keep = () => {
    if (page.wantsNothing) {
      stopKeeping?.();
      stopKeeping = null;
    } else {
      stopKeeping ??= keepPainted({
        onChange: check,
        onTick: () => (isConnected() ? page.restore(false) : leave()),
      });
    }
  };

  const openCard = (spot: Spot, pointerX: number | null) => {
    const [first] = spot.sentence.claims;
    if (!first) return;
    endFlash();
    const all = page.spots();
    const place = all.findIndex(({ sentence }) => sentence.sentenceId === spot.sentence.sentenceId);
    card.open(spot, { place: `${place + 1} of ${all.length}`, pointerX });
    page.focus(spot);
    lastStep = spot.sentence.sentenceId;
    send({ type: 'claim-picked', claimId: first.id });
  };

  const step = async (direction: 1 | -1) => {
    const next = nextSpot(page.spots(), card.spot?.sentence.sentenceId ?? lastStep, direction);
    if (!next) return;
    lastStep = next.sentence.sentenceId;
    await revealRange(next.range);
    if (!leaving.aborted && lastStep === next.sentence.sentenceId) openCard(next, null);
  };

  const onClick = (event: MouseEvent) => {
    const spot = spotAtClick(event, page.spots());
    if (spot) openCard(spot, inTopWindow(event) ? event.clientX : null);
  };
  const onPointerDown = (event: Event) => {
    if (!card.holds(event)) card.close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && card.spot) {
      event.stopPropagation();
      event.preventDefault();
      card.close();
      return;
    }
    const direction = page.wantsNothing ? null : stepOfKey(event);
    if (!direction) return;
    event.stopPropagation();
    event.preventDefault();
    void step(direction);
  };

  const heard = new WeakSet<Window>();
  const listenIn = (view: Window) => {
    if (heard.has(view)) return;
    heard.add(view);
    const options = { capture: true, signal: leaving };
    view.addEventListener('click', onClick, options);
    view.addEventListener('pointerdown', onPointerDown, options);
    view.addEventListener('keydown', onKey, options);
  };
  const listenInFrames = () => {
    for (const { range } of page.spots()) {
      const view = range.startContainer.ownerDocument?.defaultView;
      if (view) listenIn(view);
    }
  };
  listenIn(window);

  leaving.addEventListener('abort', () => {
    endFlash();
    card.close();
    page.paint([]);
    keep();
  });

  return {
    paint(highlights) {
      page.paint(highlights);
      refreshCard();
      listenInFrames();
      keep();
      tell();
    },
    reveal(sentence) {
      const spot = page.find(sentence);
      if (!spot) return;
      endFlash();
      card.close();
      void revealRange(spot.range);
      endFlash = flashSpot(spot, page);
      keep();
    },
  };
}

function inTopWindow(event: UIEvent): boolean {
  return event.view === window;
}

/** The spot after or before the current one, round and round; without one, the next from what is in view. */
function nextSpot(spots: Spot[], current: string | null, direction: 1 | -1): Spot | undefined {
  if (spots.length === 0) return undefined;
  const at = spots.findIndex(({ sentence }) => sentence.sentenceId === current);
  if (at !== -1) return spots[(at + direction + spots.length) % spots.length];
  const inView = spots.findIndex(({ range }) => range.getBoundingClientRect().bottom > 0);
  const from = inView === -1 ? spots.length : inView;
  return direction === 1 ? spots[from % spots.length] : spots.at(from - 1);
}

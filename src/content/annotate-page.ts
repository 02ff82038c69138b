import type { Highlight } from '#domain/analysis/highlight.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { cleanAddress } from '#extract/text/clean-address.ts';
import { message } from '#i18n/message.ts';
import type { PageMessage } from '#messages/messages.ts';
import { findSelection } from './anchoring/find-selection.ts';
import { quoteOfRange } from './anchoring/quote-of-range.ts';
import { isSameQuote } from './anchoring/same-quote.ts';
import { contentOf } from './card/card-content.ts';
import { hearReader } from './card/hear-reader.ts';
import { NoteCard } from './card/note-card.ts';
import { flashSpot } from './highlights/flash-spot.ts';
import { keepPainted } from './highlights/keep-painted.ts';
import { nextSpot } from './highlights/next-spot.ts';
import { OwnMarks } from './highlights/own-marks.ts';
import { PaintedPage, type Spot } from './highlights/painted-page.ts';
import { revealRange } from './highlights/reveal-range.ts';
import { spotAtClick } from './highlights/spot-at-click.ts';
import { wantedSpots } from './highlights/wanted-spots.ts';
import { PageNotice } from './overlay/page-notice.ts';

interface Annotation {
  /** Highlights exactly these sentences, and what the reader marked. */
  paint(highlights: Highlight[], marks: OwnMark[]): void;
  /** Scrolls to a sentence and makes it flash, highlighted or not. */
  reveal(sentence: Highlight): void;
  /** Makes what is selected a mark of the reader's own, and asks for its note if one is wanted. */
  mark(withNote: boolean): void;
  /** The page cannot be read: marks that wait for its story wait no longer. */
  giveOverMarks(): void;
  /** Takes everything away: the page shows something else now. */
  clear(): void;
  /** Tells the reader something in a corner of the page. */
  say(text: string): void;
  /** Closes what lies over the page: something else of ours is about to. */
  rest(): void;
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
  const notice = new PageNotice();
  let highlights: Highlight[] = [];
  let stopKeeping: (() => void) | null = null;
  let told = '';
  let lastStep: string | null = null;
  let endFlash = () => {};

  const marks = new OwnMarks({
    send,
    changed: () => repaint(),
    failed: (mark) => offerAgain(mark),
  });

  const card = new NoteCard({
    showInPanel: (claimId) => send({ type: 'claim-picked', claimId }),
    step: (direction) => void step(direction),
    linkTo: ({ quote }) =>
      linkToSentence(cleanAddress(location.href, location.href) ?? location.href, quote.exact),
    writeNote: (mark, { quote }, note) => marks.write(mark ?? marks.make(quote, quote.start), note),
    removeMark: (mark) => marks.remove(mark),
    restoreMark: (mark) => marks.write(marks.make(mark, mark.start), mark.note),
    isHeld: (mark) => marks.isHeld(mark),
    closed: () => page.focus(null),
  });

  const repaint = () => {
    page.paint(wantedSpots(highlights, marks.shown));
    refreshCard();
    hearing.listenInFrames();
    keep();
    tell();
  };

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
    hearing.listenInFrames();
    tell();
  };

  const refreshCard = () => {
    const open = card.spot;
    if (!open) return;
    const spots = page.spots();
    const now =
      spots.find(({ key }) => key === open.key) ??
      // A mark gets its lasting id when it is stored.
      spots.find(({ quote }) => open.mark && isSameQuote(quote, open.quote));
    if (now) card.update(contentOf(now, spots));
    else if (card.offersUndo) card.update({ ...contentOf(open, spots), marks: [] });
    else card.close();
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

  const openCard = (
    spot: Spot,
    pointerX: number | null,
    writing?: { mark: OwnMark; text: string; trouble: string },
  ) => {
    endFlash();
    notice.end();
    card.open(contentOf(spot, page.spots()), writing ? { pointerX, writing } : { pointerX });
    page.focus(spot);
    lastStep = spot.key;
    const [first] = spot.sentence?.claims ?? [];
    if (first) send({ type: 'claim-picked', claimId: first.id });
  };

  const step = async (direction: 1 | -1) => {
    const next = nextSpot(page.spots(), card.spot?.key ?? lastStep, direction);
    if (!next) return;
    lastStep = next.key;
    await revealRange(next.range);
    if (!leaving.aborted && lastStep === next.key) openCard(next, null);
  };

  /** The spot of a mark; the sentence's own where the mark is on a whole sentence. */
  const spotOf = (mark: OwnMark) => page.spots().find((spot) => spot.mark?.id === mark.id);

  /** What could not be kept is handed back to the reader, who wrote it. */
  const offerAgain = (mark: OwnMark) => {
    const stored = marks.shown.find(({ id }) => id === mark.id);
    const again = stored ?? marks.make(mark, mark.start);
    repaint();
    const spot = spotOf(again);
    if (spot && mark.note) {
      openCard(spot, null, { mark: again, text: mark.note, trouble: message('noticeNotSaved') });
      return;
    }
    if (!stored) marks.remove(again);
    notice.say(message('noticeNotSaved'));
  };

  const mark = (withNote: boolean) => {
    const range = findSelection(document);
    const quote = range && quoteOfRange(document, range);
    if (!range || !quote) {
      notice.say(message('noticeSelectFirst'));
      return;
    }
    range.startContainer.ownerDocument?.getSelection()?.removeAllRanges();
    const sentence = highlights.find((highlight) => isSameQuote(highlight, quote));
    const known = marks.find(quote);
    const made = known ?? marks.make(sentence ?? quote, sentence?.start);
    repaint();
    const spot = spotOf(made);
    if (!spot) {
      marks.remove(made);
      notice.say(message('noticeWordsNotFound'));
    } else if (withNote) {
      openCard(spot, null, { mark: made, text: made.note, trouble: '' });
    } else if (known) {
      openCard(spot, null);
    } else {
      marks.write(made, '');
    }
  };

  const hearing = hearReader({
    card,
    leaving,
    windows: () => page.spots().map(({ range }) => range.startContainer.ownerDocument?.defaultView),
    click: (event) => {
      const spot = spotAtClick(event, page.spots());
      if (spot) openCard(spot, event.view === window ? event.clientX : null);
    },
    step: (direction) => void step(direction),
    canStep: () => !page.wantsNothing,
  });

  leaving.addEventListener('abort', () => {
    endFlash();
    card.close();
    notice.end();
    marks.leave();
    page.paint([]);
    keep();
  });

  return {
    paint(wanted, stored) {
      highlights = wanted;
      marks.receive(stored);
      repaint();
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
    mark,
    giveOverMarks: () => marks.giveOver(),
    clear() {
      card.close();
      highlights = [];
      marks.leave();
      repaint();
    },
    say: (text) => notice.say(text),
    rest() {
      card.close();
      notice.end();
    },
  };
}

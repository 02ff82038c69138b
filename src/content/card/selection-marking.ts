import { findSelection } from '#content/anchoring/find-selection.ts';
import { quoteOfRange } from '#content/anchoring/quote-of-range.ts';
import { isSameQuote, type Quote } from '#content/anchoring/same-quote.ts';
import type { OwnMarks } from '#content/highlights/own-marks.ts';
import type { PaintedPage, Spot } from '#content/highlights/painted-page.ts';
import type { PageNotice } from '#content/overlay/page-notice.ts';
import type { Highlight } from '#domain/analysis/highlight.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { message } from '#i18n/message.ts';
import type { SpotCard } from './spot-card.ts';

interface Surroundings {
  page: PaintedPage;
  marks: OwnMarks;
  card: SpotCard;
  notice: PageNotice;
  /** The sentences that claims rest on. */
  sentences(): readonly Highlight[];
  /** Has the page show the marks as they now are. */
  repaint(): void;
}

/** Makes what is selected a mark of the reader's own, and hands back to them what could not be stored. */
export class SelectionMarking {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Marks the selected words, and asks for a note on them if one is wanted. */
  mark(withNote: boolean): void {
    const { marks, card, notice, repaint } = this.#around;
    const quote = takeSelection();
    if (!quote) {
      notice.say(message('noticeSelectFirst'));
      return;
    }
    const known = marks.find(quote);
    const mark = known ?? this.#make(quote);
    repaint();
    const spot = this.#spotOf(mark);
    if (!spot) {
      marks.remove(mark);
      notice.say(message('noticeWordsNotFound'));
    } else if (withNote) {
      card.open(spot, null, { mark, text: mark.note, trouble: '' });
    } else if (known) {
      card.open(spot, null);
    } else {
      marks.write(mark, '');
    }
  }

  /** Opens the form again with a note that could not be stored; without a note a notice is enough. */
  offerAgain(failed: OwnMark): void {
    const { marks, card, notice, repaint } = this.#around;
    const stored = marks.shown.find(({ id }) => id === failed.id);
    const mark = stored ?? marks.make(failed, failed.start);
    repaint();
    const spot = this.#spotOf(mark);
    if (spot && failed.note) {
      card.open(spot, null, { mark, text: failed.note, trouble: message('noticeNotSaved') });
      return;
    }
    if (!stored) marks.remove(mark);
    notice.say(message('noticeNotSaved'));
  }

  /** A whole sentence is marked in the article's own words, so that both are one spot. */
  #make(quote: Quote): OwnMark {
    const sentence = this.#around.sentences().find((each) => isSameQuote(each, quote));
    return this.#around.marks.make(sentence ?? quote, sentence?.start);
  }

  /** The spot of a mark; the sentence's own where the mark is on a whole sentence. */
  #spotOf(mark: OwnMark): Spot | undefined {
    return this.#around.page.spots().find((spot) => spot.mark?.id === mark.id);
  }
}

/** The words that are selected, which then no longer are; null when there are none. */
function takeSelection(): Quote | null {
  const range = findSelection(document);
  const quote = range && quoteOfRange(document, range);
  if (quote) range.startContainer.ownerDocument?.getSelection()?.removeAllRanges();
  return quote;
}

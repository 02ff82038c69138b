import { findSelection } from '#content/anchoring/find-selection.ts';
import { type Quote, quoteOfRange } from '#content/anchoring/quote-of-range.ts';
import { coverSameWords } from '#content/anchoring/same-words.ts';
import { snapToWords } from '#content/anchoring/snap-to-words.ts';
import type { OwnMarks } from '#content/highlights/own-marks.ts';
import type { PaintedPage, Spot } from '#content/highlights/painted-page.ts';
import type { PageNotice } from '#content/overlay/page-notice.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { message } from '#i18n/message.ts';
import type { SpotCard } from './spot-card.ts';

interface Surroundings {
  page: PaintedPage;
  marks: OwnMarks;
  card: SpotCard;
  notice: PageNotice;
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
    const { page, marks, card, notice, repaint } = this.#around;
    const selected = takeSelection();
    if (!selected) {
      notice.say(message('noticeSelectFirst'));
      return;
    }
    const there = page.spots().filter(({ range }) => coverSameWords(range, selected.range));
    const known = there.find((spot) => spot.mark)?.mark;
    // A whole sentence is marked in the article's own words, so that both are one spot.
    const sentence = there.find((spot) => spot.sentence)?.sentence;
    const mark = known ?? marks.make(sentence ?? selected.quote, sentence?.start);
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

  /** The spot of a mark; the sentence's own where the mark is on a whole sentence. */
  #spotOf(mark: OwnMark): Spot | undefined {
    return this.#around.page.spots().find((spot) => spot.mark?.id === mark.id);
  }
}

/** The words that are selected, which then no longer are; null when there are none. */
function takeSelection(): { range: Range; quote: Quote } | null {
  const selected = findSelection(document);
  const range = selected && snapToWords(selected);
  const quote = range && quoteOfRange(document, range);
  if (!quote) return null;
  range.startContainer.ownerDocument?.getSelection()?.removeAllRanges();
  return { range, quote };
}

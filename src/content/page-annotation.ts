import type { Highlight } from '#domain/analysis/highlight.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import type { PageMessage } from '#messages/messages.ts';
import { SelectionBar } from './card/selection-bar.ts';
import { SelectionMarking } from './card/selection-marking.ts';
import { SpotCard } from './card/spot-card.ts';
import { OwnMarks } from './highlights/own-marks.ts';
import { PaintKeeper } from './highlights/paint-keeper.ts';
import { PaintedPage } from './highlights/painted-page.ts';
import { TallyReport } from './highlights/tally-report.ts';
import { wantedSpots } from './highlights/wanted-spots.ts';
import { PageNotice } from './overlay/page-notice.ts';

interface Surroundings {
  send(message: PageMessage): void;
  /** Asked now and then; the script leaves when it says no. */
  isConnected(): boolean;
  leave(): void;
  leaving: AbortSignal;
}

/** Shows in the page what the background says of it, and tells the background what the reader does there. */
export class PageAnnotation {
  readonly #page = new PaintedPage();
  readonly #notice = new PageNotice();
  readonly #marks: OwnMarks;
  readonly #card: SpotCard;
  readonly #marking: SelectionMarking;
  readonly #bar: SelectionBar;
  readonly #keeper: PaintKeeper;
  readonly #tally: TallyReport;
  /** The sentences that claims rest on. */
  #highlights: Highlight[] = [];

  constructor(around: Surroundings) {
    const page = this.#page;
    const notice = this.#notice;
    const repaint = () => this.#repaint();
    const marks = new OwnMarks({
      send: around.send,
      changed: repaint,
      failed: (mark) => this.#marking.offerAgain(mark),
    });
    const card = new SpotCard({ ...around, page, marks, notice });
    this.#marks = marks;
    this.#card = card;
    this.#marking = new SelectionMarking({ page, marks, card, notice, repaint });
    this.#bar = new SelectionBar({
      leaving: around.leaving,
      mark: (withNote) => this.mark(withNote),
      say: (text) => this.say(text),
    });
    this.#keeper = new PaintKeeper({ ...around, page, moved: () => this.#follow() });
    this.#tally = new TallyReport(page, around.send);
    around.leaving.addEventListener('abort', () => this.#end());
  }

  /** Highlights exactly these sentences, and what the reader marked. */
  paint(highlights: Highlight[], marks: OwnMark[], selectionBar: boolean): void {
    this.#highlights = highlights;
    this.#bar.isWanted = selectionBar;
    this.#marks.receive(marks);
    this.#repaint();
  }

  /** Scrolls to a sentence and makes it flash, highlighted or not. */
  reveal(sentence: Highlight): void {
    const spot = this.#page.find(sentence);
    if (!spot) return;
    this.#card.flash(spot);
    this.#keeper.settle();
  }

  /** Fills these sentences, in place of those before. */
  point(sentenceIds: readonly string[]): void {
    this.#page.point(sentenceIds);
    this.#keeper.settle();
  }

  /** Makes what is selected a mark of the reader's own, and asks for its note if one is wanted. */
  mark(withNote: boolean): void {
    this.#marking.mark(withNote);
  }

  /** The page cannot be read: marks that wait for its story wait no longer. */
  giveOverMarks(): void {
    this.#marks.giveOver();
  }

  /** Takes everything away: the page shows something else now. */
  clear(): void {
    this.#bar.isWanted = false;
    this.#page.point([]);
    this.#card.close();
    this.#highlights = [];
    this.#marks.leave();
    this.#repaint();
  }

  /** Tells the reader something in a corner of the page. */
  say(text: string): void {
    this.#notice.say(text);
  }

  /** Closes what lies over the page: something else of ours is about to. */
  rest(): void {
    this.#bar.close();
    this.#card.close();
    this.#notice.end();
  }

  #repaint(): void {
    this.#page.paint(wantedSpots(this.#highlights, this.#marks.shown));
    this.#card.follow();
    // After the card: where its words are gone it closes, and then nothing may be left to watch.
    this.#keeper.settle();
    this.#tally.tell();
  }

  /** The page moved our highlights, or took some away. */
  #follow(): void {
    this.#card.follow();
    this.#tally.tell();
  }

  #end(): void {
    this.#bar.close();
    this.#page.point([]);
    this.#card.end();
    this.#notice.end();
    this.#marks.leave();
    this.#page.paint([]);
    this.#keeper.settle();
  }
}

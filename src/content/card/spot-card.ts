import { flashSpot } from '#content/highlights/flash-spot.ts';
import { nextSpot } from '#content/highlights/next-spot.ts';
import type { OwnMarks } from '#content/highlights/own-marks.ts';
import type { PaintedPage, Spot } from '#content/highlights/painted-page.ts';
import { revealRange } from '#content/highlights/reveal-range.ts';
import { spotAtClick } from '#content/highlights/spot-at-click.ts';
import type { PageNotice } from '#content/overlay/page-notice.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { cleanAddress } from '#extract/text/clean-address.ts';
import type { PageMessage } from '#messages/messages.ts';
import { contentOf } from './card-content.ts';
import { hearReader } from './hear-reader.ts';
import { NoteCard } from './note-card.ts';

interface Surroundings {
  page: PaintedPage;
  marks: OwnMarks;
  notice: PageNotice;
  send(message: PageMessage): void;
  /** False once the extension was reloaded or removed under this script. */
  isConnected(): boolean;
  leave(): void;
  leaving: AbortSignal;
}

/** A mark's note to be written, `text` to begin with, and what went wrong with it before, if anything. */
interface Writing {
  mark: OwnMark;
  text: string;
  trouble: string;
}

/** The note card in the page: opened at a spot, led to the next one, closed when its words are gone. */
export class SpotCard {
  readonly #around: Surroundings;
  readonly #card: NoteCard;
  readonly #hearing: ReturnType<typeof hearReader>;
  /** The spot that was last reached, from which the next one is counted while no card is open. */
  #lastStep: string | null = null;
  #endFlash = () => {};

  constructor(around: Surroundings) {
    this.#around = around;
    const { page, marks, send, leaving } = around;
    const step = (direction: 1 | -1) => void this.#step(direction);
    this.#card = new NoteCard({
      showInPanel: (claimId) => send({ type: 'claim-picked', claimId }),
      step,
      linkTo: ({ quote }) =>
        linkToSentence(cleanAddress(location.href, location.href) ?? location.href, quote.exact),
      writeNote: (mark, { quote }, note) =>
        marks.write(mark ?? marks.make(quote, quote.start), note),
      removeMark: (mark) => marks.remove(mark),
      restoreMark: (mark) => marks.write(marks.make(mark, mark.start), mark.note),
      isHeld: (mark) => marks.isHeld(mark),
      closed: () => page.focus(null),
      opened: (view) => this.#hearing.listenInCard(view),
    });
    this.#hearing = hearReader({
      card: this.#card,
      leaving,
      windows: () =>
        page.spots().map(({ range }) => range.startContainer.ownerDocument?.defaultView),
      click: (event) => {
        const isShown = ({ sentence, mark }: Spot) => mark !== null || !sentence?.quiet;
        const spot = spotAtClick(event, page.spots().filter(isShown));
        if (spot) this.open(spot, event.view === window ? event.clientX : null);
      },
      step,
      canStep: () => !page.wantsNothing,
    });
  }

  /** Opens at a spot; `pointerX` is where it was clicked, null when it was not. */
  open(spot: Spot, pointerX: number | null, writing?: Writing): void {
    const { page, notice, send, isConnected, leave } = this.#around;
    // The card's words come from the extension.
    if (!isConnected()) {
      leave();
      return;
    }
    this.#endFlash();
    notice.end();
    this.#card.open(contentOf(spot, page.spots()), writing ? { pointerX, writing } : { pointerX });
    page.focus(spot);
    this.#lastStep = spot.key;
    const [first] = spot.sentence?.claims ?? [];
    if (first) send({ type: 'claim-picked', claimId: first.id });
  }

  /** What is highlighted has changed: the open card says what now holds, and new frames are listened to. */
  follow(): void {
    this.#refresh();
    this.#hearing.listenInFrames();
  }

  /** Scrolls to a spot and makes it flash, in place of an open card. */
  flash(spot: Spot): void {
    this.#endFlash();
    this.#card.close();
    void revealRange(spot.range);
    this.#endFlash = flashSpot(spot, this.#around.page);
  }

  close(): void {
    this.#card.close();
  }

  /** Closes the card and ends what flashes. */
  end(): void {
    this.#endFlash();
    this.#card.close();
  }

  #refresh(): void {
    const open = this.#card.spot;
    // A card that closes because the extension is gone has no words to be drawn with once more.
    if (!open || this.#around.leaving.aborted) return;
    const spots = this.#around.page.spots();
    const now =
      spots.find(({ key }) => key === open.key) ??
      // Stored, a mark may turn out to be on a whole sentence, whose spot it then shares.
      spots.find(({ mark }) => mark && mark.id === open.mark?.id);
    if (now) this.#card.update(contentOf(now, spots));
    else if (this.#card.offersUndo) this.#card.update({ ...contentOf(open, spots), marks: [] });
    else this.#card.close();
  }

  async #step(direction: 1 | -1): Promise<void> {
    const { page, leaving } = this.#around;
    const next = nextSpot(page.spots(), this.#card.spot?.key ?? this.#lastStep, direction);
    if (!next) return;
    this.#lastStep = next.key;
    await revealRange(next.range);
    if (!leaving.aborted && this.#lastStep === next.key) this.open(next, null);
  }
}

import type { Highlight as SoughtHighlight } from '#domain/highlight.ts';
import { colourOfSection, type HighlightColour } from '#domain/section-colour.ts';
import { anchorSentences } from './anchor-sentence.ts';
import { foldText } from './fold-text.ts';
import { type HighlightName, HighlightRegistries, type Picture } from './highlight-registries.ts';

/** A sentence that is highlighted, at its place in the live page. */
export interface Spot {
  sentence: SoughtHighlight;
  range: Range;
}

/** What is highlighted in this page, and which sentence is looked at. */
export class PaintedPage {
  #wanted: SoughtHighlight[] = [];
  readonly #ranges = new Map<string, { range: Range; text: string }>();
  readonly #registries = new HighlightRegistries();
  #focused: Spot | null = null;

  /** Highlights exactly these sentences. */
  paint(wanted: SoughtHighlight[]): void {
    const kept = new Map(this.#wanted.map((sentence) => [sentence.sentenceId, sentence.exact]));
    this.#wanted = wanted;
    const ids = new Set(wanted.map(({ sentenceId }) => sentenceId));
    for (const id of this.#ranges.keys()) if (!ids.has(id)) this.#ranges.delete(id);
    for (const { sentenceId, exact } of wanted) {
      if (kept.get(sentenceId) !== exact) this.#ranges.delete(sentenceId);
    }
    this.anchorAgain();
    this.#show();
  }

  get wantsNothing(): boolean {
    return this.#wanted.length === 0 && this.#focused === null;
  }

  /** How many sentences were found, of how many. */
  get tally(): { found: number; wanted: number } {
    return { found: this.spots().length, wanted: this.#wanted.length };
  }

  /** The highlighted sentences that are found, in the order of the article. */
  spots(): Spot[] {
    return this.#wanted.flatMap((sentence) => {
      const anchored = this.#ranges.get(sentence.sentenceId);
      return anchored ? [{ sentence, range: anchored.range }] : [];
    });
  }

  /** The spot of a sentence, which need not be highlighted; null when the page does not have it. */
  find(sentence: SoughtHighlight): Spot | null {
    if (this.anchorAgain()) this.#show();
    const painted = this.#ranges.get(sentence.sentenceId);
    if (painted && isIntact(painted)) return { sentence, range: painted.range };
    const [range] = anchorSentences(document, [sentence]);
    return range ? { sentence, range } : null;
  }

  /** Fills the sentence that is looked at; null for none. */
  focus(spot: Spot | null): void {
    this.#focused = spot;
    this.#show();
  }

  /** Looks again for every sentence whose words are no longer at their place; true when that changed anything. */
  anchorAgain(): boolean {
    const lost = this.#wanted.some(({ sentenceId }) => {
      const anchored = this.#ranges.get(sentenceId);
      return !anchored || !isIntact(anchored);
    });
    if (!lost) return false;
    // All of them, not the lost alone: each tells where its neighbours are to be expected.
    const ranges = anchorSentences(document, this.#wanted);
    this.#wanted.forEach(({ sentenceId }, index) => {
      const range = ranges[index];
      if (range) this.#ranges.set(sentenceId, { range, text: foldText(range.toString()) });
      else this.#ranges.delete(sentenceId);
    });
    this.#followFocus();
    return true;
  }

  /** Puts the picture into the registries again if the page took it out, or after anchoring again. */
  restore(anchoredAgain: boolean): void {
    if (anchoredAgain || this.#registries.isDisturbed()) this.#show();
  }

  #followFocus(): void {
    if (!this.#focused) return;
    const { sentence } = this.#focused;
    const anchored = this.#ranges.get(sentence.sentenceId);
    if (anchored) this.#focused = { sentence, range: anchored.range };
  }

  #show(): void {
    const picture: Picture = new Map();
    const add = (name: HighlightName, range: Range) =>
      picture.set(name, [...(picture.get(name) ?? []), range]);
    for (const { sentence, range } of this.spots()) {
      const [first, second] = coloursOf(sentence);
      if (first) add(`gloss-${first}`, range);
      if (second) add(`gloss-${second}-second`, range);
    }
    if (this.#focused) {
      const [colour] = coloursOf(this.#focused.sentence);
      if (colour) add(`gloss-${colour}-focus`, this.#focused.range);
    }
    this.#registries.show(picture);
  }
}

/** The colours of the sections whose claims rest on a sentence, the sentence's own first. */
export function coloursOf({ section, claims }: SoughtHighlight): HighlightColour[] {
  return [
    ...new Set(
      [section, ...claims.map((claim) => claim.section)].map((name) => colourOfSection[name]),
    ),
  ];
}

/** True when the range still covers the words it was made for. */
function isIntact({ range, text }: { range: Range; text: string }): boolean {
  return range.startContainer.isConnected && foldText(range.toString()) === text;
}

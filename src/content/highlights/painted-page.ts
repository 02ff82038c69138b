import { anchorSentences } from '#content/anchoring/anchor-sentence.ts';
import { foldText } from '#content/anchoring/fold-text.ts';
import type { Highlight as SoughtHighlight } from '#domain/analysis/highlight.ts';
import { colorOfSection, type HighlightColor } from '#domain/analysis/section-color.ts';
import { type HighlightName, HighlightRegistries, type Picture } from './highlight-registries.ts';
import type { WantedSpot } from './wanted-spots.ts';

/** Words that are highlighted, at their place in the live page. */
export interface Spot extends WantedSpot {
  range: Range;
}

/** What is highlighted in this page, and which of it is looked at. */
export class PaintedPage {
  #wanted: WantedSpot[] = [];
  readonly #ranges = new Map<string, { range: Range; text: string }>();
  readonly #registries = new HighlightRegistries();
  #focused: Spot | null = null;
  /** Ids of sentences whose claim the reader is on in the panel. */
  #pointed = new Set<string>();

  /** Highlights exactly these words. */
  paint(wanted: WantedSpot[]): void {
    const kept = new Map(this.#wanted.map(({ key, quote }) => [key, quote.exact]));
    this.#wanted = wanted;
    const keys = new Set(wanted.map(({ key }) => key));
    for (const key of this.#ranges.keys()) if (!keys.has(key)) this.#ranges.delete(key);
    for (const { key, quote } of wanted) {
      if (kept.get(key) !== quote.exact) this.#ranges.delete(key);
    }
    this.anchorAgain();
    this.#show();
  }

  get wantsNothing(): boolean {
    return this.#wanted.length === 0 && this.#focused === null;
  }

  /** How many of the sentences that claims rest on were found, of how many. */
  get tally(): { found: number; wanted: number } {
    const ofClaims = ({ sentence }: WantedSpot) => sentence !== null;
    return {
      found: this.spots().filter(ofClaims).length,
      wanted: this.#wanted.filter(ofClaims).length,
    };
  }

  /** Ids of the reader's marks whose words the page does not have. */
  get lostMarks(): string[] {
    return this.#wanted.flatMap(({ key, mark }) =>
      mark && !this.#ranges.has(key) ? [mark.id] : [],
    );
  }

  /** What is highlighted and found, in the order of the article. */
  spots(): Spot[] {
    return this.#wanted.flatMap((wanted) => {
      const anchored = this.#ranges.get(wanted.key);
      return anchored ? [{ ...wanted, range: anchored.range }] : [];
    });
  }

  /** The spot of a sentence, which need not be highlighted; null when the page does not have it. */
  find(sentence: SoughtHighlight): Spot | null {
    if (this.anchorAgain()) this.#show();
    const key = sentence.sentenceId;
    const wanted = { key, quote: sentence, sentence, mark: null };
    const painted = this.#ranges.get(key);
    if (painted && isIntact(painted)) return { ...wanted, range: painted.range };
    const [range] = anchorSentences(document, [sentence]);
    return range ? { ...wanted, range } : null;
  }

  /** Fills what is looked at; null for none. */
  focus(spot: Spot | null): void {
    this.#focused = spot;
    this.#show();
  }

  /** Fills the sentences of a claim that the reader is on, also those that are not highlighted otherwise. */
  point(sentenceIds: readonly string[]): void {
    if (sentenceIds.length === 0 && this.#pointed.size === 0) return;
    this.#pointed = new Set(sentenceIds);
    this.#show();
  }

  /** Looks again for everything whose words are no longer at their place; true when that changed anything. */
  anchorAgain(): boolean {
    const lost = this.#wanted.filter(({ key }) => {
      const anchored = this.#ranges.get(key);
      return !anchored || !isIntact(anchored);
    });
    if (lost.length === 0) return false;
    // All of a kind, not the lost alone: each tells where its neighbors are to be expected.
    if (lost.some(({ sentence }) => sentence)) this.#anchor(({ sentence }) => sentence !== null);
    // Marks lie across sentences and over each other: apart, they tell nothing wrong of neighbors.
    if (lost.some(({ sentence }) => !sentence)) this.#anchor(({ sentence }) => sentence === null);
    this.#followFocus();
    return true;
  }

  #anchor(isOfKind: (wanted: WantedSpot) => boolean): void {
    const wanted = this.#wanted.filter(isOfKind);
    const ranges = anchorSentences(
      document,
      wanted.map(({ quote }) => quote),
    );
    wanted.forEach(({ key }, index) => {
      const range = ranges[index];
      if (range) this.#ranges.set(key, { range, text: foldText(range.toString()) });
      else this.#ranges.delete(key);
    });
  }

  /** Puts the picture into the registries again if the page took it out, or after anchoring again. */
  restore(anchoredAgain: boolean): void {
    if (anchoredAgain || this.#registries.isDisturbed()) this.#show();
  }

  #followFocus(): void {
    if (!this.#focused) return;
    const anchored = this.#ranges.get(this.#focused.key);
    if (anchored) this.#focused = { ...this.#focused, range: anchored.range };
  }

  #show(): void {
    const picture: Picture = new Map();
    const add = (name: HighlightName, range: Range) =>
      picture.set(name, [...(picture.get(name) ?? []), range]);
    for (const { sentence, mark, range } of this.spots()) {
      const colors = sentence ? colorsOf(sentence) : [];
      const isPointed = sentence !== null && this.#pointed.has(sentence.sentenceId);
      if (isPointed) add(`gloss-${colors[0] ?? 'own'}-focus`, range);
      if (mark && sentence?.quiet) add('gloss-own', range);
      if (sentence?.quiet) continue;
      // Under a sentence that bears out no claim, there is the thin line alone.
      const [first, second] = sentence && isDoubted(sentence) ? [undefined, colors[0]] : colors;
      if (first) add(`gloss-${first}`, range);
      if (second) add(`gloss-${second}-second`, range);
      if (mark) add(second ? 'gloss-own-third' : 'gloss-own', range);
    }
    if (this.#focused) {
      const { sentence, range } = this.#focused;
      const [color = 'own'] = sentence ? colorsOf(sentence) : [];
      add(`gloss-${color}-focus`, range);
    }
    this.#registries.show(picture);
  }
}

/** The colors of the sections whose claims rest on a sentence, the sentence's own first. */
export function colorsOf({ section, claims }: SoughtHighlight): HighlightColor[] {
  return [
    ...new Set(
      [section, ...claims.map((claim) => claim.section)].map((name) => colorOfSection[name]),
    ),
  ];
}

/** True when every claim that cites the sentence differs from it or could not be matched to it. */
function isDoubted({ claims }: SoughtHighlight): boolean {
  return claims.length > 0 && claims.every(({ doubted }) => doubted);
}

/** True when the range still covers the words it was made for. */
function isIntact({ range, text }: { range: Range; text: string }): boolean {
  return range.startContainer.isConnected && foldText(range.toString()) === text;
}

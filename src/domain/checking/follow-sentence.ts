import type { Sentence } from '#domain/article/article.ts';
import { isOfKind, isTakenApart } from '#domain/words/binding-words.ts';
import { isCapitalized } from '#domain/words/names-in-text.ts';
import { isWeakener } from '#domain/words/negation-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { denies, isJoiningPhrase, isLight, isTimePhrase } from './left-out.ts';

/** A sentence with its words; a stretch of a claim follows it. */
export interface SentenceWords {
  sentence: Sentence;
  words: readonly Word[];
  /** True for a word that stands with a capital throughout the article. */
  isName: (key: string) => boolean;
}

/** A stretch of a claim that is a sentence, perhaps with words left out. */
export interface Piece {
  sentence: SentenceWords;
  /** Places in the sentence of the words kept, in the order of the claim. */
  kept: number[];
  /** It is only what the sentence says of its subject, for the cell of a table. */
  predicate: boolean;
}

/** How many comparisons may still be made: a text that repeats itself could ask for the fourth power of its length. */
export interface Effort {
  left: number;
}

/** Languages in which the verb changes its place when a sentence begins otherwise. */
const verbSecond = new Set(['de', 'nl', 'sv', 'da', 'no']);

/** The longest stretch of the claim, from a place on, that follows one of the sentences from its beginning to its end. */
export function longestPiece(
  claim: readonly Word[],
  from: number,
  cited: readonly SentenceWords[],
  language: string,
  effort: Effort,
): Piece | null {
  let longest: Piece | null = null;
  for (const sentence of cited) {
    for (const [start, word] of sentence.words.entries()) {
      if (word.key !== claim[from]?.key) continue;
      const piece = new Follower(claim, sentence, language, effort).follow(from, start);
      if (piece && piece.kept.length > (longest?.kept.length ?? 0)) longest = piece;
    }
  }
  return longest;
}

class Follower {
  readonly #claim: readonly Word[];
  readonly #sentence: SentenceWords;
  readonly #words: readonly Word[];
  readonly #language: string;
  readonly #effort: Effort;
  #kept: number[] = [];
  /** The last place kept in the sentence's order. */
  #last = -1;
  /** The place of a verb that stands elsewhere in the claim: at most one. */
  #moved = -1;
  #predicate = false;
  /** A verb before the first word kept, which the claim must have further on. */
  #owed = -1;

  constructor(claim: readonly Word[], sentence: SentenceWords, language: string, effort: Effort) {
    this.#claim = claim;
    this.#sentence = sentence;
    this.#words = sentence.words;
    this.#language = language;
    this.#effort = effort;
  }

  /** The piece up to the last place at which it may end; null when it may not begin or end. */
  follow(from: number, start: number): Piece | null {
    if (!this.#begins(start)) return null;
    this.#kept = [start];
    this.#last = start;
    let whole = 0;
    for (let at = from + 1; ; at += 1) {
      if (this.#ends()) whole = this.#kept.length;
      const word = this.#claim[at];
      if (!word || !this.#keepNext(word)) break;
    }
    const kept = this.#kept.slice(0, whole);
    return whole > 0 ? { sentence: this.#sentence, kept, predicate: this.#predicate } : null;
  }

  #keepNext(word: Word): boolean {
    for (let place = this.#last + 1; place < this.#words.length; place += 1) {
      this.#effort.left -= 1;
      if (this.#effort.left < 0) return false;
      if (place === this.#moved || this.#words[place]?.key !== word.key) continue;
      if (!this.#mayLeaveOut(place)) continue;
      this.#kept.push(place);
      this.#last = place;
      return true;
    }
    return this.#keepMoved(word);
  }

  /** "Damit liegt die Leistung hinten" as "Die Leistung liegt hinten". */
  #keepMoved(word: Word): boolean {
    const owed = this.#words[this.#owed];
    if (this.#moved !== -1 || !owed || owed.key !== word.key) return false;
    this.#moved = this.#owed;
    this.#kept.push(this.#owed);
    return true;
  }

  /** A piece begins with its sentence, but for a word that joins that to what stands before it. */
  #begins(start: number): boolean {
    const before = this.#words.slice(0, start);
    const others = [...before.keys()].filter((place) => !this.#is(place, 'connectors'));
    if (others.length === 0 || this.#isOpener(before, start)) return true;
    if (!isTakenApart(this.#language)) return false;
    if (this.#isNameCutShort(start)) return true;
    const [verb] = others;
    // Only a word before the verb makes it stand first: "Damit liegt".
    if (others.length === 1 && verb === start - 1 && start > 1 && this.#isVerbLike(verb)) {
      this.#owed = verb;
      return true;
    }
    this.#predicate = this.#isPredicate(start);
    return this.#predicate;
  }

  /** "Sin embargo, …", "In fact, …": joins the sentence to what stands before it. */
  #isOpener(before: readonly Word[], start: number): boolean {
    const apart = before.at(-1)?.clause !== this.#words[start]?.clause;
    return apart && isJoiningPhrase(before.map(({ key }) => key).join(' '));
  }

  #isVerbLike(place: number): boolean {
    const word = this.#words[place];
    return (
      verbSecond.has(this.#language) &&
      word !== undefined &&
      !word.capital &&
      !word.figure &&
      (word.content || this.#is(place, 'copulas'))
    );
  }

  /** "Ada Berg" as "Berg": what is left out stands with a capital wherever the article has it, and limits nothing. */
  #isNameCutShort(start: number): boolean {
    const next = this.#words[start + 1];
    const last = this.#words[start];
    if (
      !last ||
      !isCapitalized(last) ||
      (next && isCapitalized(next) && next.clause === last.clause)
    )
      return false;
    const before = this.#words.slice(0, start);
    return before.every(
      (word) =>
        isCapitalized(word) &&
        word.clause === last.clause &&
        // What opens a sentence has a capital anyway.
        (!word.opens || word.acronym || this.#sentence.isName(word.key)) &&
        !isOfKind(word.key, 'binding', this.#language),
    );
  }

  /**
   * "Lediglich um 0,5 Prozent gestiegen", "2.4 percent above the level of 2019": the end of a clause from a
   * measure on, which a cell says of its row's subject.
   */
  #isPredicate(start: number): boolean {
    const first = this.#words[start] as Word;
    const small = !first.capital || first.opens;
    const measures =
      first.figure !== null ||
      (small && (this.#is(start, 'prepositions') || (this.#language === 'de' && !first.calendar)));
    const head = this.#words.slice(0, start);
    const own = head.filter(({ clause }) => clause === first.clause);
    return (
      measures &&
      this.#words.some(({ figure, clause }) => figure !== null && clause === first.clause) &&
      own.some(({ key }) => isOfKind(key, 'copulas', this.#language)) &&
      !head.some((word) => this.#bears(word))
    );
  }

  /** Left out, the word would change what stays. */
  #bears(word: Word): boolean {
    const { key } = word;
    return (
      denies(word, this.#language) ||
      isWeakener(key) ||
      (['attributions', 'conditions', 'exceptions', 'that'] as const).some((kind) =>
        isOfKind(key, kind, this.#language),
      )
    );
  }

  #is(place: number, kind: Parameters<typeof isOfKind>[1]): boolean {
    return isOfKind(this.#words[place]?.key ?? '', kind, this.#language);
  }

  /** Whether the words up to a place may be left out: light ones, or one aside between commas. */
  #mayLeaveOut(next: number): boolean {
    this.#effort.left -= next - this.#last;
    const places: number[] = [];
    for (let place = this.#last + 1; place < next; place += 1)
      if (place !== this.#moved) places.push(place);
    if (places.length === 0) return true;
    if (!isTakenApart(this.#language)) return false;
    const out = places.map((place) => this.#words[place] as Word);
    if (isLight(out, this.#language)) return true;
    if (this.#predicate) return false;
    if (this.#isPastTime(places)) return true;
    const before = this.#words[this.#last] as Word;
    const after = this.#words[next] as Word;
    const [aside] = out;
    return (
      aside !== undefined &&
      aside.clause !== before.clause &&
      aside.clause !== after.clause &&
      before.clause !== after.clause &&
      out.every(({ clause }) => clause === aside.clause) &&
      this.#isAside(places)
    );
  }

  /**
   * "In December", "over a decade ago", in a clause that tells of something done: no figure, quantity, modal
   * or state that the time would limit.
   */
  #isPastTime(places: readonly number[]): boolean {
    const out = places.map((place) => this.#words[place] as Word);
    const clause = this.#words.filter(
      (word) => word.clause === out[0]?.clause && !out.includes(word),
    );
    return (
      out.every(({ clause: own }) => own === out[0]?.clause) &&
      isTimePhrase(out, this.#language) &&
      clause.every(
        (word) => word.figure === null && !this.#rules(word) && !denies(word, this.#language),
      )
    );
  }

  /** Counts, rules, foresees, or says how something is. */
  #rules(word: Word): boolean {
    if (word.capital && !word.opens) return false;
    return (['binding', 'copulas'] as const).some((kind) =>
      isOfKind(word.key, kind, this.#language),
    );
  }

  /** "The largest of the islands", "who was born there", "37": says more of what stands before it, and limits nothing. */
  #isAside(places: readonly number[]): boolean {
    const words = places.map((place) => this.#words[place] as Word);
    const [first] = places;
    if (first === undefined || words.some((word) => this.#bears(word))) return false;
    const age = words.length === 1 && words[0]?.figure?.unit === null;
    return age || (['determiners', 'relatives'] as const).some((kind) => this.#is(first, kind));
  }

  /** A piece ends with its sentence, or before clauses that only go on from there; a verb it owes has been given. */
  #ends(): boolean {
    this.#effort.left -= this.#words.length - this.#last;
    if (this.#owed !== -1 && this.#moved !== this.#owed) return false;
    const rest: number[] = [];
    for (let place = this.#last + 1; place < this.#words.length; place += 1) {
      if (place !== this.#moved) rest.push(place);
    }
    const [first] = rest;
    if (first === undefined) return true;
    if (!isTakenApart(this.#language)) return false;
    const clause = this.#words[this.#last]?.clause;
    const tail = rest.filter((place) => this.#words[place]?.clause === clause);
    if (tail.length > 0 && !this.#isPastTime(tail)) return false;
    if (tail.length === rest.length) return true;
    const [further = first] = rest.slice(tail.length);
    if (rest.some((place) => this.#bears(this.#words[place] as Word))) return false;
    return (
      this.#predicate ||
      (['relatives', 'glue', 'includes'] as const).some((kind) => this.#is(further, kind))
    );
  }
}

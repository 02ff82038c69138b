import type { Sentence } from '#domain/article/article.ts';
import { isOfKind, isTakenApart } from '#domain/words/binding-words.ts';
import { isWeakener } from '#domain/words/negation-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { denies, isBinding, isCircumstances, isLight } from './left-out.ts';
import { wordsOfName } from './who-is-meant.ts';

/** A sentence with its words; a stretch of a claim follows it. */
export interface SentenceWords {
  sentence: Sentence;
  words: readonly Word[];
  /** The name that its pronouns stand for, folded; null where that is not sure. */
  meant: readonly string[] | null;
}

/** A stretch of a claim that is a stretch of a sentence, perhaps with words left out. */
export interface Piece {
  sentence: SentenceWords;
  /** Places in the sentence of the words kept, in the order of the claim. */
  kept: number[];
  /** How many words of the claim they are: a name may stand for a pronoun. */
  taken: number;
}

/** How many comparisons may still be made: a text that repeats itself could ask for the fourth power of its length. */
export interface Effort {
  left: number;
}

/** Languages in which the verb changes its place when a sentence begins otherwise. */
const verbSecond = new Set(['de', 'nl', 'sv', 'da', 'no']);

/** Languages that put what somebody is before the name: "photographer Christina Assi". */
const namesLast = new Set(['en', 'nl']);

/** "Noch", "auch"; what is shorter is an article. */
function isAdverb({ key }: Word, language: string): boolean {
  return key.length > 3 && isOfKind(key, 'light', language);
}

function isNameWord(word: Word): boolean {
  return word.capital && word.content && !word.calendar && !word.figure;
}

/** The longest piece of a sentence that the claim follows from a place on, begun and ended where a clause lets it. */
export function longestPiece(
  claim: readonly Word[],
  from: number,
  cited: readonly SentenceWords[],
  language: string,
  effort: Effort,
): Piece | null {
  let longest: Piece | null = null;
  for (const sentence of cited) {
    for (const start of sentence.words.keys()) {
      const piece = new Follower(claim, sentence, language, effort).follow(from, start);
      if (piece.taken > (longest?.taken ?? 0)) longest = { sentence, ...piece };
    }
  }
  return longest;
}

class Follower {
  readonly #claim: readonly Word[];
  readonly #words: readonly Word[];
  readonly #meant: readonly string[] | null;
  readonly #language: string;
  readonly #effort: Effort;
  #kept: number[] = [];
  /** The last place kept in the sentence's order. */
  #last = -1;
  /** The place of a verb that stands elsewhere in the claim: at most one. */
  #moved = -1;
  /** The piece is what a clause says of its subject: it goes on to the clause's end, with nothing left out. */
  #predicate = false;
  /** A verb before the first word kept, which the claim must have further on. */
  #owed = -1;

  constructor(
    claim: readonly Word[],
    { words, meant }: SentenceWords,
    language: string,
    effort: Effort,
  ) {
    this.#effort = effort;
    this.#claim = claim;
    this.#words = words;
    this.#meant = meant;
    this.#language = language;
  }

  /** The places kept, up to the last at which the piece may end; none when it may not begin or end. */
  follow(from: number, start: number): Pick<Piece, 'kept' | 'taken'> {
    let taken = this.#taken(from, start);
    let whole = { kept: [] as number[], taken: 0 };
    if (taken === 0 || !this.#begins(start)) return whole;
    this.#kept = [start];
    this.#last = start;
    for (;;) {
      if (this.#ends()) whole = { kept: [...this.#kept], taken };
      const more = from + taken < this.#claim.length ? this.#keepNext(from + taken) : 0;
      if (more === 0) return whole;
      taken += more;
    }
  }

  /** How many words of the claim, from a place on, are the word at a place of the sentence. */
  #taken(at: number, place: number): number {
    const word = this.#words[place];
    if (word === undefined) return 0;
    if (word.key === this.#claim[at]?.key) return 1;
    if (!this.#meant || !isOfKind(word.key, 'pronouns', this.#language)) return 0;
    if (this.#words.slice(0, place).some((other) => isNameWord(other) && !other.opens)) return 0;
    return wordsOfName(this.#claim, at, this.#meant);
  }

  #keepNext(at: number): number {
    for (let place = this.#last + 1; place < this.#words.length; place += 1) {
      this.#effort.left -= 1;
      if (this.#effort.left < 0) return 0;
      if (place === this.#moved) continue;
      const taken = this.#taken(at, place);
      if (taken === 0 || !this.#mayLeaveOut(place)) continue;
      this.#kept.push(place);
      this.#last = place;
      return taken;
    }
    return this.#keepMoved(this.#claim[at] as Word) ? 1 : 0;
  }

  /** "Damit liegt die Leistung" as "die Leistung liegt", or the other way round. */
  #keepMoved(word: Word): boolean {
    if (this.#moved !== -1) return false;
    const clause = this.#words[this.#last]?.clause;
    const place = this.#words.findIndex(
      (other, at) =>
        other.key === word.key &&
        other.clause === clause &&
        !this.#kept.includes(at) &&
        this.#isVerbLike(other),
    );
    if (place === -1 || (this.#owed !== -1 && place !== this.#owed)) return false;
    this.#moved = place;
    this.#kept.push(place);
    return true;
  }

  #isVerbLike(word: Word): boolean {
    return (
      verbSecond.has(this.#language) &&
      (word.content ||
        isAdverb(word, this.#language) ||
        isOfKind(word.key, 'copulas', this.#language)) &&
      !word.capital &&
      !word.figure &&
      !isOfKind(word.key, 'prepositions', this.#language) &&
      !isOfKind(word.key, 'glue', this.#language)
    );
  }

  /** A piece begins with its clause, but for words that only join it to what stands before, and a name cut short. */
  #begins(start: number): boolean {
    const first = this.#words[start] as Word;
    const head: number[] = [];
    for (let place = start - 1; this.#words[place]?.clause === first.clause; place -= 1)
      head.unshift(place);
    const others = head.filter((place) => !this.#is(place, 'connectors'));
    if (others.length === 0) return true;
    if (!isTakenApart(this.#language)) return false;
    if (this.#isNameCutShort(head, start) || this.#isNamedToTell(start)) return true;
    const [verb] = others;
    if (others.length === 1 && verb !== undefined && this.#isVerbLike(this.#words[verb] as Word)) {
      this.#owed = verb;
      return true;
    }
    this.#predicate = this.#isPredicate(head, start);
    return this.#predicate;
  }

  /** "Director Phil Chetwynd" as "Chetwynd", "ChatGPT maker OpenAI" as "OpenAI": the name itself stands last. */
  #isNameCutShort(head: readonly number[], start: number): boolean {
    const out = head.filter((place) => !this.#is(place, 'connectors'));
    const first = this.#words[start] as Word;
    if (out.every((place) => this.#isName(place)) && this.#language !== 'de') return true;
    return namesLast.has(this.#language) && isNameWord(first) && this.#qualifies(out);
  }

  /** "It is Clipboard AI, which combines …": the name and what is told of it are a sentence of their own. */
  #isNamedToTell(start: number): boolean {
    const clause = this.#words[start]?.clause;
    let next = start;
    while (this.#words[next]?.clause === clause && this.#isName(next)) next += 1;
    const tells = this.#words[next]?.clause !== clause && this.#is(next, 'relatives');
    return tells && next > start && this.#is(start - 1, 'copulas');
  }

  /** Words that only say who a name after them is. */
  #qualifies(places: readonly number[]): boolean {
    return (
      places.length <= 5 &&
      places.every((place) => {
        const word = this.#words[place] as Word;
        return word.content && !isBinding(word, this.#language) && !this.#isAttribution(word);
      })
    );
  }

  #isName(place: number): boolean {
    const word = this.#words[place];
    return word !== undefined && isNameWord(word);
  }

  /** "Lediglich um 0,5 Prozent gestiegen": what a clause says of its subject, for the cell of a table. */
  #isPredicate(head: readonly number[], start: number): boolean {
    const first = this.#words[start] as Word;
    const opens =
      first.figure !== null ||
      this.#is(start, 'prepositions') ||
      (!first.capital && (this.#is(start, 'binding') || first.content));
    if (!opens || (isNameWord(first) && this.#language !== 'de')) return false;
    const out = head.map((place) => this.#words[place] as Word);
    return (
      out.some(({ key }) => isOfKind(key, 'copulas', this.#language)) &&
      !out.some(
        (word) =>
          denies(word, this.#language) ||
          isWeakener(word.key) ||
          isOfKind(word.key, 'binding', this.#language) ||
          this.#isAttribution(word),
      )
    );
  }

  #isAttribution({ key }: Word): boolean {
    return (
      isOfKind(key, 'attributions', this.#language) || isOfKind(key, 'conditions', this.#language)
    );
  }

  #is(place: number, kind: Parameters<typeof isOfKind>[1]): boolean {
    return isOfKind(this.#words[place]?.key ?? '', kind, this.#language);
  }

  /** Whether the words up to a place may be left out: light ones, circumstances, an aside, whole clauses. */
  #mayLeaveOut(next: number): boolean {
    this.#effort.left -= next - this.#last;
    const out = this.#wordsBetween(this.#last + 1, next);
    if (out.length === 0) return true;
    if (!isTakenApart(this.#language)) return false;
    if (this.#predicate) return isLight(out, this.#language);
    const before = this.#words[this.#last] as Word;
    const after = this.#words[next] as Word;
    if (before.clause === after.clause && out.every(({ clause }) => clause === before.clause)) {
      const places = out.map((word) => this.#words.indexOf(word));
      const named = namesLast.has(this.#language) && isNameWord(after) && this.#qualifies(places);
      return named || this.#isDispensable(out) || (!after.capital && this.#isCoordinated(out));
    }
    const tail = out.filter(({ clause }) => clause === before.clause);
    const head = out.filter(({ clause }) => clause === after.clause);
    return (
      this.#isDispensable(tail) &&
      head.every(({ key }) => isOfKind(key, 'connectors', this.#language))
    );
  }

  #wordsBetween(from: number, to: number): Word[] {
    return this.#words.filter((_, place) => place >= from && place < to && place !== this.#moved);
  }

  /** "Will cost more and" of "will cost more and open later": the first of two things that are said of one subject. */
  #isCoordinated(out: readonly Word[]): boolean {
    const last = out.at(-1);
    if (!last || out.length < 3 || !isOfKind(last.key, 'glue', this.#language)) return false;
    return out.slice(0, -1).every((word) => this.#isPlain(word));
  }

  /** A small word that stood before what is left out: "and", "to". */
  #isDangling(word: Word): boolean {
    if (isOfKind(word.key, 'connectors', this.#language)) return true;
    return !word.content && !isBinding(word, this.#language);
  }

  /** Neither binds nor joins clauses. */
  #isPlain(word: Word): boolean {
    const { key } = word;
    if (word.content) return !isBinding(word, this.#language) && !this.#isAttribution(word);
    return (['light', 'prepositions', 'copulas'] as const).some((kind) =>
      isOfKind(key, kind, this.#language),
    );
  }

  #isDispensable(out: readonly Word[]): boolean {
    if (isLight(out, this.#language)) return true;
    const clause = this.#words.filter((word) => word.clause === out[0]?.clause);
    return isCircumstances(clause, out, this.#language);
  }

  /** A piece ends with its clause, or before what may be left out of it; a verb it owes has been given. */
  #ends(): boolean {
    this.#effort.left -= this.#words.length;
    if (this.#owed !== -1 && this.#moved !== this.#owed) return false;
    const clause = this.#words[this.#last]?.clause;
    const tail = this.#words.filter(
      (word, place) => place > this.#last && word.clause === clause && place !== this.#moved,
    );
    if (tail.length === 0) return true;
    if (this.#predicate || !isTakenApart(this.#language)) return false;
    const [joins, ...joined] = tail;
    return (
      (joined.length >= 2 &&
        isOfKind(joins?.key ?? '', 'glue', this.#language) &&
        joined.every((word) => this.#isPlain(word))) ||
      tail.every((word) => this.#isDangling(word)) ||
      this.#isDispensable(tail)
    );
  }
}

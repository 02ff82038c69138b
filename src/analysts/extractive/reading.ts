import type { Article, BlockKind, Sentence } from '#domain/article/article.ts';
import { sentenceText } from '#domain/article/article.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import { languageOf } from '#domain/words/function-words.ts';
import type { Cues } from './cues/cues.ts';
import { cuesOf } from './cues/cues-of.ts';
import { datelineLength } from './dateline.ts';
import { type FoundDate, findDates, referenceOf } from './find-dates.ts';
import { functionWordsOf } from './function-words.ts';
import { followQuotations } from './quotation-state.ts';
import { isNoStatement } from './sentence-faults.ts';
import { termsOf, type WordSplitter, wordSplitterFor } from './split-words.ts';

/** A sentence of the article that may carry a claim. */
export interface Candidate {
  /** Its place among the candidates, from 0. */
  index: number;
  sentence: Sentence;
  /** What is shown of it: the sentence without its dateline. Offsets in `Article.text`. */
  start: number;
  end: number;
  text: string;
  terms: string[];
  kind: BlockKind;
  /** Its paragraph's number less the first candidate's, so the lead stands in 0. */
  depth: number;
  opensParagraph: boolean;
  /** It ends, or the one before it does, where a full stop may only be that of `St.`, `J.` or `80.` */
  broken: boolean;
  /** It begins within a quotation that an earlier sentence opened. */
  beginsQuoted: boolean;
  /** A quotation is still open at its end. */
  endsQuoted: boolean;
  /** Share of it that stands in quotation marks. */
  quotedShare: number;
  /** Of an interview's questions and answers: somebody says it, and nothing in it tells who. */
  isAnswer: boolean;
}

/** An article as the extractive analyst has read it. */
export interface Reading {
  article: Article;
  /** The language that its words are in, which need not be the one the page declares. */
  language: string;
  cues: Cues;
  functionWords: ReadonlySet<string>;
  split: WordSplitter;
  titleTerms: ReadonlySet<string>;
  candidates: Candidate[];
  /** The dates that each candidate names. */
  dates: FoundDate[][];
}

const longestSentence = 1500;

/** Reads the sentences that may carry a claim: no headings, captions, bylines, or words to a machine. */
export function readArticle(article: Article): Reading {
  const language = languageOf(article.text.slice(0, 6000), article.language);
  const split = wordSplitterFor(language);
  // In these a full stop makes a number an ordinal: "am 3. Mai".
  const ordinals = /^(?:de|cs|sk|da|no|nb|nn|fi|pl|tr|hu)/u.test(language);
  const functionWords = functionWordsOf(language);
  const candidates: Candidate[] = [];
  let firstDepth = -1;
  let paragraph = 0;
  let open = false;
  let brokenBefore = false;
  const title = letters(article.title);
  const seen = new Set<string>();
  const firstQuestion = firstQuestionOf(article);
  for (const sentence of article.sentences) {
    const opensParagraph = sentence.paragraph !== paragraph;
    if (opensParagraph) {
      open = false;
      brokenBefore = false;
    }
    paragraph = sentence.paragraph;
    const whole = sentenceText(article, sentence);
    const beginsQuoted = open;
    const quotation = followQuotations(whole, open);
    open = quotation.open;
    const breaks =
      /(?:^|\s)[\p{sc=Arabic}\p{sc=Hebrew}]{1,2}\.$/u.test(whole) ||
      /(?:^|[\s(])\p{Lu}\p{Ll}?\.$/u.test(whole) ||
      (ordinals && /\s\d{1,2}\.$/u.test(whole));
    const broken = breaks || brokenBefore;
    brokenBefore = breaks;
    const kind = article.paragraphs[sentence.paragraph - 1]?.kind ?? 'text';
    if (whole.length > longestSentence || isNoStatement(whole, kind, article)) continue;
    if (isAddressedToMachine(whole)) continue;
    const same = letters(whole);
    if (seen.has(same) || isTitle(same, title)) continue;
    seen.add(same);
    const cut = datelineLength(whole);
    if (firstDepth < 0) firstDepth = sentence.paragraph;
    const text = whole.slice(cut);
    candidates.push({
      index: candidates.length,
      sentence,
      start: sentence.start + cut,
      end: sentence.end,
      text,
      terms: termsOf(split(text), functionWords),
      kind,
      depth: sentence.paragraph - firstDepth,
      opensParagraph,
      broken,
      beginsQuoted,
      endsQuoted: quotation.open,
      quotedShare: quotation.share,
      isAnswer: sentence.paragraph >= firstQuestion,
    });
  }
  dropCommonTerms(candidates);
  const cues = cuesOf(language);
  return {
    article,
    language,
    cues,
    functionWords,
    split,
    titleTerms: new Set(termsOf(split(article.title), functionWords)),
    candidates,
    dates: findDates(
      candidates.map(({ text }) => text),
      language,
      referenceOf(datingMoment(article)),
      cues,
    ),
  };
}

/** An interview asks so often at least. */
const fewestQuestions = 3;
/** `*Who pays? – The county does.`: question and answer in one paragraph. */
const askedAndAnswered = /^[*•\-–—]?\s?[^?？؟]{8,400}[?？؟]\s?[-–—]\s?\S/u;
const asked = /[?？؟]["”»’]?$/u;

/** The number of the paragraph with which the questions and answers of an interview begin; infinite where there are none. */
function firstQuestionOf({ kind, paragraphs, text }: Article): number {
  const numbers: number[] = [];
  paragraphs.forEach(({ start, end, kind: own }, at) => {
    const words = text.slice(start, Math.min(end, start + 500));
    const isQuestion = kind === 'interview' && own !== 'heading' && end - start < 400;
    if (askedAndAnswered.test(words) || (isQuestion && asked.test(words))) numbers.push(at + 1);
  });
  const [first] = numbers;
  return first !== undefined && numbers.length >= fewestQuestions
    ? first
    : Number.POSITIVE_INFINITY;
}

const longUpdated = 90 * 86_400_000;

/** What dates without a year are reckoned from: an article kept up for months speaks from its last change. */
export function datingMoment({ publishedAt, modifiedAt }: Article): string | null {
  if (!publishedAt || !modifiedAt) return publishedAt;
  return Date.parse(modifiedAt) - Date.parse(publishedAt) > longUpdated ? modifiedAt : publishedAt;
}

/** The title once more, perhaps with a word before or behind it. */
function isTitle(text: string, title: string): boolean {
  return title.length > 12 && text.length < title.length * 1.15 + 4 && text.includes(title);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** A word in more than a third of the sentences joins nothing: what function words no list names. */
function dropCommonTerms(candidates: Candidate[]): void {
  if (candidates.length < 15) return;
  const counts = new Map<string, number>();
  for (const { terms } of candidates) {
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const limit = candidates.length / 3;
  for (const candidate of candidates) {
    candidate.terms = candidate.terms.filter((term) => (counts.get(term) ?? 0) <= limit);
  }
}

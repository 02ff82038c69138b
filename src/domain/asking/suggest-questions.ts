import type { Analysis } from '#domain/analysis/analysis.ts';
import { claimsOfSection } from '#domain/analysis/analysis.ts';
import { type Claim, isFound } from '#domain/analysis/claim.ts';
import { type Article, findSentence, sentenceText } from '#domain/article/article.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import { unspacedCharacter } from '#domain/text/unspaced-scripts.ts';

/** A question to begin with. Its words are the interface's; `name` and `term` are the article's. */
export type SuggestedQuestion =
  | { kind: 'plans'; name: string }
  | { kind: 'position'; name: string }
  | { kind: 'meaning'; term: string }
  | { kind: 'left open' }
  | { kind: 'next' };

const most = 3;

/**
 * Up to three questions drawn from an analysis: what the article leaves open, a term it uses, what an organization
 * will do. Only names and terms that the article itself writes, and only where something found is about them, so
 * there may be fewer, or none.
 */
export function suggestQuestions(article: Article, analysis: Analysis): SuggestedQuestion[] {
  const terms = termsOf(article, analysis);
  const names = namesOf(article, analysis).filter((name) => !terms.includes(name));
  const open = openQuestion(article, analysis);
  const actor = actorQuestion(article, analysis, names);
  const [term, second] = terms;
  const chosen: (SuggestedQuestion | null)[] = [
    open,
    term === undefined ? null : { kind: 'meaning', term },
    actor,
    second === undefined ? null : { kind: 'meaning', term: second },
  ];
  return chosen.filter((question) => question !== null).slice(0, most);
}

/** A model says what an article leaves open; what the device says of its own brief is no question about the article. */
function openQuestion(article: Article, analysis: Analysis): SuggestedQuestion | null {
  const { limitations } = analysis;
  if (limitations?.writtenBy === 'model' && limitations.content.length > 0) {
    return { kind: 'left open' };
  }
  const ahead = claimsOfSection(analysis, 'implications').some((claim) => holdsIn(article, claim));
  return ahead ? { kind: 'next' } : null;
}

function actorQuestion(
  article: Article,
  { implications, competitors }: Analysis,
  names: readonly string[],
): SuggestedQuestion | null {
  const ahead = (implications?.content ?? [])
    .filter(({ rationale }) => holdsIn(article, rationale))
    .map(({ rationale }) => citedText(article, rationale));
  const planning = names.find((name) => ahead.some((text) => isWordIn(name, text)));
  if (planning !== undefined) return { kind: 'plans', name: planning };
  const [first] = names;
  const isPositions = competitors?.content?.kind === 'positions';
  return isPositions && first !== undefined ? { kind: 'position', name: first } : null;
}

/** The organizations of the table that the article names, with something found about each. */
function namesOf(article: Article, { competitors }: Analysis): string[] {
  const table = competitors?.content;
  return (table?.organizations ?? [])
    .map(({ name }, column) => ({ name: name.trim(), column }))
    .filter(({ name, column }) => {
      const cells = table?.rows.map(({ cells: row }) => row[column] ?? null) ?? [];
      return isPlain(name, article) && cells.some((cell) => cell && holdsIn(article, cell));
    })
    .map(({ name }) => name);
}

function termsOf(article: Article, { technicalDeepDive }: Analysis): string[] {
  return (technicalDeepDive?.content ?? [])
    .filter(({ explanation }) => holdsIn(article, explanation))
    .map(({ topic }) => topic.trim())
    .filter((topic, place, all) => isPlain(topic, article) && all.indexOf(topic) === place);
}

function holdsIn(article: Article, claim: Claim): boolean {
  return claim.complete && isFound(claim) && citedText(article, claim) !== '';
}

function citedText(article: Article, { evidence }: Claim): string {
  return evidence.sentenceIds
    .flatMap((id) => findSentence(article, id) ?? [])
    .map((sentence) => sentenceText(article, sentence))
    .join(' ');
}

const longest = 48;
const mostWords = 4;

/** True for a name or term of the article's own: short, no figure, no sentence, nothing that speaks to a machine. */
function isPlain(words: string, article: Article): boolean {
  if (words.length < 2 || words.length > longest) return false;
  if (words.split(/\s+/u).length > mostWords) return false;
  if (/[\p{N}$€£¥%]/u.test(words) && !/^\p{L}[\p{L}\p{N}.-]*\p{N}*$/u.test(words)) return false;
  if (!/^[\p{L}\p{N}]/u.test(words) || /[·:;!?…。！？()[\]"“”«»<>@/\\]/u.test(words)) return false;
  return isWordIn(words, article.text) && !isAddressedToMachine(words);
}

const inWord = /[\p{L}\p{N}]/u;
/** Korean puts spaces between words, and hangs endings onto them. */
const hangul = /\p{sc=Hangul}/u;

/** True where a text holds the words, in the same letters, as no part of a longer word. */
function isWordIn(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (unspacedCharacter.test(words) || hangul.test(words)) return true;
    const before = text[at - 1] ?? '';
    const after = text[at + words.length] ?? '';
    if (!inWord.test(before) && !inWord.test(after)) return true;
  }
  return false;
}

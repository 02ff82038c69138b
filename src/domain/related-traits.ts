import { type Analysis, claimsOf } from './analysis.ts';
import { shownOf } from './analysis-run.ts';
import { type Claim, isFound } from './claim.ts';
import { foldWord } from './fold-character.ts';
import { isTitleCase, sameNation } from './names-in-text.ts';
import type { Story } from './story.ts';
import { type Word, wordsIn } from './words-in-text.ts';

/** What a text speaks of, by which two texts are told to bear on each other. */
export interface Traits {
  /** Names, folded, with how they are written. */
  names: Map<string, string>;
  /** Other content words, cut to their first six letters, with how often they stand there. */
  terms: Map<string, { shown: string; count: number }>;
}

export interface StoryTraits extends Traits {
  articleId: string;
  /** The names among `names` that an analysis tells for organisations. */
  organizations: Set<string>;
  /** The claims found in the article, each with its own traits. */
  claims: { claim: Claim; traits: Traits }[];
}

const leadLength = 1500;
const termLength = 6;

/**
 * What a story speaks of: its title, its lead, and the claims that were found in it. The rest of the article is
 * left out, so that a long one bears on no more than a short one.
 */
export function traitsOfStory(story: Story): StoryTraits {
  const { article, run } = story;
  const analysis: Analysis = run ? shownOf(run) : {};
  const language = primaryOf(article.language);
  const claims = claimsOf(analysis)
    .filter((claim) => claim.complete && isFound(claim))
    .map((claim) => ({ claim, traits: traitsOfText(claim.text, language) }));
  const named = (analysis.competitors?.content?.organizations ?? []).map(({ name }) => name);
  const texts = [article.text.slice(0, leadLength), ...named, ...article.keywords];
  const all: Traits = { names: new Map(), terms: new Map() };
  for (const traits of [
    ...texts.map((text) => traitsOfText(text, language)),
    ...claims.map((claim) => claim.traits),
  ]) {
    addTraits(all, traits);
  }
  // Names in a headline are told by the text: many headlines give every word a capital.
  for (const { key, shown } of termsOf(wordsIn(article.title, language))) {
    if (!all.names.has(key)) addTerm(all, key.slice(0, termLength), shown, 2);
  }
  const organizations = new Set(named.map(keyOfName));
  for (const name of named) all.names.set(keyOfName(name), name);
  for (const key of keysOfSite(article.siteName)) all.names.delete(key);
  return { articleId: article.id, ...all, organizations, claims };
}

/** What a sentence or a paragraph speaks of. */
export function traitsOfText(text: string, language: string): Traits {
  const words = wordsIn(text, primaryOf(language));
  const traits: Traits = { names: new Map(), terms: new Map() };
  const inName = new Set<Word>();
  for (const run of isTitleCase(words) ? [] : namesIn(words)) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    const shown = text.slice(first.start, last.end);
    traits.names.set(keyOfName(shown), shown);
    for (const word of run) inName.add(word);
  }
  for (const { key, shown } of termsOf(words.filter((word) => !inName.has(word)))) {
    addTerm(traits, key.slice(0, termLength), shown, 1);
  }
  return traits;
}

/** Runs of capitals inside a sentence, e.g. `Hong Kong`, and acronyms anywhere; in Japanese runs of katakana. */
function namesIn(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const word of words) {
    const isName =
      (word.capital &&
        word.content &&
        !word.figure &&
        !word.calendar &&
        (!word.opens || word.acronym)) ||
      /^[\p{sc=Katakana}ー]{3,}$/u.test(word.key);
    const joined = run.length > 0 && run.at(-1)?.clause === word.clause && !word.dense;
    if (isName && joined) run.push(word);
    else if (isName) {
      run = [word];
      runs.push(run);
    } else run = [];
  }
  return runs;
}

function termsOf(words: readonly Word[]): { key: string; shown: string }[] {
  const terms: { key: string; shown: string }[] = [];
  for (const [place, word] of words.entries()) {
    if (!word.content || word.figure || word.calendar) continue;
    if (!word.dense) {
      if (word.key.length > 3) terms.push({ key: word.key, shown: word.key });
      continue;
    }
    // In a script without spaces two characters that touch make a term.
    const next = words[place + 1];
    if (next?.dense && next.start === word.end && /\p{sc=Han}{2}/u.test(word.key + next.key)) {
      terms.push({ key: word.key + next.key, shown: word.key + next.key });
    }
  }
  return terms;
}

/** A name as it is compared. */
export function keyOfName(name: string): string {
  return name
    .split(/\s+/u)
    .map((word) => foldWord(word.replace(/['’]s?$/u, '')))
    .filter(Boolean)
    .join(' ');
}

/** True for a country: half the news names it, which joins no two stories. */
export function isNation(key: string): boolean {
  return sameNation(key, key);
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function keysOfSite(siteName: string): string[] {
  return [keyOfName(siteName), ...siteName.split(/\s+/u).map(keyOfName)];
}

function addTraits(to: Traits, from: Traits): void {
  for (const [key, shown] of from.names) if (!to.names.has(key)) to.names.set(key, shown);
  for (const [key, { shown, count }] of from.terms) addTerm(to, key, shown, count);
}

function addTerm(traits: Traits, key: string, shown: string, count: number): void {
  const known = traits.terms.get(key);
  if (known) known.count += count;
  else traits.terms.set(key, { shown, count });
}

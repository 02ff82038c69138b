import { type Analysis, claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import { type Claim, isFound } from '#domain/analysis/claim.ts';
import type { Story } from '#domain/story/story.ts';
import { calendarWord } from '#domain/words/calendar-words.ts';
import { isFunctionWord } from '#domain/words/function-words.ts';
import { keyOfName, namesIn, type PlainWord, plainWords, wordsOfNames } from './related-names.ts';

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
  const found = claimsOf(analysis).filter((claim) => claim.complete && isFound(claim));
  const lead = article.text.slice(0, leadLength);
  const inside = [lead, ...found.map(({ text }) => text)].map((text) =>
    traitsOfText(text, language),
  );
  const known = wordsOfNames(inside.flatMap(({ names }) => [...names.keys()]));
  const claims = found.map((claim) => ({
    claim,
    traits: traitsOfText(claim.text, language, known),
  }));
  const named = (analysis.competitors?.content?.organizations ?? []).map(({ name }) => name);
  const texts = [lead, ...named, ...article.keywords];
  const all: Traits = { names: new Map(), terms: new Map() };
  for (const traits of [
    ...texts.map((text) => traitsOfText(text, language, known)),
    ...claims.map((claim) => claim.traits),
  ]) {
    addTraits(all, traits);
  }
  // Only words of a headline, and no names: many headlines give every word a capital.
  for (const { key, shown } of termsOf(plainWords(article.title), language, new Set())) {
    addTerm(all, key.slice(0, termLength), shown, 2);
  }
  const organizations = new Set(named.map(keyOfName));
  for (const name of named) all.names.set(keyOfName(name), name);
  for (const key of keysOfSite(article.siteName)) all.names.delete(key);
  return { articleId: article.id, ...all, organizations, claims };
}

/** What a sentence or a paragraph speaks of; `known` are words of names, by which one that opens a sentence is told. */
export function traitsOfText(text: string, language: string, known?: ReadonlySet<string>): Traits {
  const primary = primaryOf(language);
  const words = plainWords(text, known);
  const traits: Traits = { names: new Map(), terms: new Map() };
  const inName = new Set<PlainWord>();
  for (const run of namesIn(words, text, primary)) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    for (const word of run) inName.add(word);
    const shown = text.slice(first.start, last.end);
    traits.names.set(keyOfName(shown), shown);
    // "Donald Trump" is "Trump" to another story.
    if (run.length === 2 && last.key.length > 3) traits.names.set(last.key, last.text);
  }
  for (const { key, shown } of termsOf(words, primary, inName)) {
    addTerm(traits, key.slice(0, termLength), shown, 1);
  }
  return traits;
}

function termsOf(
  words: readonly PlainWord[],
  language: string,
  inName: ReadonlySet<PlainWord>,
): { key: string; shown: string }[] {
  const terms: { key: string; shown: string }[] = [];
  for (const [place, { key, text, end }] of words.entries()) {
    const word = words[place];
    if (!word || inName.has(word)) continue;
    if (/^\p{sc=Han}$/u.test(text)) {
      // In a script without spaces two characters that touch make a term.
      const next = words[place + 1];
      if (next?.start === end && /^\p{sc=Han}$/u.test(next.text)) {
        terms.push({ key: key + next.key, shown: text + next.text });
      }
      continue;
    }
    if (key.length < 4 || /^\p{N}/u.test(key) || isFunctionWord(key, language)) continue;
    if (calendarWord(key, text) === null) terms.push({ key, shown: text.toLowerCase() });
  }
  return terms;
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

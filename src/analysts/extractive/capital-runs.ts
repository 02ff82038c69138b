import type { Candidate, Reading } from './reading.ts';

/** A run of words with capitals: a name, perhaps. */
export interface Run {
  name: string;
  candidate: Candidate;
  at: number;
  before: string;
  after: string;
}

const word = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-'’&.]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{Ll}\p{Lu}[\p{L}\p{N}]+)`;
const joint = String.raw`(?:(?:of|for|de|du|des|della|dello|del|di|do|da|dos|das|für|der|van|voor)(?:\s(?:the|la|las|los))?|&)`;
const capitalRun = new RegExp(
  `(?<![\\p{L}\\p{N}@#])${word}(?:\\s(?:${joint}\\s)?${word}){0,6}`,
  'gu',
);

/** The names in the candidates, without the words that have their capital only from their place. */
export function capitalRuns({ candidates, functionWords, article }: Reading): Run[] {
  const lowerCase = new Set(
    article.text.slice(0, 300_000).match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu) ?? [],
  );
  const runs: Run[] = [];
  for (const candidate of candidates) {
    const { text } = candidate;
    for (const match of text.matchAll(capitalRun)) {
      const whole = match[0].replace(/['’]s$/u, '').replace(/[.&-]+$/u, '');
      const loose = looseStart(whole, text.slice(0, match.index), functionWords, lowerCase);
      // "London-based Energy Institute".
      const where = /^\p{L}+-(?:based|born|led|backed|owned|listed)\s/u.exec(whole.slice(loose));
      const skipped = loose + (where?.[0].length ?? 0);
      const name = whole.slice(skipped);
      const index = match.index + skipped;
      if (name.length < 2 || !/\p{L}{2}/u.test(name)) continue;
      runs.push({
        name,
        candidate,
        at: index / text.length,
        before: text.slice(Math.max(0, index - 40), index),
        after: text.slice(index + name.length, index + name.length + 60),
      });
    }
  }
  return runs;
}

/** Length of the words that a run begins with and that are no part of a name: "The", or a word that opens its sentence. */
function looseStart(
  run: string,
  before: string,
  functionWords: ReadonlySet<string>,
  lowerCase: ReadonlySet<string>,
): number {
  let at = 0;
  let opens = /(?:^|[.!?:]["”“«»]?\s)["“„«(]?$/u.test(before.slice(-4)) || /["“„«]$/u.test(before);
  if (before.length > 4 && !/[.!?:"“”„«»]/u.test(before.slice(-4))) opens = false;
  for (;;) {
    const first = /^\p{L}[\p{L}\p{M}’'-]*/u.exec(run.slice(at))?.[0];
    if (!first) return at;
    const lower = first.toLowerCase();
    const fromPlace = opens && first !== first.toUpperCase() && lowerCase.has(lower);
    if (!functionWords.has(lower) && !fromPlace) return at;
    const rest = run
      .slice(at + first.length)
      .replace(/^\s+(?:(?:of|for|de|du|des|del|di|do|da|der|van)\s)?/u, '');
    at = run.length - rest.length;
  }
}

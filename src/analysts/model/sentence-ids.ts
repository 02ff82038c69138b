import { type Article, findSentence } from '#domain/article/article.ts';

/** The longest range that is taken for what it says, e.g. `S3-S9`. */
const longestRange = 12;
const mostIds = 12;

/**
 * The ids of existing sentences that a model names, in article order: `S12`, `s12`, `12`, `[S12]`,
 * `S3-S5`, in a list or in one string. What does not exist is dropped.
 */
export function sentenceIdsOf(value: unknown, article: Article): string[] {
  const numbers = new Set<number>();
  for (const item of Array.isArray(value) ? value.slice(0, 100) : [value]) {
    if (typeof item !== 'string' && typeof item !== 'number') continue;
    const names = String(item)
      .slice(0, 200)
      .replace(/\s*([-–])\s*/g, '$1');
    for (const name of names.split(/[\s,;[\]()]+/)) {
      // Seven digits name more sentences than an article holds; far longer numbers cannot be counted up from.
      const match = /^S?(\d{1,7})(?:[-–]S?(\d{1,7}))?$/i.exec(name);
      if (!match) continue;
      const first = Number(match[1]);
      const last = match[2] === undefined ? first : Number(match[2]);
      const end = last >= first && last - first <= longestRange ? last : first;
      for (let number = first; number <= end; number++) numbers.add(number);
    }
  }
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => `S${number}`)
    .filter((id) => findSentence(article, id) !== undefined)
    .slice(0, mostIds);
}

/** The ids of saved stories that a model names, e.g. `R1`, each once, whether there are such stories or not. */
export function sourceIdsOf(value: unknown): string[] {
  return idsIn(value, /\bR\d{1,3}\b/gi);
}

/** The same where nothing but saved stories is named, so that a number alone is one: `1`, `R1`, `[R1]`. */
export function storyNumbersOf(value: unknown): string[] {
  return idsIn(value, /\bR?\d{1,3}\b/gi);
}

/** The ids of sentences of web sources that a model names, e.g. `W1.3`, each once: `1.3`, `W1.3`, `[W1.3]`. */
export function webSentenceIdsOf(value: unknown): string[] {
  const items = Array.isArray(value) ? value.slice(0, 100) : [value];
  const ids = items
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .flatMap(
      (item) =>
        String(item)
          .slice(0, 200)
          .match(/\bW?\d{1,2}\.\d{1,2}\b/gi) ?? [],
    );
  const numbers = ids.map((id) => id.replace(/^W/i, '').split('.').map(Number));
  return [...new Set(numbers.map(([source, sentence]) => `W${source}.${sentence}`))].slice(
    0,
    mostIds,
  );
}

function idsIn(value: unknown, pattern: RegExp): string[] {
  const items = Array.isArray(value) ? value.slice(0, 100) : [value];
  const ids = items
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .flatMap((item) => String(item).slice(0, 200).match(pattern) ?? []);
  return [...new Set(ids.map((id) => `R${Number(id.replace(/^R/i, ''))}`))].slice(0, mostIds);
}

/** The ids that stand in brackets in a text, e.g. `[S12]`, `(S3, S4)`, `[S3, R1]` or `[W1.3]`. */
export function bracketedIds(text: string): string[] {
  return [
    ...text.matchAll(/[[(]\s*((?:[SR]|W\d+\.)\d+(?:\s*[,;–-]\s*(?:[SR]|W?\d+\.)?\d+)*)\s*[\])]/g),
  ].map((match) => match[1] as string);
}

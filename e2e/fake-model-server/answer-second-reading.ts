/** A claim in a prompt that asks for a second reading, with the sentences beside it. */
export interface ClaimBeside {
  number: number;
  text: string;
  isConclusion: boolean;
  /** What it cites, and the sentence before. */
  sentences: string[];
  cited: string[];
}

/** The claims of a prompt that asks for a second reading; null in any other prompt. */
export function pairsInPrompt(body: Record<string, unknown>): ClaimBeside[] | null {
  const messages = Array.isArray(body.messages) ? (body.messages as { content?: unknown }[]) : [];
  const text = messages
    .map(({ content }) => (typeof content === 'string' ? content : ''))
    .join('\n');
  const pairs = /^<pairs>$([\s\S]*)^<\/pairs>$/m.exec(text)?.[1];
  if (pairs === undefined) return null;
  const claims: ClaimBeside[] = [];
  for (const line of pairs.split('\n')) {
    const [, number, mark, words] = /^Claim (\d+):( \(conclusion\))? (.*)$/.exec(line) ?? [];
    const [, place, sentence] = /^(Before|Cited): (.*)$/.exec(line) ?? [];
    if (number) {
      const isConclusion = mark !== undefined;
      const claim = { number: Number(number), text: words ?? '', isConclusion };
      claims.push({ ...claim, sentences: [], cited: [] });
    } else if (sentence) {
      claims.at(-1)?.sentences.push(sentence);
      if (place === 'Cited') claims.at(-1)?.cited.push(sentence);
    }
  }
  return claims;
}

export interface ReadingEntry {
  i: number;
  v: string;
  c: string | null;
  a: string | null;
}

/**
 * A second reading in answer to a prompt of Gloss: supported where at least half the longer words of the
 * claim, or words that begin like them, are in the sentences beside it; otherwise partly, with the first
 * word that is not and the first word of what it cites that the claim does not have.
 */
export function answerReading(claims: readonly ClaimBeside[]): { r: ReadingEntry[] } {
  return {
    r: claims.map(({ number: i, text, isConclusion, sentences, cited }) => {
      // Tables and timelines put whose cell it is before the words of the claim.
      const own = longerWords(text.replace(/^[^:]{1,80}: /, ''));
      const source = longerWords(sentences.join(' '));
      const missing = own.filter((word) => !source.some((other) => alike(word, other)));
      const [first] = missing;
      if (!first || isConclusion || missing.length <= own.length / 2)
        return { i, v: 's', c: null, a: null };
      const instead = longerWords(cited.join(' ')).find(
        (word) => !own.some((other) => alike(word, other)),
      );
      return { i, v: 'p', c: first, a: instead ?? null };
    }),
  };
}

const longerWords = (text: string) => text.match(/[\p{L}\p{N}]{4,}/gu) ?? [];

function alike(word: string, other: string): boolean {
  const beginning = (each: string) => each.toLowerCase().slice(0, 4);
  return beginning(word) === beginning(other);
}

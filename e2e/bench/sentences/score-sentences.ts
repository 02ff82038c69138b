import { readFileSync } from 'node:fs';
import { splitSentences } from '#domain/text/split-sentences.ts';

type Gold = Record<string, string[][]>;

/** The gold set: language, then paragraphs, then the sentences of each. */
export const goldSentences = JSON.parse(
  readFileSync(new URL('gold.json', import.meta.url), 'utf8'),
) as Gold;

export interface SentenceScore {
  language: string;
  sentences: number;
  /** Share of the gold sentences found with exactly their words. */
  recall: number;
  /** Share of what was cut out that is a gold sentence. */
  precision: number;
  /** What was cut out and is none. */
  wrong: string[];
}

/** Cuts each paragraph of the gold set and compares. */
export function scoreSentences(): SentenceScore[] {
  return Object.entries(goldSentences).map(([language, paragraphs]) => {
    const space = language === 'zh' || language === 'ja' ? '' : ' ';
    let found = 0;
    let hit = 0;
    let sentences = 0;
    const wrong: string[] = [];
    for (const paragraph of paragraphs) {
      const text = paragraph.join(space);
      const wanted = new Set(paragraph);
      sentences += paragraph.length;
      for (const { start, end } of splitSentences(text, language)) {
        found++;
        if (wanted.has(text.slice(start, end))) hit++;
        else wrong.push(text.slice(start, end));
      }
    }
    return { language, sentences, recall: hit / sentences, precision: hit / found, wrong };
  });
}

import type { Article } from '#domain/article/article.ts';

/** How the sentences of an article stand to each other, by their places from 0. */
export interface SentencePlaces {
  /** For each sentence the place of its paragraph. */
  paragraph: Int32Array;
  paragraphs: number;
  /** For each sentence the last sentence of the heading above it, -1 where there is none. */
  heading: Int32Array;
  /** 1 for what is a heading itself. */
  isHeading: Uint8Array;
  /** The first sentence that is no heading: with the title, what the article is about. */
  lead: number;
}

export function placesOf(article: Article): SentencePlaces {
  const count = article.sentences.length;
  const paragraph = new Int32Array(count);
  const heading = new Int32Array(count).fill(-1);
  const isHeading = new Uint8Array(count);
  let last = -1;
  for (let place = 0; place < count; place++) {
    const number = article.sentences[place]?.paragraph ?? 1;
    paragraph[place] = number - 1;
    if (isHeadingLike(article, number)) {
      isHeading[place] = 1;
      last = place;
    } else heading[place] = last;
  }
  const lead = Math.max(0, isHeading.indexOf(0));
  return { paragraph, paragraphs: article.paragraphs.length, heading, isHeading, lead };
}

const shortHeading = 90;

/** A heading, or what looks like one: a short paragraph that ends without a stop. */
function isHeadingLike({ paragraphs, text }: Article, number: number): boolean {
  const paragraph = paragraphs[number - 1];
  if (!paragraph || paragraph.kind === 'heading') return paragraph !== undefined;
  if (paragraph.kind !== 'text' || paragraph.end - paragraph.start > shortHeading) return false;
  return /[\p{L}\p{N}]$/u.test(text.slice(paragraph.start, paragraph.end));
}

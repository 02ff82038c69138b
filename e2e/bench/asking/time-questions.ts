import { prepareQuestions } from '#domain/asking/prepare-questions.ts';
import { articleOfText, type LabelledArticle } from '#e2e/evaluate/labelled-articles.ts';
import type { Figures } from './ask-figures.ts';
import { preparePlainSearch } from './plain-bm25.ts';

const longText = 200_000;
const rounds = 5;

/** Milliseconds a question, ours beside the plain search, on one article of 200 kB that was prepared before. */
export function timeQuestions(
  articles: readonly LabelledArticle[],
  questions: readonly string[],
): Figures {
  const article = longArticle(articles);
  const began = performance.now();
  const ours = prepareQuestions(article);
  const prepared = performance.now() - began;
  const plain = preparePlainSearch(article);
  const times = timed(questions, (question) => ours.find(question));
  const peer = timed(questions, (question) => plain(question, 3));
  return {
    'ask.ms': middle(times),
    'ask.ms.p95': times[Math.floor(times.length * 0.95)] ?? Number.NaN,
    'ask.prepare.ms': prepared,
    'bm25.ms': middle(peer),
    'ask.time.ratio': middle(times) / middle(peer),
  };
}

function longArticle(articles: readonly LabelledArticle[]) {
  const paragraphs: string[] = [];
  let length = 0;
  // English alone: an article is in one language.
  for (const { article } of articles.filter(({ language }) => language === 'en')) {
    for (const paragraph of article.text.split('\n\n')) {
      if (length >= longText) break;
      paragraphs.push(paragraph);
      length += paragraph.length;
    }
  }
  return articleOfText(paragraphs, { title: 'A long article', language: 'en' });
}

function timed(questions: readonly string[], ask: (question: string) => unknown): number[] {
  for (const question of questions) ask(question);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const question of questions) {
      const began = performance.now();
      ask(question);
      times.push(performance.now() - began);
    }
  }
  return times.sort((one, other) => one - other);
}

const middle = (times: readonly number[]) => times[Math.floor(times.length / 2)] ?? Number.NaN;

import { f1Of, shinglesOf, tokensOf } from './shingles.ts';
import type { PageScore } from './summarize.ts';

/**
 * The pages with the lowest score, the worst first: F1 of the body, or of the phrases where only
 * those are known; with a few words of the longest lines that were lost or kept too much.
 */
export function worstPages(scores: PageScore[], count: number): string {
  return [...scores]
    .sort((a, b) => scoreOf(a) - scoreOf(b))
    .slice(0, count)
    .map((score) => {
      const { lost, extra } = score.page.bodies.length ? byLines(score) : byPhrases(score);
      return [
        `${scoreOf(score).toFixed(3)} ${score.page.set}/${score.page.id} (${score.reading.kind})`,
        ...lost.slice(0, 2).map((line) => `    lost: ${line.slice(0, 90)}`),
        ...extra.slice(0, 2).map((line) => `    too much: ${line.slice(0, 90)}`),
      ].join('\n');
    })
    .join('\n');
}

function scoreOf({ page, precision, recall, phrases }: PageScore): number {
  if (page.bodies.length) return f1Of(precision, recall);
  const { hit, missed, wrong } = phrases;
  return hit + missed + wrong === 0 ? 1 : (2 * hit) / (2 * hit + missed + wrong);
}

function byLines({ page, reading }: PageScore) {
  const [body = ''] = [...page.bodies].sort((a, b) => a.length - b.length);
  return { lost: linesNotIn(body, reading.text), extra: linesNotIn(reading.text, body) };
}

/** Lines of which less than half the shingles stand in another text, the longest first. */
function linesNotIn(text: string, other: string): string[] {
  const known = shinglesOf(tokensOf(other));
  return text
    .split(/\n+/)
    .filter((line) => {
      const own = [...shinglesOf(tokensOf(line)).keys()];
      return own.length && own.filter((shingle) => known.has(shingle)).length < own.length / 2;
    })
    .sort((a, b) => b.length - a.length);
}

function byPhrases({ page, reading }: PageScore) {
  const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const text = flat(reading.text);
  return {
    lost: page.mustContain.filter((phrase) => !text.includes(flat(phrase))),
    extra: page.mustNotContain.filter((phrase) => text.includes(flat(phrase))),
  };
}

import type { Sentence } from '#domain/article/article.ts';
import { passagesAsArticle } from '#domain/asking/passages-as-article.ts';
import type { AskedStory } from '#domain/asking/question.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import { defuse } from './defuse.ts';

/**
 * The passages of saved stories in place of an article: each story under a line of ours with its title, site and date,
 * its sentences with the ids that they have in `passagesAsArticle`; only those of `sentences`.
 */
export function storiesAsData(
  stories: readonly AskedStory[],
  sentences: readonly Pick<Sentence, 'id'>[],
): string {
  const sent = new Set(sentences.map(({ id }) => id));
  const lines: string[] = [];
  let told: AskedStory | null = null;
  for (const [id, { story, passage }] of passagesAsArticle(stories)?.placeOf ?? []) {
    if (!sent.has(id)) continue;
    if (story !== told) {
      if (told) lines.push('');
      lines.push(headOf(story, stories.indexOf(story) + 1));
    }
    told = story;
    lines.push(`[${id}] ${defuse(passage.text)}`);
  }
  return `<article>\n${lines.join('\n')}\n</article>`;
}

function headOf({ title, siteName, publishedAt }: AskedStory, number: number): string {
  const shown = isAddressedToMachine(title) ? '' : defuse(title);
  const from = [defuse(siteName), publishedAt].filter(Boolean).join(', ');
  return `Story ${number}: ${[shown, from && `(${from})`].filter(Boolean).join(' ')}`;
}

/** What differs where passages stand in place of an article. */
export const storiesRules = `This time <article> holds no single article but passages of several stories that the reader saved, each story after a line with its number, title, site and date; sentences between them are left out. "The article" above means these passages. Stories may be about different things, or disagree: never join what two of them say into one statement unless both bear it out, and where they disagree, say so in a claim for each. A claim that rests on several stories cites a sentence of each.`;

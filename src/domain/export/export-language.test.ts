import { expect, test } from 'vitest';
import { englishMessages, inWords, messagesIn } from '#e2e/browser/fake-i18n.ts';
import { competitorsAsCsv } from './export-csv.ts';
import { storyAsHtml } from './export-html.ts';
import { storyAsMarkdown } from './export-markdown.ts';
import { sampleStory } from './export-sample-story.ts';

/** Every message in letters that no story of ours has; what is put in stays. */
const spelled = Object.fromEntries(
  Object.entries(englishMessages).map(([key, { message }]) => [
    key,
    { message: key === 'languageOfMessages' ? 'ru' : message.replace(/\p{L}/gu, 'ж') },
  ]),
);

const story = sampleStory({ note: 'Ask Ann.' });

/** Words of four letters and more that the story does not have, addresses aside. */
function ownWords(text: string): string[] {
  const told = JSON.stringify(story);
  const words = text.replace(/https?:[^\s)"<]*/g, '').match(/[a-z]{4,}/gi) ?? [];
  return words.filter((word) => !told.includes(word));
}

test('an export says nothing but the story in other words than those of the interface', () => {
  inWords(spelled, () => {
    const [, body = ''] = storyAsHtml(story).split('<body>');
    expect(body).toContain('жжж');
    expect(ownWords(body.replace(/<[^>]*>/g, ' '))).toEqual([]);
    expect(ownWords(storyAsMarkdown(story).replace(/^---[\s\S]*?^---$/m, ''))).toEqual([]);
    expect(ownWords(competitorsAsCsv(story) ?? '')).toEqual([]);
  });
});

test('lists, labels and quotations have the signs of the interface’s language', () => {
  const sample = sampleStory();
  const { content } = sample.run?.brief?.tldr ?? {};
  if (!content) throw new Error('The sample has no TL;DR.');
  content.whoShouldCare = ['港', '船'];
  inWords(messagesIn('ja'), () => {
    expect(storyAsMarkdown(sample)).toContain('：** 港、船');
    expect(storyAsHtml(sample)).toContain('：</b> 港、船');
  });
});

import { expect, test } from 'vitest';
import type { WebSearch } from '#domain/analysis/web-search.ts';
import { recapAsMarkdown } from '#domain/export/export-recap.ts';
import { sampleClaim, sampleStory } from '#domain/export/export-sample-story.ts';
import { sampleSearch, sampleSource } from '#domain/samples/sample-search.ts';
import { recapOf } from './recap.ts';

const monday = Date.UTC(2026, 2, 16);
const week = { start: monday, end: monday + 7 * 86_400_000 };
const said = 'The flood in the Varda valley killed 45 people.';

function recapWith(changes: Partial<WebSearch>) {
  const story = sampleStory({
    blocks: [{ kind: 'text', text: said }],
    tags: [],
    note: '',
    analysis: () => ({
      keyTakeaways: {
        writtenBy: 'model',
        complete: true,
        content: [sampleClaim('takeaway-1', said, ['S1'])],
      },
    }),
  });
  const sources = [
    sampleSource('W1', { publishedAt: '2026-03-18', sentences: ['The flood killed 45 people.'] }),
    sampleSource('W2', { sentences: ['The flood killed 47 people.'] }),
  ];
  const web = sampleSearch({ sources, ...changes });
  const saved = {
    ...story,
    run: story.run && { ...story.run, web },
    state: story.state && { ...story.state, savedAt: monday + 3_600_000 },
  };
  const recap = recapOf([saved], week);
  return { recap, markdown: recapAsMarkdown(recap, [saved], 'Week') };
}

const both = {
  text: said,
  alike: ['W1.1'],
  otherwise: [{ sentenceId: 'W2.1', claimed: '45', found: '47' }],
};

test('a recap tells who else reports a claim and who reports it differently, with site, date and passage', () => {
  const { recap, markdown } = recapWith({ corroboration: [both] });
  expect(recap.elsewhere).toHaveLength(1);
  expect(recap.elsewhere[0]?.ref.claimId).toBe('takeaway-1');
  expect(markdown).toContain('## What other sources say');
  expect(markdown).toMatch(
    /Also reported by 1 source: \[w1\.example, [^\]]*2026[^\]]*\]\(https:\/\/w1\.example\/a#:~:text=/,
  );
  expect(markdown).toMatch(
    /Reported differently by w2.*“47”, not “45”.*\(https:\/\/w2\.example\/a/,
  );
});

test('a claim that was found nowhere else, or that the story no longer makes, is left out', () => {
  const silent = { ...both, alike: [], otherwise: [] };
  const gone = { ...both, text: 'The flood spared the valley.' };
  const { recap, markdown } = recapWith({ corroboration: [silent, gone] });
  expect(recap.elsewhere).toEqual([]);
  expect(markdown).not.toContain('What other sources say');
});

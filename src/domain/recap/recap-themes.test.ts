import { expect, test } from 'vitest';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import type { RecapStory } from './recap-parts.ts';
import { themesOf } from './recap-themes.ts';

/** A story that speaks of these names and words and of nothing else. */
function storyOf(id: string, names: string[], words: string[] = []): RecapStory {
  return {
    story: {
      article: sampleArticle({ id, title: id }),
      run: sampleRun({ articleId: id }),
      state: null,
    },
    traits: {
      articleId: id,
      names: new Map(names.map((name) => [name.toLowerCase(), name])),
      terms: new Map(words.map((word) => [word, { shown: word, count: 1 }])),
      organizations: new Set(),
      claims: [],
    },
  };
}

const rarity = { ofName: () => 1, ofTerm: () => 1 };
const many = (of: string) => Array.from({ length: 16 }, (_, nth) => `${of}${'x'.repeat(nth + 1)}`);

test('no two themes have the same name, nor a part of it, where both could have it', () => {
  const shared = ['Harald Sigurdsson Brunvik', 'Brunvik of Brunvikstad'];
  const stories = [
    storyOf('one', [...many('Tunnel'), ...shared]),
    storyOf('two', [...many('Tunnel'), ...shared]),
    storyOf('three', [...many('Wine'), shared[0] ?? '', 'Sigurdsson']),
    storyOf('four', [...many('Wine'), shared[0] ?? '', 'Sigurdsson']),
  ];
  const names = themesOf({ stories, rarity }).map(({ name }) => name);
  expect(names).toEqual(['Harald Sigurdsson Brunvik', `Wine${'x'.repeat(16)}`]);
});

test('a word that names a theme begins with a capital, a name stays as it is written', () => {
  const words = ['harvest', 'grapes', 'cellars'];
  const [theme] = themesOf({ stories: [storyOf('a', [], words), storyOf('b', [], words)], rarity });
  expect(theme?.name).toMatch(/^(Harvest|Cellars)$/);
  const phones = [storyOf('a', ['iPhone']), storyOf('b', ['iPhone'])];
  expect(themesOf({ stories: phones, rarity })[0]?.name).toBe('iPhone');
});

import { makeStory, randomOf } from './make-story.ts';

/**
 * What readers type, the same in every run: words of titles and texts, names, the beginnings of words,
 * sites, tags, the commonest words there are, and Chinese. Drawn from stories all over the list.
 */
export function makeQueries(stories: number, count: number): string[] {
  const random = randomOf(99);
  const queries = new Set<string>();
  for (let nth = 0; queries.size < count; nth++) {
    const story = Math.floor((random() * stories) / 20) * 20 + (nth % 10 === 9 ? 19 : nth % 19);
    const { article } = makeStory(Math.min(story, stories - 1));
    const words = article.text.slice(0, 4000).split(/[\s.。]+/);
    const word = () => words[Math.floor(random() * words.length)] ?? 'the';
    switch (nth % 10) {
      case 0:
        queries.add(article.title.split(' ').slice(0, 3).join(' '));
        break;
      case 1:
        queries.add(article.authors[0] ?? '');
        break;
      case 2:
        queries.add(`${word()} ${word()}`);
        break;
      case 3:
        queries.add(`${word()} ${word().slice(0, 3)}`);
        break;
      case 4:
        queries.add(word().slice(0, 4));
        break;
      case 5:
        queries.add(`${article.siteName} ${word()}`);
        break;
      case 6:
        queries.add(`earnings ${word()}`);
        break;
      case 7:
        queries.add(word());
        break;
      case 8:
        queries.add(`the ${word()} of ${word()}`);
        break;
      default:
        queries.add(word().slice(2, 4 + Math.floor(random() * 4)));
    }
  }
  queries.delete('');
  return [...queries];
}

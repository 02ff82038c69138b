import { shownOf } from '#domain/analysis/analysis-run.ts';
import { type Claim, isFound } from '#domain/analysis/claim.ts';
import { findSentence, type Sentence } from '#domain/article/article.ts';
import { sentenceLine } from '#domain/article/sentence-line.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import type { Story } from '#domain/story/story.ts';

/** In characters, of all sentences of one story. */
const longest = 600;

/**
 * A story in a few whole sentences of its own article, for a model that is told of saved stories: those that
 * `first`, what changed, its hook and its takeaways rest on, never what an earlier model wrote, and none that
 * speaks to a machine. Its first sentences where nothing was found. In the order of the article.
 */
export function extractSentences(story: Story, first: Claim | null = null): string[] {
  const { article } = story;
  const places = citedPlaces(story, first);
  const wanted = places.length > 0 ? places : article.sentences.slice(0, 2);
  const kept: Sentence[] = [];
  let characters = 0;
  for (const sentence of wanted) {
    const text = sentenceLine(article, sentence);
    if (kept.includes(sentence) || !text || isAddressedToMachine(text)) continue;
    if (characters + text.length > longest) continue;
    characters += text.length;
    kept.push(sentence);
  }
  return kept
    .sort((one, other) => one.start - other.start)
    .map((each) => sentenceLine(article, each));
}

function citedPlaces({ article, run }: Story, first: Claim | null): Sentence[] {
  const analysis = run ? shownOf(run) : {};
  const claims: (Claim | null | undefined)[] = [
    first,
    analysis.tldr?.content.whatChanged,
    analysis.hook?.content,
    ...(analysis.keyTakeaways?.content ?? []),
  ];
  return claims
    .filter((claim): claim is Claim => claim?.complete === true && isFound(claim))
    .flatMap(({ evidence }) => evidence.sentenceIds)
    .flatMap((id) => findSentence(article, id) ?? []);
}

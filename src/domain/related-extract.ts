import { shownOf } from './analysis-run.ts';
import { type Claim, isFound } from './claim.ts';
import { evidenceText } from './provenance.ts';
import type { Story } from './story.ts';

const longest = 600;

/**
 * A story in two sentences of its own article, for a model that is told of saved stories: the words that its hook and
 * what changed rest on, never what an earlier model wrote. Its first sentences where nothing was found.
 */
export function storyExtract({ article, run }: Story): string {
  const analysis = run ? shownOf(run) : {};
  const claims: (Claim | null | undefined)[] = [
    analysis.tldr?.content.whatChanged,
    analysis.hook?.content,
    ...(analysis.keyTakeaways?.content ?? []),
  ];
  const found = claims
    .filter((claim): claim is Claim => claim?.complete === true && isFound(claim))
    .map((claim) => evidenceText(claim, article));
  const opening = article.sentences
    .slice(0, 2)
    .map(({ start, end }) => article.text.slice(start, end));
  const sentences = [...new Set(found.length ? found : opening)].filter(Boolean).slice(0, 2);
  return sentences.join(' ').slice(0, longest).toWellFormed();
}

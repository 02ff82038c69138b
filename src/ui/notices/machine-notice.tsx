import { useMemo } from 'preact/hooks';
import { type Article, sentenceText } from '#domain/article/article.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import { useStory } from '#ui/claims/story-context.ts';
import './failure-notice.css';

/** Says which sentences of the article speak to a machine, so that the reader can judge who put them there. */
export function MachineNotice({ article }: { article: Article }) {
  const { reveal } = useStory();
  const addressed = useMemo(
    () => article.sentences.filter((each) => isAddressedToMachine(sentenceText(article, each))),
    [article],
  );
  const first = addressed[0];
  if (!first) return null;
  return (
    <div class="notice">
      <p>
        {addressed.length === 1
          ? 'One sentence of this page speaks to a machine, not to you. No claim rests on it:'
          : `${addressed.length} sentences of this page speak to a machine, not to you. No claim rests on them; the first is:`}
      </p>
      <q lang={article.language} dir={article.direction}>
        {sentenceText(article, first).slice(0, 240)}
      </q>
      {reveal && (
        <button type="button" class="text-button" onClick={() => reveal(first.id)}>
          Show in article, paragraph {first.paragraph}
        </button>
      )}
    </div>
  );
}

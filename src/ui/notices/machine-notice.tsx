import { useMemo } from 'preact/hooks';
import { type Article, sentenceText } from '#domain/article/article.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import { message, plural } from '#i18n/message.ts';
import { useStory } from '#ui/claims/story-context.ts';
import './failure-notice.css';

/** Tells the reader which sentences of the article address an AI, so that they can judge who put them there. */
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
      <p>{plural('machineSentences', addressed.length)}</p>
      <q lang={article.language} dir={article.direction}>
        {sentenceText(article, first).slice(0, 240)}
      </q>
      {reveal && (
        <button type="button" class="text-button" onClick={() => reveal(first.id)}>
          {message('claimShowParagraph', first.paragraph)}
        </button>
      )}
    </div>
  );
}

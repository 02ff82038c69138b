import { useMemo } from 'preact/hooks';
import { type Article, sentenceText } from '#domain/article/article.ts';
import { message, plural } from '#i18n/message.ts';
import { useStory } from '#ui/claims/story-context.ts';
import { useLoaded } from '#ui/controls/use-loaded.ts';
import './failure-notice.css';

const loadDetector = () => import('#domain/prompt-injection/instruction-like.ts');

/** Tells the reader which sentences of the article address an AI, so that they can judge who put them there. */
export function MachineNotice({ article }: { article: Article }) {
  const { reveal } = useStory();
  const detector = useLoaded(loadDetector);
  const addressed = useMemo(
    () =>
      detector
        ? article.sentences.filter((each) =>
            detector.isAddressedToMachine(sentenceText(article, each)),
          )
        : [],
    [article, detector],
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

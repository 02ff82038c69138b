import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { Provenance } from '#domain/analysis/claim.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import { siteOf } from '#domain/article/site-of.ts';
import {
  type Prediction,
  type PredictionOutcome,
  predictionOutcomes,
} from '#domain/predictions/prediction.ts';
import { saidAt } from '#domain/predictions/predictions-of.ts';
import { wordsOfPrediction } from '#domain/predictions/words-of-prediction.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { provenanceInWords } from '#i18n/provenance-in-words.ts';
import { addressOfStory } from '#reading-list/navigation/route.ts';
import type { StoryParts } from '#store/stories/story-parts.ts';
import { AiPrediction } from '#ui/claims/ai-prediction.tsx';
import { stepOfArrow } from '#ui/controls/step-of-arrow.ts';

interface PredictionItemProps {
  prediction: Prediction;
  story: StoryParts | undefined;
  onJudge: (outcome: PredictionOutcome | null) => void;
}

const labels: Record<PredictionOutcome, MessageKey> = {
  right: 'listOutcomeRight',
  wrong: 'listOutcomeWrong',
  open: 'listOutcomeOpen',
};

/** A prediction, where and when it was made, and how the reader judged it. */
export function PredictionItem({ prediction, story, onJudge }: PredictionItemProps) {
  const { text, horizon, dueOn, outcome, articleId, claimId } = prediction;
  const article = story?.article;
  return (
    <li class="prediction-item">
      <p class="prediction-words" dir={textDirection(text)}>
        {text} <Origin prediction={prediction} story={story} />
      </p>
      {article && (
        <p class="prediction-story" lang={article.language} dir={article.direction}>
          <a href={addressOfStory(articleId, claimId)}>{article.title}</a>
        </p>
      )}
      <p class="prediction-origin faint">
        {article && (
          <span>
            {message(
              'listPredictionMade',
              article.siteName || siteOf(article.canonicalUrl),
              momentInWords(saidAt(article).slice(0, 10)),
            )}
          </span>
        )}
        <bdi>{horizon}</bdi>
        <span>{message('listPredictionDue', momentInWords(dueOn))}</span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box of its own, and a radio cannot be taken back. */}
      <div class="outcomes" role="group" aria-label={message('listOutcomeOf', text)}>
        {predictionOutcomes.map((each) => (
          <button
            key={each}
            type="button"
            class={`outcome ${each}`}
            aria-pressed={outcome === each}
            onClick={() => onJudge(outcome === each ? null : each)}
            onKeyDown={moveBetween}
          >
            {message(labels[each])}
          </button>
        ))}
      </div>
    </li>
  );
}

/**
 * Whose prediction it is, according to the current analysis: the model's own, with the mark of its reason
 * beside it, or the article's sentence.
 */
function Origin({ prediction, story }: Pick<PredictionItemProps, 'prediction' | 'story'>) {
  if (!story?.article || !story.run) return null;
  const section = shownOf(story.run).implications;
  const implication = section?.content.find(
    (each) =>
      each.rationale.id === prediction.claimId && wordsOfPrediction(each) === prediction.text,
  );
  if (!implication) return <span class="chip unmatched">{message('listPredictionEarlier')}</span>;
  const { rationale } = implication;
  const byModel = section?.writtenBy === 'model' && prediction.text !== rationale.text.trim();
  const provenance = provenanceOf(rationale, story.article);
  return (
    <>
      {byModel && <AiPrediction />}{' '}
      {provenance && <MarkOf provenance={provenance} asReason={byModel} />}
    </>
  );
}

function MarkOf({ provenance, asReason }: { provenance: Provenance; asReason: boolean }) {
  const words = provenanceInWords(provenance);
  if (asReason) return <span class="faint">{message('listPredictionReason', words)}</span>;
  return (
    <span class={provenance.kind === 'differs' ? 'chip altered' : 'chip outside'}>{words}</span>
  );
}

/** Arrow keys go from one choice to the next, as between radio buttons. */
function moveBetween(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? stepOfArrow(event);
  const button = event.currentTarget;
  if (!step || !(button instanceof HTMLButtonElement)) return;
  const choices = [...(button.parentElement?.querySelectorAll('button') ?? [])];
  const next = choices.indexOf(button) + step;
  choices[(next + choices.length) % choices.length]?.focus();
  event.preventDefault();
}

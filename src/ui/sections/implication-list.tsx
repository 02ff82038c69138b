import { useContext } from 'preact/hooks';
import type { Implication } from '#domain/analysis/analysis.ts';
import type { PredictionOutcome } from '#domain/predictions/prediction.ts';
import { wordsOfPrediction } from '#domain/predictions/words-of-prediction.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { likelihoodInWords } from '#i18n/likelihood-in-words.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { AiPrediction } from '#ui/claims/ai-prediction.tsx';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import { ModelsOwn } from '#ui/claims/models-own.tsx';
import { PredictionMarks } from './prediction-marks.ts';
import './implication-list.css';

const markKeys: Record<PredictionOutcome, MessageKey> = {
  right: 'implicationMarkedRight',
  wrong: 'implicationMarkedWrong',
  open: 'implicationMarkedOpen',
};

interface ImplicationListProps {
  implications: readonly Implication[];
  /** True when the predictions, and how likely and when, are a model's own. */
  byModel: boolean;
}

/** Predictions: each in a bold line, then its reasoning, how likely it is, and by when. */
export function ImplicationList({ implications, byModel }: ImplicationListProps) {
  const marks = useContext(PredictionMarks);
  return (
    <ul class="implications">
      {implications.map((implication) => {
        const { prediction, rationale, likelihood, timeHorizon } = implication;
        const mark = marks.get(wordsOfPrediction(implication));
        const alone = sameWords(prediction, rationale.text);
        return (
          <li key={rationale.id}>
            {!alone && (
              <p class="prediction" dir="auto">
                {prediction} {byModel && <AiPrediction />}
              </p>
            )}
            <p class={alone ? '' : 'rationale'} dir={textDirection(rationale.text)}>
              <ClaimText claim={rationale} />
            </p>
            {(likelihood || timeHorizon || mark) && (
              <p class="pills">
                {likelihood && <span class="pill">{likelihoodInWords(likelihood)}</span>}
                {timeHorizon && (
                  <span class="pill" dir="auto">
                    {timeHorizon}
                  </span>
                )}
                {byModel && (likelihood || timeHorizon) && (
                  <ModelsOwn
                    label={message('modelsOwnEstimate')}
                    about={message('modelsOwnEstimateHint')}
                  />
                )}
                {mark && <span class={`pill mark ${mark}`}>{message(markKeys[mark])}</span>}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The extractive analyst uses the article's sentence for both, so it is shown once. */
function sameWords(prediction: string, rationale: string): boolean {
  return prediction.trim() === '' || prediction.trim() === rationale.trim();
}

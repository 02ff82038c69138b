import type { Implication } from '#domain/analysis.ts';
import { textDirection } from '#domain/text-direction.ts';
import { ClaimText } from './claim-text.tsx';
import './implication-list.css';

/** Predictions, each in a bold line with its reasoning, how likely it is and by when. */
export function ImplicationList({ implications }: { implications: readonly Implication[] }) {
  return (
    <ul class="implications">
      {implications.map(({ prediction, rationale, likelihood, timeHorizon }) => {
        const alone = sameWords(prediction, rationale.text);
        return (
          <li key={rationale.id}>
            {!alone && (
              <p class="prediction" dir="auto">
                {prediction}
              </p>
            )}
            <p class={alone ? '' : 'rationale'} dir={textDirection(rationale.text)}>
              <ClaimText claim={rationale} />
            </p>
            {(likelihood || timeHorizon) && (
              <p class="pills">
                {likelihood && <span class="pill">{likelihood}</span>}
                {timeHorizon && (
                  <span class="pill" dir="auto">
                    {timeHorizon}
                  </span>
                )}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The extractive analyst gives the article's sentence for both: it is shown once. */
function sameWords(prediction: string, rationale: string): boolean {
  return prediction.trim() === '' || prediction.trim() === rationale.trim();
}

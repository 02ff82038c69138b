import { dayOf } from '#domain/text/day-of.ts';
import { message, plural } from '#i18n/message.ts';
import { database } from '#store/database/database.ts';
import { observe } from '#store/database/observe.ts';
import { countDue } from '#store/stories/predictions.ts';
import { useClock } from '#ui/controls/use-clock.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import './predictions-link.css';

const hour = 3_600_000;

/** The link to the predictions, with how many are due. */
export function PredictionsLink() {
  const today = dayOf(useClock(hour));
  const due = useObserved(`due ${today}`, () => observe(() => countDue(database, today)));
  return (
    <a class="rail-item" href="#/predictions">
      {message('listPredictions')}
      {due !== undefined && due > 0 && (
        <span class="due-count">{plural('listPredictionsDue', due)}</span>
      )}
    </a>
  );
}

import { dayOf } from '#domain/text/day-of.ts';
import { database } from '#store/database/database.ts';
import { observe } from '#store/database/observe.ts';
import { countDue } from '#store/stories/predictions.ts';
import { useClock } from '#ui/controls/use-clock.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import './predictions-link.css';

const hour = 3_600_000;

/** The way to the predictions, with how many have come due. */
export function PredictionsLink() {
  const today = dayOf(useClock(hour));
  const due = useObserved(`due ${today}`, () => observe(() => countDue(database, today)));
  return (
    <a class="text-button" href="#/predictions">
      Predictions
      {due !== undefined && due > 0 && (
        <span class="due-count">{due.toLocaleString('en')} due</span>
      )}
    </a>
  );
}

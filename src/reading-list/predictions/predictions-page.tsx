import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Prediction } from '#domain/predictions/prediction.ts';
import { dayOf } from '#domain/text/day-of.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { message } from '#i18n/message.ts';
import { BackToList } from '#reading-list/navigation/back-to-list.tsx';
import { database } from '#store/database/database.ts';
import { judgePrediction, type PredictionLists } from '#store/stories/predictions.ts';
import { useClock } from '#ui/controls/use-clock.ts';
import { PredictionItem } from './prediction-item.tsx';
import { type PredictionPlace, usePredictions } from './use-predictions.ts';
import './predictions-page.css';

const atOnce = 50;
const hour = 3_600_000;

/** What saved stories predicted: due predictions to judge, upcoming ones, and those judged. */
export function PredictionsPage() {
  const [limit, setLimit] = useState(atOnce);
  const held = useRef(new Map<string, PredictionPlace>());
  const lists = usePredictions(dayOf(useClock(hour)), limit, held.current);
  const part = (place: PredictionPlace, title: string, inAll: number, note: string) => {
    const rows = lists?.[place] ?? [];
    return (
      <Part
        title={title}
        judged={place === 'judged'}
        note={note}
        hasMore={rows.length < inAll && rows.length >= limit}
        onMore={() => setLimit(limit + atOnce)}
        rows={rows}
        item={(prediction) => (
          <PredictionItem
            key={prediction.id}
            prediction={prediction}
            story={lists?.stories.get(prediction.articleId)}
            onJudge={(outcome) => {
              if (!held.current.has(prediction.id)) held.current.set(prediction.id, place);
              void judgePrediction(database, prediction.id, outcome, Date.now());
            }}
          />
        )}
      />
    );
  };
  return (
    <div class="predictions-page">
      <header>
        <BackToList />
      </header>
      <main>
        <h1 class="serif-title">{message('listPredictions')}</h1>
        {lists && isEmpty(lists) && (
          <p class="predictions-note">{message('listPredictionsNone')}</p>
        )}
        {lists && (
          <>
            {part('due', message('listDueTitle'), lists.dueInAll, message('listDueNote'))}
            {part(
              'coming',
              message('listUpcomingTitle'),
              lists.comingInAll,
              message('listUpcomingNote'),
            )}
            {part(
              'judged',
              message('listJudgedTitle'),
              judgedInAll(lists),
              tallyInWords(lists.tally),
            )}
          </>
        )}
      </main>
    </div>
  );
}

interface PartProps {
  title: string;
  judged: boolean;
  note: string;
  rows: readonly Prediction[];
  item: (prediction: Prediction) => ComponentChildren;
  hasMore: boolean;
  onMore: () => void;
}

function Part({ title, judged, note, rows, item, hasMore, onMore }: PartProps) {
  // What was judged just now is still shown in its old place, but counts here.
  if (rows.length === 0 && !(judged && note)) return null;
  return (
    <section class="predictions-part" aria-label={title} data-color="violet">
      <h2>
        <span class="section-dot" aria-hidden="true" /> {title}
      </h2>
      <p class="faint" role={judged ? 'status' : undefined}>
        {note}
      </p>
      <ul>{rows.map(item)}</ul>
      {hasMore && (
        <button type="button" class="text-button" onClick={onMore}>
          {message('listShowMore')}
        </button>
      )}
    </section>
  );
}

function isEmpty(lists: PredictionLists): boolean {
  return lists.dueInAll + lists.comingInAll + judgedInAll(lists) === 0;
}

function judgedInAll({ tally }: PredictionLists): number {
  return tally.right + tally.wrong + tally.open;
}

/** `12 judged: 7 right, 5 wrong. 2 undecided.`; empty while nothing is judged. */
export function tallyInWords({ right, wrong, open }: PredictionLists['tally']): string {
  const judged = right + wrong;
  return [
    judged > 0
      ? message('listJudgedTally', ...[judged, right, wrong].map((n) => formatNumber(n)))
      : [],
    open > 0 ? message('listUndecidedTally', formatNumber(open)) : [],
  ]
    .flat()
    .join(' ');
}

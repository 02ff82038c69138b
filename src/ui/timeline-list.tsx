import type { TimelineEvent } from '#domain/analysis.ts';
import { momentInWords } from '#domain/moment-in-words.ts';
import { textDirection } from '#domain/text-direction.ts';
import { ClaimText } from './claim-text.tsx';
import './timeline-list.css';

/** Dated events in the order given, on a line. */
export function TimelineList({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol class="timeline">
      {events.map(({ date, dateText, event }) => (
        <li key={event.id}>
          <p class="label quiet">
            <EventDate date={date} dateText={dateText} />
          </p>
          <p dir={textDirection(event.text)}>
            <ClaimText claim={event} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The source's wording where it names the year; where it does not ("last Thursday"), the date it comes to as well. */
function EventDate({ date, dateText }: Pick<TimelineEvent, 'date' | 'dateText'>) {
  if (!date) return <bdi>{dateText}</bdi>;
  if (dateText.includes(date.slice(0, 4))) {
    return (
      <time dateTime={date} dir="auto">
        {dateText}
      </time>
    );
  }
  return (
    <>
      <time dateTime={date}>{momentInWords(date)}</time>
      {dateText && <bdi class="date-as-worded">“{dateText}”</bdi>}
    </>
  );
}

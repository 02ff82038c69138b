import type { TimelineEvent } from '#domain/analysis/analysis.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import './timeline-list.css';

/** An event from a saved story, with the name of the site that published it. */
export interface EventOfOther {
  articleId: string;
  site: string;
  event: TimelineEvent;
}

interface TimelineListProps {
  events: readonly TimelineEvent[];
  added?: readonly EventOfOther[];
  onOpenOther?: (articleId: string) => void;
}

/** Dated events on a line, in the order given. Events from saved stories are added at their dates and marked. */
export function TimelineList({ events, added = [], onOpenOther }: TimelineListProps) {
  return (
    <ol class="timeline">
      {placed(events, added).map((each) => {
        const { date, dateText, event } = 'site' in each ? each.event : each;
        const other = 'site' in each ? each : null;
        return (
          <li
            key={other ? `${other.articleId} ${event.id}` : event.id}
            class={other ? 'other' : ''}
          >
            <p class="label quiet">
              <EventDate date={date} dateText={dateText} />
            </p>
            <p dir={textDirection(event.text)}>
              {other ? (
                <>
                  {event.text}{' '}
                  <button
                    type="button"
                    class="chip outside"
                    onClick={() => onOpenOther?.(other.articleId)}
                  >
                    {message('timelineSavedStory', other.site)}
                  </button>
                </>
              ) : (
                <ClaimText claim={event} />
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** Puts each added event before the first own event with a later date. Own events keep their order. */
function placed(
  events: readonly TimelineEvent[],
  added: readonly EventOfOther[],
): (TimelineEvent | EventOfOther)[] {
  const rows: (TimelineEvent | EventOfOther)[] = [...events];
  for (const other of added) {
    const date = other.event.date ?? '';
    const at = rows.findIndex((row) => !('site' in row) && row.date !== null && row.date > date);
    rows.splice(at < 0 ? rows.length : at, 0, other);
  }
  return rows;
}

/** The source's wording if it names the year; otherwise ("last Thursday") the date it means, then the wording. */
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
      {dateText && <bdi class="date-as-worded">{message('timelineAsWorded', dateText)}</bdi>}
    </>
  );
}

import { useMemo } from 'preact/hooks';
import { recapAsMarkdown } from '#domain/export/export-recap.ts';
import { noteInWords } from '#domain/export/recap-words.ts';
import { recapOf } from '#domain/recap/recap.ts';
import type { RecapRun } from '#domain/recap/recap-run.ts';
import { weekOfDay } from '#domain/recap/recap-week.ts';
import { standingThemes } from '#domain/recap/standing-themes.ts';
import { failureOutlived } from '#domain/settings/failure-outlived.ts';
import { type Endpoint, findEndpoint, type Settings } from '#domain/settings/settings.ts';
import { dayOf } from '#domain/text/day-of.ts';
import { interfaceLanguage, message } from '#i18n/message.ts';
import { BackToList } from '#reading-list/navigation/back-to-list.tsx';
import { addressOfRecap } from '#reading-list/navigation/route.ts';
import { observe } from '#store/database/observe.ts';
import { readSettings } from '#store/settings/settings.ts';
import { findRecap } from '#store/stories/recaps.ts';
import { storiesSavedBetween } from '#store/stories/stories-saved-between.ts';
import { offerFile } from '#ui/controls/offer-file.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import { AskForRecap } from './ask-for-recap.tsx';
import { RecapBody } from './recap-body.tsx';
import { WrittenThemes } from './written-themes.tsx';
import './recap-page.css';

const noon = 12 * 3_600_000;

/** True for a failure of settings that have changed since. */
function hasOutlived(run: RecapRun, endpoint: Endpoint, settings: Settings): boolean {
  const { failure, endpointId, model, finishedAt } = run;
  if (!failure) return false;
  return failureOutlived(
    { kind: failure.kind, endpointId, model, at: finishedAt ?? 0 },
    endpoint,
    settings,
  );
}

/** The digest of the week that a day (`2026-03-19`, by the reader's clock) is in. */
export function RecapPage({ day }: { day: string }) {
  const week = useMemo(() => weekOfDay(day), [day]);
  const stories = useObserved(`week ${week.start}`, () =>
    observe(() => storiesSavedBetween(week.start, week.end)),
  );
  const recap = useMemo(() => stories && recapOf(stories, week), [stories, week]);
  const monday = dayOf(week.start);
  const run = useObserved(`recap ${monday}`, () => observe(() => findRecap(monday)));
  const settings = useObserved('settings', () => observe(readSettings));
  const endpoint = settings && findEndpoint(settings, settings.defaultEndpointId);
  const written = useMemo(
    () => (run && stories ? standingThemes(run.themes, stories) : { themes: [], gone: 0 }),
    [run, stories],
  );
  const byModel = run && written.themes.length > 0 ? { run, ...written } : null;
  const hasNext = week.end < Date.now();
  return (
    <div class="recap-page">
      <header class="recap-bar">
        <BackToList />
        <span class="recap-bar-gap" />
        <a class="text-button" href={addressOfRecap(dayOf(week.start - noon))}>
          {message('listRecapPrevious')}
        </a>
        {hasNext && (
          <a class="text-button" href={addressOfRecap(dayOf(week.end + noon))}>
            {message('listRecapNext')}
          </a>
        )}
        {recap && stories && (
          <button
            type="button"
            class="button"
            onClick={() => {
              const heading = weekInWords(week.start, week.end);
              const text = recapAsMarkdown(recap, stories, heading, byModel);
              offerFile(
                `${message('listRecapFile', monday)}.md`,
                new Blob([text], { type: 'text/markdown' }),
              );
            }}
          >
            {message('listRecapExport')}
          </button>
        )}
        <button type="button" class="button" onClick={() => print()}>
          {message('listRecapPrint')}
        </button>
      </header>
      <main>
        <p class="faint">
          {byModel ? message('listRecapByModel', byModel.run.model) : message('listRecapByDevice')}
        </p>
        <h1 class="serif-title">{weekInWords(week.start, week.end)}</h1>
        {recap?.note && <p class="recap-note">{noteInWords(recap.note)}</p>}
        {endpoint && stories && run !== undefined && stories.length > 0 && (
          <AskForRecap
            day={monday}
            endpoint={endpoint}
            stories={stories}
            run={run}
            failure={run?.failure && !hasOutlived(run, endpoint, settings) ? run.failure : null}
          />
        )}
        {byModel && stories && <WrittenThemes {...byModel} stories={stories} />}
        {recap && stories && recap.articleIds.length > 0 && (
          <RecapBody
            recap={byModel ? { ...recap, themes: [], apart: [] } : recap}
            stories={stories}
          />
        )}
      </main>
    </div>
  );
}

/** E.g. `November 16 – 22, 2026`. */
function weekInWords(start: number, end: number): string {
  const format = new Intl.DateTimeFormat(interfaceLanguage(), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return format.formatRange(new Date(start), new Date(end - 1));
}

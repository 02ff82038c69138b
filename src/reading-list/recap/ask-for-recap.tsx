import { useEffect } from 'preact/hooks';
import { fewestStories } from '#domain/recap/recap-claims.ts';
import type { RecapEstimate, RecapRun } from '#domain/recap/recap-run.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import type { Story } from '#domain/story/story.ts';
import { costInWords } from '#i18n/cost-in-words.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { type MessageKey, message, plural } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { watchWorker } from '#messages/watch-worker.ts';
import { actOnFailure } from '#reading-list/navigation/act-on-failure.ts';
import { deleteRecap } from '#store/stories/recaps.ts';
import { FailureNotice } from '#ui/notices/failure-notice.tsx';

interface AskForRecapProps {
  day: string;
  endpoint: Endpoint;
  stories: readonly Story[];
  run: RecapRun | null;
  /** Why it failed, as long as that holds. */
  failure: RecapRun['failure'];
}

/** Lets the reader have the model write the recap; what it sends and costs is said beside the button. */
export function AskForRecap({ day, endpoint, stories, run, failure }: AskForRecapProps) {
  const running = run?.status === 'running';
  useEffect(() => (running ? watchWorker() : undefined), [running]);
  const enough = stories.length >= fewestStories;
  const asked = stories.map(({ article, run: of }) => `${article.id} ${of?.finishedAt}`).join();
  useEffect(() => {
    if (enough) sendToBackground({ type: 'estimate-recap', day });
  }, [enough, day, endpoint.id, endpoint.model, asked]);
  if (running) return <Writing day={day} endpoint={endpoint} run={run} />;
  if (!enough) {
    return (
      <p class="recap-ask faint">
        {message('listRecapTooFew', endpoint.model, formatNumber(fewestStories))}
      </p>
    );
  }
  const estimate = run?.estimate ?? null;
  const isOfIt = estimate?.endpointId === endpoint.id && estimate.model === endpoint.model;
  const written = run !== null && run.themes.length > 0;
  return (
    <div class="recap-ask">
      {failure && (
        <FailureNotice
          failure={failure}
          onAct={(action, target) =>
            void actOnFailure(() => sendToBackground({ type: 'write-recap', day }), action, target)
          }
        />
      )}
      <div class="buttons">
        {!failure && (
          <button
            type="button"
            class="button"
            disabled={!isOfIt || estimate.stories === 0}
            onClick={() => sendToBackground({ type: 'write-recap', day })}
          >
            {message(written ? 'listRecapRewrite' : 'listRecapWrite', endpoint.model)}
          </button>
        )}
        {written && (
          <button type="button" class="text-button" onClick={() => void deleteRecap(run.week)}>
            {message('listRecapUseDevice')}
          </button>
        )}
      </div>
      {estimate && isOfIt && <Cost estimate={estimate} />}
    </div>
  );
}

const phases: Record<NonNullable<RecapRun['progress']>['phase'], MessageKey> = {
  connecting: 'listRecapConnecting',
  waiting: 'listRecapWaiting',
  thinking: 'listRecapThinking',
  writing: 'listRecapWriting',
};

function Writing({ day, endpoint, run }: { day: string; endpoint: Endpoint; run: RecapRun }) {
  const phase = phases[run.progress?.phase ?? 'connecting'];
  return (
    <div class="recap-ask buttons">
      <p role="status">{message(phase, endpoint.model)}</p>
      <button
        type="button"
        class="text-button"
        onClick={() => sendToBackground({ type: 'stop-recap', day })}
      >
        {message('listRecapStop')}
      </button>
    </div>
  );
}

/** What is sent where, and about what it costs. */
function Cost({ estimate: { host, stories, tokens, cost } }: { estimate: RecapEstimate }) {
  const about = formatNumber(tokens, { maximumSignificantDigits: 2 });
  return (
    <p class="faint">
      {plural('listRecapSends', stories, host)}{' '}
      {cost === null
        ? message('listRecapTokens', about)
        : message('listRecapTokensCost', about, costInWords(cost))}
    </p>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { TabState } from '#domain/article/tab-state.ts';
import type { Question } from '#domain/asking/question.ts';
import { failureOutlived } from '#domain/settings/failure-outlived.ts';
import {
  checkerOf,
  type Endpoint,
  findEndpoint,
  type Settings,
} from '#domain/settings/settings.ts';
import type { Story } from '#domain/story/story.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { database } from '#store/database/database.ts';
import { eventsOfOthers } from '#store/list/related-stories.ts';
import { changeSettings, saveSettings } from '#store/settings/settings.ts';
import { sentenceNotesOf } from '#store/stories/notes.ts';
import { outcomesOf } from '#store/stories/predictions.ts';
import { findRevision, forgetRevision } from '#store/stories/revisions.ts';
import { Icon } from '#ui/controls/icon.tsx';
import { PageState } from '#ui/controls/page-state.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { useLoaded } from '#ui/controls/use-loaded.ts';
import { useRelatedStories } from '#ui/controls/use-related-stories.ts';
import { ModelOffer } from '#ui/notices/model-offer.tsx';
import { SecondReadingLine } from '#ui/notices/second-reading-line.tsx';
import { Questions } from '#ui/questions/questions.tsx';
import { PredictionMarks } from '#ui/sections/prediction-marks.ts';
import { pointAtClaim } from '#ui/story/point-at-claim.ts';
import { StoryView } from '#ui/story/story-view.tsx';
import { actOnFailure, type FailedWork } from './act-on-failure.ts';
import { actionsInPanel } from './act-on-question.ts';
import { actOnReading } from './act-on-reading.ts';
import { AskBar } from './ask-bar.tsx';
import { AskConsent } from './ask-consent.tsx';
import { correctReading } from './correct-reading.ts';
import { PageLeft, PageUnreadable, WhatToPress } from './no-story.tsx';
import { outdatedSentence } from './outdated-sentence.ts';
import { PanelMarks, PanelNotes } from './panel-notes.tsx';
import { useRow } from './use-row.ts';

/** Not what a panel opens with. */
const loadWebSources = () => import('./story-web-sources.tsx');

interface StoryTabProps {
  tabId: number | null;
  tab: TabState | null;
  /** The tab's story, or the one opened from the list; undefined until it is known. */
  story: Story | null | undefined;
  /** What was asked about it, oldest first. */
  questions: readonly Question[];
  settings: Settings;
  /** True if the story was opened from the list, in which case the tab may show something else. */
  fromList: boolean;
  onBack: () => void;
  onOpenStory: (articleId: string) => void;
  onNotice: (notice: Notice) => void;
}

/** What the panel shows for the active tab. */
export function StoryTab(props: StoryTabProps) {
  const { tabId, tab, story, settings, fromList } = props;
  const beside = tab?.status === 'read' && tab.articleId === story?.article.id;
  if (!fromList) {
    if (!tab || tabId === null) return <WhatToPress tabId={tabId} />;
    if (tab.status === 'awaiting consent') return <AskConsent tabId={tabId} settings={settings} />;
    if (tab.status === 'unreadable')
      return <PageUnreadable tabId={tabId} reason={tab.reason} onNotice={props.onNotice} />;
    if (tab.status === 'left') return <PageLeft tabId={tabId} />;
    if (tab.status === 'reading' || story === null) return <Reading />;
  }
  if (!story) return null;
  if (!story.run) return <Reading />;
  return <OpenStory {...props} story={story} run={story.run} beside={beside} />;
}

interface OpenStoryProps extends Omit<StoryTabProps, 'story'> {
  story: Story;
  run: NonNullable<Story['run']>;
  /** True if the active tab shows the article, so that its sentences can be shown there. */
  beside: boolean;
}

function OpenStory(props: OpenStoryProps) {
  const { tabId, tab, story, run, questions, settings, fromList, beside, ...on } = props;
  const { article } = story;
  const { foldedSections, hiddenSections } = settings;
  const focus = beside ? tab?.focus : null;
  useEffect(() => {
    if (focus) void pointAtClaim(focus.claimId);
  }, [focus?.at]);
  const revision = useRow('revision', article.id, findRevision);
  const marks = useRow('marks', article.id, (id) => sentenceNotesOf(database, id));
  const outcomes = useRow('outcomes', article.id, (id) => outcomesOf(database, id));
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const webSources = useLoaded(loadWebSources);
  const failed: FailedWork = {
    articleId: article.id,
    endpointId: run.analyst.kind === 'model' ? run.analyst.endpointId : null,
    start: (again) => sendToBackground({ type: 'start-analysis', articleId: article.id, again }),
  };
  const offered = modelToOffer(run, settings);
  const outlived = hasOutlived(run, settings);
  const settled = run.status === 'queued' || run.status === 'running' ? 'running' : run.status;
  const relatedStories = useRelatedStories(
    `${article.id} ${settled} ${run.startedAt}`,
    async () => {
      const { relatedTo } = await import('#store/list/related-to.ts');
      return relatedTo(story);
    },
  );
  return (
    <>
      {fromList && (
        <div class="panel-back">
          <button type="button" class="text-button" onClick={on.onBack}>
            <Icon name="back" /> {message('panelBack')}
          </button>
          <a class="text-button" href={article.url} target="_blank" rel="noopener noreferrer">
            {message('panelOpenPage')}
          </a>
        </div>
      )}
      {offered && (
        <ModelOffer
          model={offered.model}
          onAnalyze={() =>
            sendToBackground({ type: 'start-analysis', articleId: article.id, again: true })
          }
        />
      )}
      <PredictionMarks.Provider value={outcomes ?? new Map()}>
        <StoryView
          key={article.id}
          article={article}
          run={run}
          hidden={hiddenSections}
          folds={{
            folded: foldedSections,
            toggle: (name) => void toggleFold(name),
          }}
          reveal={
            beside && tabId !== null
              ? (sentenceId) => sendToBackground({ type: 'reveal-sentence', tabId, sentenceId })
              : null
          }
          own={story.state && <PanelNotes state={story.state} />}
          ownMarks={
            marks && marks.length > 0 ? (
              <PanelMarks
                article={article}
                marks={marks}
                lost={tab?.lostMarks ?? []}
                reveal={beside ? tabId : null}
              />
            ) : null
          }
          onExplained={
            settings.marksExplained ? null : () => void saveSettings({ marksExplained: true })
          }
          point={
            beside && tabId !== null
              ? (sentenceIds) =>
                  sendToBackground({ type: 'point-at-sentences', tabId, sentenceIds })
              : null
          }
          revision={revision ?? null}
          onSeenRevision={() => void dismissRevision(article.id)}
          related={relatedStories?.related ?? []}
          onOpenRelated={on.onOpenStory}
          added={relatedStories ? eventsOfOthers(relatedStories) : []}
          onCorrect={beside && tabId !== null ? () => correctReading(tabId, on.onNotice) : null}
          questions={
            questions.length > 0 && (
              <Questions questions={questions} {...actionsInPanel(on.onNotice)} />
            )
          }
          webSources={
            webSources && (
              <webSources.StoryWebSources
                story={story}
                settings={settings}
                asked={askedFor === article.id}
                onAsk={(asked) => setAskedFor(asked ? article.id : null)}
                onNotice={on.onNotice}
              />
            )
          }
          beyond={
            webSources && !run.web
              ? (section) => (
                  <webSources.SearchOffer
                    section={section}
                    story={story}
                    settings={settings}
                    onAsk={() => setAskedFor(article.id)}
                  />
                )
              : undefined
          }
          failureOutlived={outlived}
          outdated={
            outlived ? message('outdatedFailure') : outdatedSentence(run, article, settings)
          }
          painted={beside && settings.highlights ? tab?.highlights : null}
          others={settings.endpoints.filter(
            ({ id }) => run.analyst.kind === 'extractive' || id !== run.analyst.endpointId,
          )}
          onOther={(endpointId) =>
            sendToBackground({
              type: 'start-analysis',
              articleId: article.id,
              again: true,
              endpointId,
            })
          }
          onUpdate={() => failed.start(!outlived)}
          onAct={(action, target) => void actOnFailure(failed, action, target, on.onNotice)}
          secondReading={
            <SecondReadingLine
              run={run}
              checker={checkerNamed(run, settings)}
              failureOutlived={hasReadingOutlived(run, settings)}
              onCheck={() => sendToBackground({ type: 'check-claims', articleId: article.id })}
              onStop={() => sendToBackground({ type: 'stop-analysis', articleId: article.id })}
              onAct={(action, target) => void actOnReading(run, action, target, on.onNotice)}
            />
          }
        />
      </PredictionMarks.Provider>
      <AskBar article={article} run={run} asked={questions} />
    </>
  );
}

/** The model that was set up after the article was read on the device; null where there is nothing to offer. */
function modelToOffer(run: NonNullable<Story['run']>, settings: Settings): Endpoint | null {
  if (run.analyst.kind === 'model' || run.status !== 'done' || run.briefPreferred) return null;
  return findEndpoint(settings, settings.defaultEndpointId);
}

/** True when the run failed with settings that the reader has changed since. */
function hasOutlived(run: NonNullable<Story['run']>, settings: Settings): boolean {
  const { analyst, failure, status, finishedAt, madeFrom } = run;
  if (status !== 'failed' || !failure || analyst.kind !== 'model') return false;
  const { endpointId, model } = analyst;
  const next = findEndpoint(settings, madeFrom?.picked ? endpointId : settings.defaultEndpointId);
  const request = { kind: failure.kind, endpointId, model, at: finishedAt ?? 0 };
  return failureOutlived(request, next, settings);
}

/** The same for the second reading of a run. */
function hasReadingOutlived(run: NonNullable<Story['run']>, settings: Settings): boolean {
  const { analyst, secondReading: reading } = run;
  if (!reading?.failure || analyst.kind !== 'model') return false;
  const { failure, endpointId, model, finishedAt } = reading;
  const next = checkerOf(settings, findEndpoint(settings, analyst.endpointId));
  const request = { kind: failure.kind, endpointId, model, at: finishedAt ?? 0 };
  return failureOutlived(request, next, settings);
}

/** The model that would read the claims of this analysis a second time; null where none would. */
function checkerNamed({ analyst }: NonNullable<Story['run']>, settings: Settings): string | null {
  if (analyst.kind !== 'model' || settings.secondReading.when === 'never') return null;
  return checkerOf(settings, findEndpoint(settings, analyst.endpointId))?.model ?? null;
}

/** The worker wakes up to take the sign of it off the icon. */
async function dismissRevision(articleId: string): Promise<void> {
  await forgetRevision(articleId);
  sendToBackground({ type: 'repaint-pages' });
}

function toggleFold(name: string): Promise<void> {
  return changeSettings(({ foldedSections }) => ({
    foldedSections: foldedSections.includes(name)
      ? foldedSections.filter((other) => other !== name)
      : [...foldedSections, name],
  }));
}

function Reading() {
  return (
    <PageState title={message('panelReadingTitle')}>
      <p class="quiet" role="status">
        {message('panelReadingHint')}
      </p>
    </PageState>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
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
import { correctReading } from './correct-reading.ts';
import { checkerNamed, hasOutlived, hasReadingOutlived, modelToOffer } from './models-of-run.ts';
import { outdatedSentence } from './outdated-sentence.ts';
import { PanelMarks, PanelNotes } from './panel-notes.tsx';
import type { StoryTabProps } from './story-tab-props.ts';
import { useRow } from './use-row.ts';
import { useStarting } from './use-starting.ts';

/** Not what a panel opens with. */
const loadWebSources = async () => ({
  ...(await import('./story-web-sources.tsx')),
  ...(await import('./question-web-sources.tsx')),
});

interface OpenStoryProps extends Omit<StoryTabProps, 'story'> {
  story: Story;
  run: AnalysisRun;
  /** True if the active tab shows the article, so that its sentences can be shown there. */
  beside: boolean;
}

/** A story that has an analysis, with everything that can be done about it. */
export function OpenStory(props: OpenStoryProps) {
  const { tabId, tab, story, run, questions, settings, fromList, beside, ...on } = props;
  const { article } = story;
  const { foldedSections, hiddenSections } = settings;
  const focus = beside ? tab?.focus : null;
  useEffect(() => {
    if (focus) void pointAtClaim(focus.claimId);
  }, [focus?.at]);
  const { revision, marks, outcomes, relatedStories } = useAround(story, run);
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const webSources = useLoaded(loadWebSources);
  const [starting, sayStarting] = useStarting(run);
  const start = (again: boolean, endpointId?: string) => {
    sayStarting();
    const chosen = endpointId === undefined ? {} : { endpointId };
    sendToBackground({ type: 'start-analysis', articleId: article.id, again, ...chosen });
  };
  const failed: FailedWork = {
    articleId: article.id,
    endpointId: run.analyst.kind === 'model' ? run.analyst.endpointId : null,
    start,
  };
  const offered = modelToOffer(run, settings);
  const outlived = hasOutlived(run, settings);
  return (
    <>
      {fromList && <StoryBack url={article.url} onBack={on.onBack} />}
      {offered && !starting && <ModelOffer model={offered.model} onAnalyze={() => start(true)} />}
      <PredictionMarks.Provider value={outcomes ?? new Map()}>
        <StoryView
          key={article.id}
          article={article}
          run={run}
          starting={starting}
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
              <Questions
                questions={questions}
                webOf={(question) =>
                  webSources && (
                    <webSources.QuestionWebSources
                      article={article}
                      question={question}
                      settings={settings}
                      onNotice={on.onNotice}
                    />
                  )
                }
                {...actionsInPanel(on.onNotice)}
              />
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
          onOther={(endpointId) => start(true, endpointId)}
          onUpdate={() => start(!outlived)}
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

/** The rows that belong to a story, as they are now; undefined until they are known. */
function useAround(story: Story, run: AnalysisRun) {
  const { id: articleId } = story.article;
  const settled = run.status === 'queued' || run.status === 'running' ? 'running' : run.status;
  const relatedStories = useRelatedStories(`${articleId} ${settled} ${run.startedAt}`, async () => {
    const { relatedTo } = await import('#store/list/related-to.ts');
    return relatedTo(story);
  });
  return {
    revision: useRow('revision', articleId, findRevision),
    marks: useRow('marks', articleId, (id) => sentenceNotesOf(database, id)),
    outcomes: useRow('outcomes', articleId, (id) => outcomesOf(database, id)),
    relatedStories,
  };
}

function StoryBack({ url, onBack }: { url: string; onBack: () => void }) {
  return (
    <div class="panel-back">
      <button type="button" class="text-button" onClick={onBack}>
        <Icon name="back" /> {message('panelBack')}
      </button>
      <a class="text-button" href={url} target="_blank" rel="noopener noreferrer">
        {message('panelOpenPage')}
      </a>
    </div>
  );
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

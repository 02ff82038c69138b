import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import {
  type Analysis,
  headingOf,
  type SectionName,
  sectionNames,
} from '#domain/analysis/analysis.ts';
import { analysisForReader } from '#domain/analysis/analysis-for-reader.ts';
import { type AnalysisRun, briefOf, shownOf } from '#domain/analysis/analysis-run.ts';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { countClaims, isPickedAlone, nothingFound } from '#domain/analysis/claim-count.ts';
import type { ClaimMark } from '#domain/analysis/claim-mark.ts';
import { storedRunNotice } from '#domain/analysis/run-notice.ts';
import type { Article } from '#domain/article/article.ts';
import type { Revision } from '#domain/revisions/revision.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { interfaceLanguage, message } from '#i18n/message.ts';
import { sectionTitle } from '#i18n/section-title.ts';
import { StoryContext } from '#ui/claims/story-context.ts';
import { useClock } from '#ui/controls/use-clock.ts';
import { FailureNotice } from '#ui/notices/failure-notice.tsx';
import { MachineNotice } from '#ui/notices/machine-notice.tsx';
import { OutdatedNotice } from '#ui/notices/outdated-notice.tsx';
import { RevisionNotice } from '#ui/notices/revision-notice.tsx';
import { NothingFoundNotice, StoppedNotice } from '#ui/notices/run-notices.tsx';
import { AnalysisView, type Folds } from '#ui/sections/analysis-view.tsx';
import { RelatedLinks } from '#ui/sections/related-links.tsx';
import { type RelatedOnScreen, RelatedStories } from '#ui/sections/related-stories.tsx';
import { Section } from '#ui/sections/section.tsx';
import type { EventOfOther } from '#ui/sections/timeline-list.tsx';
import { NoMarkNotice } from './mark-choice.tsx';
import { writersInWords } from './run-in-words.ts';
import { runNoticeInWords } from './run-notice-in-words.ts';
import { StoryFoot } from './story-foot.tsx';
import { StoryHead } from './story-head.tsx';

interface StoryViewProps {
  article: Article;
  run: AnalysisRun;
  hidden: readonly SectionName[];
  folds: Folds;
  reveal: ((sentenceId: string) => void) | null;
  onAct: (action: FailureAction, target: string | null) => void;
  /** How far the second reading is, on pages where it can be begun. */
  secondReading?: ComponentChildren;
  /** Other endpoints that can analyze the article, just this once. */
  others?: readonly Endpoint[];
  onOther?: (endpointId: string) => void;
  /** The article as it was before it changed, until the reader dismisses the notice. */
  revision?: Revision | null;
  onSeenRevision?: () => void;
  /** Saved stories that are related to this one. */
  related?: readonly RelatedOnScreen[];
  onOpenRelated?: (articleId: string) => void;
  /** What those stories add to the timeline. */
  added?: readonly EventOfOther[];
  /** The reader's own notes, on pages that show them here. */
  own?: ComponentChildren;
  /** Lets the reader correct what was read, if the page is in the active tab. */
  onCorrect?: (() => void) | null;
  /** What has changed since a model wrote it, in one sentence. */
  outdated?: string | null;
  /** How many of the cited sentences were found in the live page. */
  painted?: { found: number; wanted: number } | null;
}

/** A whole story. */
export function StoryView(props: StoryViewProps) {
  const { article, run, hidden, folds, reveal, onAct, others = [], onOther, painted } = props;
  const { revision, onSeenRevision, related = [], onOpenRelated, added = [] } = props;
  const now = useClock(60_000);
  const [marks, setMarks] = useState<readonly ClaimMark[] | null>(null);
  const [anyway, setAnyway] = useState(false);
  const running = run.status === 'queued' || run.status === 'running';
  const heldBack =
    run.draft !== null && !anyway && !run.shownAnyway && nothingFound(run.draft, !running);
  const brief = briefOf(run);
  const written = heldBack ? brief : shownOf(run);
  const whole = analysisForReader(written, article, { hidden, brief });
  const { analysis, offered } = marks
    ? analysisForReader(written, article, { hidden, brief, marks })
    : whole;
  const none = marks !== null && countClaims(analysis).total === 0;
  const { sources } = run;
  const notice = storedRunNotice(run.notice);
  const story = useMemo(
    () => ({ article, reveal, sources: sources ?? [], openStory: onOpenRelated ?? null }),
    [article, reveal, sources, onOpenRelated],
  );
  return (
    <StoryContext.Provider value={story}>
      <article class="story" data-article={article.id}>
        <StoryHead
          article={article}
          hook={analysis.hook?.content ?? null}
          offered={offered.hook ?? null}
          count={isPickedAlone(whole.analysis) ? null : countClaims(whole.analysis)}
          marks={marks}
          onMarks={setMarks}
          writers={writersInWords(run, analysis)}
          onCorrect={props.onCorrect ?? null}
          now={now}
        />
        {notice && <p class="coverage-reason">{runNoticeInWords(notice)}</p>}
        {revision && (
          <RevisionNotice
            revision={revision}
            article={article}
            onSeen={onSeenRevision ?? (() => {})}
          />
        )}
        <MachineNotice article={article} />
        {run.failure && run.status === 'failed' && (
          <FailureNotice failure={run.failure} onAct={onAct} />
        )}
        {run.status === 'stopped' && <StoppedNotice onAct={onAct} />}
        {props.outdated && (
          <OutdatedNotice sentence={props.outdated} onAgain={() => onAct('try again', null)} />
        )}
        {heldBack && run.draft && !run.failure && (
          <NothingFoundNotice
            claims={countClaims(run.draft).total}
            onAnyway={() => setAnyway(true)}
          />
        )}
        {none && <NoMarkNotice onShowAll={() => setMarks(null)} />}
        {props.secondReading}
        <AnalysisView
          analysis={analysis}
          offered={offered}
          folds={folds}
          mixedWith={mixedWith(analysis, run)}
          briefAlone={run.analyst.kind === 'extractive'}
          added={marks ? [] : added}
          onOpenOther={onOpenRelated}
        />
        {whole.withheld.length > 0 && (
          <p class="section-note withheld">
            {message('storyWithheld', listed(whole.withheld, written))}
          </p>
        )}
        {article.links.length + related.length > 0 && (
          <Section
            title={message('sectionRelated')}
            color="grey"
            count={new Intl.NumberFormat(interfaceLanguage()).format(
              article.links.length + related.length,
            )}
            folded={folds.folded.includes('related')}
            onFold={() => folds.toggle('related')}
          >
            {related.length > 0 && (
              <RelatedStories related={related} onOpen={onOpenRelated ?? (() => {})} />
            )}
            {article.links.length > 0 && <RelatedLinks links={article.links} />}
          </Section>
        )}
        {props.own && (
          <Section
            title={message('sectionOwn')}
            color="grey"
            folded={folds.folded.includes('own')}
            onFold={() => folds.toggle('own')}
          >
            {props.own}
          </Section>
        )}
        <StoryFoot
          article={article}
          run={run}
          painted={painted ?? null}
          others={running || !onOther ? [] : others}
          onOther={onOther ?? (() => {})}
          onAgain={run.status === 'done' ? () => onAct('try again', null) : null}
        />
      </article>
    </StoryContext.Provider>
  );
}

/** The model's name while its sections are shown together with those made on the device. */
function mixedWith(analysis: Analysis, run: AnalysisRun): string | null {
  if (run.analyst.kind !== 'model') return null;
  const writers = new Set(sectionNames.flatMap((name) => analysis[name]?.writtenBy ?? []));
  return writers.size > 1 ? run.analyst.model : null;
}

function listed(names: readonly SectionName[], analysis: Analysis): string {
  const titles = names.map((name) => sectionTitle(name, headingOf(analysis, name)));
  return new Intl.ListFormat(interfaceLanguage()).format(titles);
}

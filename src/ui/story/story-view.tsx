import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import {
  type Analysis,
  claimsOf,
  headingOf,
  type SectionName,
  sectionNames,
} from '#domain/analysis/analysis.ts';
import { analysisForReader } from '#domain/analysis/analysis-for-reader.ts';
import { type AnalysisRun, briefOf } from '#domain/analysis/analysis-run.ts';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { countClaims } from '#domain/analysis/claim-count.ts';
import { type ClaimMark, markOf } from '#domain/analysis/claim-mark.ts';
import { storedRunNotice } from '#domain/analysis/run-notice.ts';
import { isBeingRead } from '#domain/analysis/second-reading.ts';
import { storyOnScreen } from '#domain/analysis/story-on-screen.ts';
import type { Article } from '#domain/article/article.ts';
import type { Revision } from '#domain/revisions/revision.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { interfaceLanguage, message } from '#i18n/message.ts';
import { sectionTitle } from '#i18n/section-title.ts';
import { copyClaim } from '#ui/claims/copy-claim.ts';
import { StoryContext } from '#ui/claims/story-context.ts';
import { HeldPlace } from '#ui/controls/held-place.tsx';
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
import { AnalysisAnnouncer } from './analysis-announcer.tsx';
import { claimLabels, claimLanguages } from './claim-labels.ts';
import { NoMarkNotice } from './mark-choice.tsx';
import { pointAtNext } from './point-at-claim.ts';
import { writersInWords } from './run-in-words.ts';
import { runNoticeInWords } from './run-notice-in-words.ts';
import { StoryFoot } from './story-foot.tsx';
import { StoryHead } from './story-head.tsx';
import { useClaimHearing } from './use-claim-hearing.ts';
import './print.css';

/** Two lines of the second reading and its button, in CSS pixels. */
const heightOfReading = 78;

interface StoryViewProps {
  article: Article;
  run: AnalysisRun;
  /** True once the reader has had an analysis begun of which `run` knows nothing yet. */
  starting?: boolean;
  hidden: readonly SectionName[];
  folds: Folds;
  reveal: ((sentenceId: string) => void) | null;
  onAct: (action: FailureAction, target: string | null) => void;
  /** How far the second reading is, on pages where it can be begun. */
  secondReading?: ComponentChildren;
  /** What the reader asked about the article, and the answers. */
  questions?: ComponentChildren;
  /** The pages of the web that were searched for, and under the sections that go beyond the article the way there. */
  webSources?: ComponentChildren;
  beyond?: ((section: string) => ComponentChildren) | undefined;
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
  /** The reader's own tags and note, under the head, on pages that show them here; their highlights come last. */
  own?: ComponentChildren;
  ownMarks?: ComponentChildren;
  /** Shows sentences in the page while the reader is on a claim that cites them; null where there is no page. */
  point?: ((sentenceIds: readonly string[]) => void) | null;
  /** Dismisses the line on what `¶3` means; null once that was done. */
  onExplained?: (() => void) | null;
  /** Lets the reader correct what was read, if the page is in the active tab. */
  onCorrect?: (() => void) | null;
  /** True for a failure of settings that have changed since: it is no longer shown. */
  failureOutlived?: boolean;
  /** What has changed since a model wrote it, in one sentence. */
  outdated?: string | null;
  /** Has a model write it anew; as `onAct` with `try again` where it is absent. */
  onUpdate?: () => void;
  /** How many of the cited sentences were found in the live page. */
  painted?: { found: number; wanted: number } | null;
}

/** A whole story. */
export function StoryView(props: StoryViewProps) {
  const { article, run, hidden, folds, reveal, onAct, others = [], onOther, painted } = props;
  const { revision, onSeenRevision, related = [], onOpenRelated, added = [] } = props;
  const status = props.starting ? 'queued' : run.status;
  const now = useClock(60_000);
  const [marks, setMarks] = useState<readonly ClaimMark[] | null>(null);
  const [anyway, setAnyway] = useState(false);
  const running = status === 'queued' || status === 'running';
  const whole = storyOnScreen(run, article, hidden, anyway);
  const { written, heldBack } = whole;
  const brief = briefOf(run);
  const { analysis, offered } = marks
    ? analysisForReader(written, article, { hidden, brief, marks })
    : whole;
  const none = marks !== null && countClaims(analysis).total === 0;
  const { sources } = run;
  const web = run.web?.sources;
  const notice = storedRunNotice(run.notice);
  const changing = running || isBeingRead(run.secondReading);
  const language = run.madeFrom?.language;
  const story = useMemo(
    () => ({
      article,
      reveal,
      sources: sources ?? [],
      web: web ?? [],
      openStory: onOpenRelated ?? null,
      labels: claimLabels(analysis),
      languages: claimLanguages(analysis, article.language, language),
    }),
    [article, reveal, sources, web, onOpenRelated, analysis, language],
  );
  const [copied, setCopied] = useState<boolean | null>(null);
  const element = useRef<HTMLElement>(null);
  const claimNamed = (id: string | null) => claimsOf(analysis).find((claim) => claim.id === id);
  useClaimHearing(element, {
    point: props.point ? (id) => props.point?.(claimNamed(id)?.evidence.sentenceIds ?? []) : null,
    copy: async (id) => {
      const claim = claimNamed(id);
      if (!claim) return;
      setCopied(null);
      setCopied(await copyClaim(claim, article));
    },
  });
  return (
    <StoryContext.Provider value={story}>
      <article ref={element} class="story" data-article={article.id}>
        <StoryHead
          article={article}
          hook={analysis.hook?.content ?? null}
          offered={offered.hook ?? null}
          count={whole.count}
          marks={marks}
          onMarks={setMarks}
          growing={changing}
          writing={running}
          writers={writersInWords(run, analysis)}
          onCorrect={props.onCorrect ?? null}
          onExplained={props.onExplained ?? null}
          onJump={(mark) =>
            void pointAtNext(claimsOf(analysis).filter((claim) => markOf(claim) === mark))
          }
          now={now}
        />
        <AnalysisAnnouncer key={article.id} run={run} />
        <p class="unseen" role="status">
          {copied !== null && message(copied ? 'claimCopied' : 'claimCopyRefused')}
        </p>
        {notice && <p class="coverage-reason">{runNoticeInWords(notice)}</p>}
        {revision && (
          <RevisionNotice
            revision={revision}
            article={article}
            onSeen={onSeenRevision ?? (() => {})}
          />
        )}
        <MachineNotice article={article} />
        {run.failure && status === 'failed' && !props.failureOutlived && (
          <FailureNotice failure={run.failure} onAct={onAct} />
        )}
        {status === 'stopped' && <StoppedNotice onAct={onAct} />}
        {props.outdated && !props.starting && (
          <OutdatedNotice
            sentence={props.outdated}
            onAgain={props.onUpdate ?? (() => onAct('try again', null))}
          />
        )}
        {heldBack && run.draft && !run.failure && (
          <NothingFoundNotice
            claims={countClaims(run.draft).total}
            onAnyway={() => setAnyway(true)}
          />
        )}
        {props.own && <div class="own-place">{props.own}</div>}
        {none && <NoMarkNotice onShowAll={() => setMarks(null)} />}
        {/* Of an analysis that didn't come to its end nothing is read again: no room is kept for it. */}
        {props.secondReading && status !== 'failed' && status !== 'stopped' && (
          <HeldPlace class="reading-place" growing={changing} least={heightOfReading}>
            {props.secondReading}
          </HeldPlace>
        )}
        <AnalysisView
          analysis={analysis}
          offered={offered}
          folds={folds}
          mixedWith={mixedWith(analysis, run)}
          briefAlone={run.analyst.kind === 'extractive' && !props.starting}
          awaited={running}
          added={marks ? [] : added}
          onOpenOther={onOpenRelated}
          beyond={props.beyond}
        />
        {props.webSources && (
          <Section
            title={message('sectionWebSources')}
            color="grey"
            count={web?.length ? new Intl.NumberFormat(interfaceLanguage()).format(web.length) : ''}
            folded={folds.folded.includes('web')}
            onFold={() => folds.toggle('web')}
          >
            {props.webSources}
          </Section>
        )}
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
        {props.questions}
        {props.ownMarks && (
          <Section
            title={message('ownHighlights')}
            color="grey"
            folded={folds.folded.includes('own')}
            onFold={() => folds.toggle('own')}
          >
            {props.ownMarks}
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

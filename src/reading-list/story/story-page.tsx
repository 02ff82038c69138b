import { useEffect, useMemo, useState } from 'preact/hooks';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { Highlight } from '#domain/analysis/highlight.ts';
import { highlightsOf } from '#domain/analysis/highlights-of.ts';
import { findSentence } from '#domain/article/article.ts';
import { placeMarks } from '#domain/revisions/place-marks.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { highlightWords } from '#i18n/highlight-words.ts';
import { message } from '#i18n/message.ts';
import { addressOfStory } from '#reading-list/navigation/route.ts';
import { database } from '#store/database/database.ts';
import { observe } from '#store/database/observe.ts';
import { eventsOfOthers } from '#store/list/related-stories.ts';
import { relatedTo } from '#store/list/related-to.ts';
import { readSettings } from '#store/settings/settings.ts';
import { ownNotesOf } from '#store/stories/own-notes-of.ts';
import { outcomesOf } from '#store/stories/predictions.ts';
import { markRead } from '#store/stories/reading-state.ts';
import { findRevision, forgetRevision } from '#store/stories/revisions.ts';
import { PageState } from '#ui/controls/page-state.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { useObserved } from '#ui/controls/use-observed.ts';
import { useRelatedStories } from '#ui/controls/use-related-stories.ts';
import { PredictionMarks } from '#ui/sections/prediction-marks.ts';
import { ArticleText } from '#ui/story/article-text.tsx';
import { OwnNotes } from '#ui/story/own-notes.tsx';
import { pointAtClaim } from '#ui/story/point-at-claim.ts';
import { pointAtPlace, pointAtSentence } from '#ui/story/point-at-sentence.ts';
import { StoryView } from '#ui/story/story-view.tsx';
import { WebFindings } from '#ui/web-sources/web-sources.tsx';
import { LostMarks } from './lost-marks.tsx';
import { MarkSelection } from './mark-selection.tsx';
import { NoteOnSentence } from './note-on-sentence.tsx';
import { startAgain } from './start-again.ts';
import { StoryBar } from './story-bar.tsx';
import { StoryQuestions } from './story-questions.tsx';
import { type SavedStory, useSavedStory } from './use-saved-story.ts';
import './story-page.css';

interface StoryPageProps {
  articleId: string;
  /** The claim to scroll to, when the story was opened for it. */
  claimId: string | null;
  /** The sentence of the article to scroll to, when it was opened for one. */
  sentenceId: string | null;
  onNotice: (notice: Notice) => void;
}

/** A saved story: its text beside its analysis. Works offline. */
export function StoryPage({ articleId, claimId, sentenceId, onNotice }: StoryPageProps) {
  const story = useSavedStory(articleId);
  useEffect(() => void markRead(articleId, Date.now()), [articleId]);
  if (story === undefined) return null;
  if (story === null) {
    return (
      <main class="story-page">
        <PageState title={message('listStoryGone')}>
          <a href="#/">{message('listStoryBack')}</a>
        </PageState>
      </main>
    );
  }
  return <Reading story={story} claimId={claimId} sentenceId={sentenceId} onNotice={onNotice} />;
}

interface ReadingProps extends Pick<StoryPageProps, 'claimId' | 'sentenceId' | 'onNotice'> {
  story: SavedStory;
}

function Reading({ story, claimId, sentenceId, onNotice }: ReadingProps) {
  const { article, run, notes, questions } = story;
  const settings = useObserved('settings', () => observe(readSettings));
  const [folded, setFolded] = useState<readonly string[]>([]);
  const [noteId, setNoteId] = useState<string | null>(null);
  const settled = settings !== undefined;
  useEffect(() => {
    if (claimId === null || !settled || !run) return;
    void pointAtClaim(claimId);
    const claim = claimsOf(shownOf(run)).find(({ id }) => id === claimId);
    if (claim?.evidence.sentenceIds[0]) pointAtSentence(claim.evidence.sentenceIds[0]);
  }, [claimId, settled]);
  useEffect(() => {
    const sentence = sentenceId === null ? undefined : findSentence(article, sentenceId);
    if (sentence && settled) pointAtPlace(article, sentence);
  }, [sentenceId, settled]);
  const highlights = useMemo(
    () => (run ? highlightsOf(article, shownOf(run), highlightWords) : []),
    [article, run],
  );
  const marks = useMemo(() => placeMarks(article, notes), [article, notes]);
  const pick = (highlight: Highlight) => {
    const claim = highlight.claims[0];
    if (claim) void pointAtClaim(claim.id);
  };
  const revision = useObserved(`revision ${article.id}`, () =>
    observe(async () => (await findRevision(article.id)) ?? null),
  );
  const relatedStories = useRelatedStories(`${article.id} ${run?.status} ${run?.startedAt}`, () =>
    relatedTo(story),
  );
  const outcomes = useObserved(`outcomes ${article.id}`, () =>
    observe(() => outcomesOf(database, article.id)),
  );
  const own = ownNotesOf(article.id);
  const openNote = notes.find(({ id }) => id === noteId) ?? null;
  return (
    <div class="story-page">
      <StoryBar story={story} onNotice={onNotice} />
      <div class="story-columns">
        <main class="story-comment">
          {run && settings ? (
            <PredictionMarks.Provider value={outcomes ?? new Map()}>
              <StoryView
                article={article}
                run={run}
                hidden={settings.hiddenSections}
                folds={{
                  folded,
                  toggle: (title) =>
                    setFolded(
                      folded.includes(title)
                        ? folded.filter((other) => other !== title)
                        : [...folded, title],
                    ),
                }}
                reveal={(sentenceId) => pointAtSentence(sentenceId)}
                revision={revision ?? null}
                onSeenRevision={() => void forgetRevision(article.id)}
                related={relatedStories?.related ?? []}
                onOpenRelated={(id) => {
                  location.hash = addressOfStory(id);
                }}
                added={relatedStories ? eventsOfOthers(relatedStories) : []}
                onAct={(action) => startAgain(article.id, action)}
                webSources={
                  run.web?.sources.length ? (
                    <WebFindings article={article} search={run.web} />
                  ) : null
                }
                questions={
                  <StoryQuestions article={article} questions={questions} onNotice={onNotice} />
                }
              />
            </PredictionMarks.Provider>
          ) : (
            <h1 class="serif-title" lang={article.language} dir={article.direction}>
              {article.title}
            </h1>
          )}
        </main>
        <section class="story-text" aria-label={message('listStoryArticle')}>
          {story.state && (
            <OwnNotes
              tags={story.state.tags}
              note={story.state.note}
              onAddTag={(tag) => void own.addTag(tag)}
              onRemoveTag={(tag) => void own.removeTag(tag)}
              onNote={(note) => void own.write(note)}
            />
          )}
          <LostMarks marks={marks.lost} onPick={(note) => setNoteId(note.id)} />
          <ArticleText
            article={article}
            highlights={highlights}
            notes={marks.placed}
            onPick={pick}
            onPickNote={(note: SentenceNote) => setNoteId(note.id)}
          />
          <MarkSelection article={article} onMarked={(note) => setNoteId(note.id)} />
          {openNote && (
            <NoteOnSentence
              key={openNote.id}
              note={openNote}
              onClose={() => setNoteId(null)}
              onNotice={onNotice}
            />
          )}
        </section>
      </div>
    </div>
  );
}

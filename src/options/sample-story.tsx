import { useMemo, useState } from 'preact/hooks';
import { analysisForReader } from '#domain/analysis/analysis-for-reader.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { Highlight } from '#domain/analysis/highlight.ts';
import { highlightsOf } from '#domain/analysis/highlights-of.ts';
import { storyOfMarks } from '#domain/samples/sample-marks.ts';
import { highlightWords } from '#i18n/highlight-words.ts';
import { message } from '#i18n/message.ts';
import { ProvenanceLegend } from '#ui/claims/provenance-legend.tsx';
import { StoryContext } from '#ui/claims/story-context.ts';
import { AnalysisView } from '#ui/sections/analysis-view.tsx';
import { ArticleText } from '#ui/story/article-text.tsx';
import { pointAtClaim } from '#ui/story/point-at-claim.ts';
import { pointAtSentence } from '#ui/story/point-at-sentence.ts';

const { article, run } = storyOfMarks(0);

/** An invented article beside its analysis, with every mark, answering each other as the page and the panel do. */
export function SampleStory() {
  const [folded, setFolded] = useState<readonly string[]>([]);
  const view = useMemo(
    () => run && analysisForReader(shownOf(run), article, { hidden: [], brief: run.brief }),
    [],
  );
  const highlights = useMemo(
    () => (run ? highlightsOf(article, shownOf(run), highlightWords) : []),
    [],
  );
  const context = useMemo(
    () => ({ article, reveal: pointAtSentence, sources: [], openStory: null }),
    [],
  );
  if (!view) return null;
  const pick = ({ claims: [claim] }: Highlight) => claim && void pointAtClaim(claim.id);
  const toggle = (name: string) =>
    setFolded(folded.includes(name) ? folded.filter((other) => other !== name) : [...folded, name]);
  return (
    <div class="sample-columns">
      <section class="sample-article" aria-label={message('listStoryArticle')}>
        <h3 class="serif-title">{article.title}</h3>
        <p class="faint">{article.siteName}</p>
        <ArticleText
          article={article}
          highlights={highlights}
          notes={[]}
          onPick={pick}
          onPickNote={() => {}}
        />
        <ProvenanceLegend />
      </section>
      <div class="sample-panel">
        <StoryContext.Provider value={context}>
          <AnalysisView
            analysis={view.analysis}
            offered={view.offered}
            folds={{ folded, toggle }}
            mixedWith={null}
          />
        </StoryContext.Provider>
      </div>
    </div>
  );
}

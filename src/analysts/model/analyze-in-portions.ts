import { type Analysis, claimsOf, type SectionName } from '#domain/analysis/analysis.ts';
import { AnalysisTask } from './analysis-task.ts';
import { Conversation } from './conversation.ts';
import type { EndpointSession } from './endpoint-session.ts';
import { mergeAnalyses } from './merge-analyses.ts';
import type { ModelJob } from './model-job.ts';
import type { ReadingPlan } from './reading-plan.ts';

const headSections: readonly SectionName[] = ['hook', 'tldr'];

/**
 * Has a long article analyzed portion by portion, each with the ids that its sentences have in the
 * whole, and merges what comes back. Hook and TL;DR are written last, from the sentences that the
 * merged claims rest on.
 */
export async function analyzeInPortions(
  job: ModelJob,
  session: EndpointSession,
  sections: readonly SectionName[],
  plan: ReadingPlan,
): Promise<Analysis> {
  const { longestAnswer } = plan;
  const kept = job.kept ?? {};
  const body = sections.filter((name) => !headSections.includes(name));
  const parts: Analysis[] = [];
  for (const portion of body.length > 0 ? plan.portions : []) {
    const onDraft = (draft: Analysis) =>
      job.onDraft({ ...kept, ...mergeAnalyses([...parts, draft], false) });
    const task = new AnalysisTask({ ...job, onDraft }, session, {
      sections: body,
      sentences: portion,
      kept: null,
      longestAnswer,
    });
    parts.push(await new Conversation(job, session, task).run());
  }
  const merged = { ...kept, ...mergeAnalyses(parts, true) };
  job.onDraft(merged);
  const head = sections.filter((name) => headSections.includes(name));
  if (head.length === 0) return merged;
  const sentences = citedSentences(job, merged, plan);
  const task = new AnalysisTask(job, session, {
    sections: head,
    sentences,
    kept: merged,
    longestAnswer,
  });
  return new Conversation(job, session, task).run();
}

/** The beginning of the article and the sentences that claims rest on: no more than one portion holds. */
function citedSentences({ article }: ModelJob, merged: Analysis, plan: ReadingPlan) {
  const cited = new Set(claimsOf(merged).flatMap(({ evidence }) => evidence.sentenceIds));
  const first = plan.portions[0] ?? [];
  const lede = new Set(first.slice(0, 5).map(({ id }) => id));
  return article.sentences
    .filter(({ id }) => lede.has(id) || cited.has(id))
    .slice(0, Math.max(5, first.length));
}

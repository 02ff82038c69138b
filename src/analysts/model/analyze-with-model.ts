import { type SectionName, sectionNames } from '#domain/analysis.ts';
import { AnalystError, type FailureKind } from '#domain/analyst-failure.ts';
import { isLocalAddress, presetOf } from '#domain/endpoint-presets.ts';
import { Conversation } from './conversation.ts';
import { describeFailure, type FailureFacts } from './describe-failure.ts';
import { DraftWriter } from './draft-writer.ts';
import type { ModelJob, ModelResult } from './model-job.ts';

export type { ModelEnvironment, ModelJob, ModelResult } from './model-job.ts';

/** Sections that make no sense of a teaser: what they need is behind the paywall. */
const deepSections: readonly SectionName[] = ['competitors', 'technicalDeepDive', 'implications'];

/**
 * Has a model analyse an article and returns the analysis, with what was kept of an earlier try.
 * Throws an `AnalystError` when it fails, after a last `onDraft` with what is complete; when the
 * signal aborts, throws the signal's reason.
 */
export async function analyzeWithModel(job: ModelJob): Promise<ModelResult> {
  job.signal.throwIfAborted();
  const { endpoint, kept } = job;
  const sections = missingSections(job);
  if (sections.length === 0) return { analysis: kept ?? {}, usage: null };
  const fail = (kind: FailureKind, facts?: FailureFacts) => {
    throw new AnalystError(describeFailure(kind, endpoint, facts));
  };
  const preset = presetOf(endpoint.preset);
  if (preset.needsKey && !endpoint.key) fail('no key');
  if (!endpoint.model) fail('no such model');
  const writer = new DraftWriter(job.article, sections, kept);
  const conversation = new Conversation(job, {
    preset,
    local: preset.local || isLocalAddress(endpoint.address),
    writer,
  });
  return conversation.run();
}

/** The sections that the reader wants and that are not complete yet, in the order of writing. */
function missingSections({ article, preferences, kept }: ModelJob): SectionName[] {
  const left = article.coverage.extent === 'teaser' ? deepSections : [];
  return sectionNames.filter(
    (name) =>
      !preferences.hiddenSections.includes(name) && !left.includes(name) && !kept?.[name]?.complete,
  );
}

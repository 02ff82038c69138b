import type { z } from 'zod';
import { type Analysis, shownAnalysis } from './analysis.ts';
import type { analysisRunSchema, analystSchema, progressSchema } from './analysis-run-schema.ts';
import { asToldNow } from './former-brief.ts';
import type { usageSchema } from './usage-schema.ts';

export type Analyst = z.infer<typeof analystSchema>;

export const runStatuses = ['queued', 'running', 'done', 'stopped', 'failed'] as const;

export type RunStatus = (typeof runStatuses)[number];

export type Usage = z.infer<typeof usageSchema>;

export type Progress = z.infer<typeof progressSchema>;

export type AnalysisRun = z.infer<typeof analysisRunSchema>;

/** What is on screen, in the page and in exports; of a draft with nothing found in the article the brief instead. */
export function shownOf(
  run: Pick<AnalysisRun, 'brief' | 'draft'> & Partial<Pick<AnalysisRun, 'failure'>>,
): Analysis {
  const brief = briefOf(run);
  return run.failure?.kind === 'nothing matched' ? brief : shownAnalysis(brief, run.draft);
}

/** The brief made on the device, under headings that are true of it. */
export function briefOf({ brief }: Pick<AnalysisRun, 'brief'>): Analysis {
  return asToldNow(brief);
}

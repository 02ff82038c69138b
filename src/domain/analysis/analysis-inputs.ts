import type { z } from 'zod';
import type { Article } from '#domain/article/article.ts';
import { fingerprintOf } from '#domain/text/fingerprint.ts';
import type { analysisInputsSchema } from './analysis-inputs-schema.ts';

export type AnalysisInputs = z.infer<typeof analysisInputsSchema>;

/** What an analysis of this article by this endpoint would be made from. */
export function analysisInputsOf(
  article: Pick<Article, 'title' | 'text'>,
  { address, model }: { address: string; model: string },
  language: string,
  promptVersion: number,
): AnalysisInputs {
  return {
    text: textOfInputs(article),
    host: new URL(address).host,
    model,
    language,
    promptVersion,
  };
}

/** What of it names the text. */
export function textOfInputs({ title, text }: Pick<Article, 'title' | 'text'>): string {
  return fingerprintOf(`${title}\n${text}`);
}

/** The same for two analyses that need not both be paid for. */
export function keyOfInputs({
  text,
  host,
  model,
  language,
  promptVersion,
}: AnalysisInputs): string {
  return fingerprintOf([text, host, model, language, promptVersion].join('\n'));
}

/** What has changed since that the reader may want it written again; null when nothing has. */
export function changedSince(
  made: AnalysisInputs,
  now: AnalysisInputs,
): 'text' | 'model' | 'language' | 'prompt' | null {
  if (made.text !== now.text) return 'text';
  if (!made.picked && (made.host !== now.host || made.model !== now.model)) return 'model';
  if (made.language !== now.language) return 'language';
  return made.promptVersion < now.promptVersion ? 'prompt' : null;
}

import type { z } from 'zod';
import type { savedSourceSchema } from './saved-source-schema.ts';

/** Most saved stories that go to a model with an article. */
export const mostSources = 5;

export type SavedSource = z.infer<typeof savedSourceSchema>;

/** The sources of those ids that there are, in their order. */
export function sourcesOf(ids: readonly string[], sources: readonly SavedSource[]): SavedSource[] {
  return sources.filter(({ id }) => ids.includes(id));
}

import type { Competitors } from '#domain/analysis/analysis.ts';
import { roomFor, type Scored } from './scored.ts';

/** The organizations that the article names more than once, by name alone: who they are to each other nobody has said. */
export function writeOrganizations(scored: Scored): Competitors | null {
  const named = scored.organizations.slice(0, roomFor(scored, 4, 8));
  if (named.length === 0) return null;
  return { organizations: named.map(({ name }) => ({ name, relation: '' })), rows: [] };
}

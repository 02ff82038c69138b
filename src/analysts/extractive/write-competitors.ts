import type { Competitors } from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import { findFigures } from './find-figures.ts';
import type { Organization } from './find-organizations.ts';
import { makeClaim } from './make-claim.ts';
import type { Candidate } from './reading.ts';
import { bestOf, type Scored } from './scored.ts';

const mostOrganizations = 5;

/**
 * The organizations that the article names, with its best sentence on each and, where there is one, its best
 * figure. Null unless there are two of them with a sentence of their own: no table then.
 */
export function writeCompetitors(scored: Scored): Competitors | null {
  const used = new Set<Candidate>();
  const kept: { organization: Organization; sentence: Candidate }[] = [];
  for (const organization of scored.organizations) {
    const sentence = bestMention(organization, scored, used);
    if (!sentence) continue;
    used.add(sentence);
    kept.push({ organization, sentence });
    if (kept.length === mostOrganizations) break;
  }
  if (kept.length < 2) return null;
  const figures = kept.map(({ organization }) => {
    const sentence = bestMention(organization, scored, used, true);
    if (sentence) used.add(sentence);
    return sentence;
  });
  let claims = 0;
  const claim = (candidate: Candidate | null): Claim | null =>
    candidate && makeClaim(`competitor-${++claims}`, candidate, 240);
  const rows = [{ feature: 'In the article', cells: kept.map(({ sentence }) => claim(sentence)) }];
  if (figures.filter(Boolean).length >= 2)
    rows.push({ feature: 'Figures', cells: figures.map(claim) });
  return {
    organizations: kept.map(({ organization }) => ({
      name: organization.name,
      relation: `named ${organization.mentions} times`,
    })),
    rows,
  };
}

/** The sentence that says most about an organization: central, readable alone, with the name near its start. */
function bestMention(
  { name, places }: Organization,
  { worth }: Scored,
  used: ReadonlySet<Candidate>,
  withFigure = false,
): Candidate | null {
  const at = new Map<Candidate, number>();
  for (const place of places)
    at.set(place.candidate, Math.min(place.at, at.get(place.candidate) ?? 1));
  return bestOf([...at.keys()], (candidate) => {
    if (used.has(candidate)) return 0;
    if (withFigure && !findFigures(candidate.text).length) return 0;
    const subject = candidate.text.slice(0, name.length + 6).includes(name) ? 1.5 : 1;
    return worth(candidate) * (1.3 - (at.get(candidate) ?? 1)) * subject;
  });
}

import type { Settings } from './settings.ts';

/**
 * The ways in which Gloss uses what the reader reads, each told of, and agreed to, before its first
 * use. A number is raised when its way changes: then it is told of again, once.
 */
export const practices = { reading: 1, sync: 1 } as const;
export type Practice = keyof typeof practices;

type Consents = Pick<Settings, 'consentedAt' | 'consents'>;

/** Which version of a practice the reader agreed to; null for none. */
function agreedVersion({ consentedAt, consents }: Consents, practice: Practice): number | null {
  // Before consents had versions, there was one practice, and one version of it.
  return consents[practice] ?? (practice === 'reading' && consentedAt !== null ? 1 : null);
}

/** Whether the reader agreed to a practice as it is today. */
export function hasAgreed(consents: Consents, practice: Practice): boolean {
  return (agreedVersion(consents, practice) ?? 0) >= practices[practice];
}

/** Whether the reader agreed to a practice as it was, which has changed since. */
export function isConsentOutdated(consents: Consents, practice: Practice): boolean {
  return agreedVersion(consents, practice) !== null && !hasAgreed(consents, practice);
}

/** The change of the settings by which the reader agrees to a practice as it is today, and to no other. */
export function agreeing(
  { consentedAt, consents }: Consents,
  practice: Practice,
  now: Date,
): Pick<Settings, 'consentedAt' | 'consents'> {
  return {
    consentedAt: practice === 'reading' ? now.toISOString() : consentedAt,
    consents: { ...consents, [practice]: practices[practice] },
  };
}

/** Whether a stored value is one: of known practices, each with a version. */
export function areConsents(value: unknown): value is Settings['consents'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([name, version]) => Object.hasOwn(practices, name) && Number.isSafeInteger(version),
  );
}

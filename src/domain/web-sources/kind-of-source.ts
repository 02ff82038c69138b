import type { SourceKind } from '#domain/analysis/web-source.ts';

/** Names that registries give to governments alone. */
const governments =
  /\.(?:gov|mil)(?:\.[a-z]{2,10})?$|\.(?:gob|gouv|govt|gub|go|gc|admin|bund)\.[a-z]{2}$|(?:^|\.)europa\.eu$/i;
const encyclopedias =
  /(?:^|\.)(?:wikipedia|britannica|larousse|treccani|brockhaus)\.[a-z.]{2,10}$/i;

/** What a host declares itself to be by its name; null for most. */
export function kindOfHost(host: string): SourceKind | null {
  if (governments.test(host)) return 'government';
  return encyclopedias.test(host) ? 'encyclopedia' : null;
}

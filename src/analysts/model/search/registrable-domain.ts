import { getDomain } from 'tldts';

/**
 * The registrable domain of a host by the Public Suffix List, private suffixes included: `example.co.uk`,
 * `somebody.github.io`. The host itself where it has none, as an IP address or `localhost`.
 */
export function registrableDomain(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

import { builtFor } from './built-for.ts';
import { hostPattern } from './settings.ts';

/** What Firefox's reader allows to be sent, whichever host it goes to: what pages say, or what is searched for. */
export type SentData = 'websiteContent' | 'searchTerms';

interface HostPermission {
  origins: string[];
  /** Known to Firefox alone. */
  data_collection?: SentData[];
}

/**
 * What the browser is asked to allow before anything goes to a host, given as an address or as its
 * match pattern.
 */
export function hostPermission(target: string, data: SentData = 'websiteContent'): HostPermission {
  const origins = [target.endsWith('/*') ? target : hostPattern(target)];
  return { origins, ...dataPermission(data) };
}

/** What the browser is asked to allow before data goes to a host that needs no access of ours; of Chromium, nothing. */
export function dataPermission(data: SentData): Pick<HostPermission, 'data_collection'> {
  return builtFor === 'firefox' ? { data_collection: [data] } : {};
}

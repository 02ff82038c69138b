import { builtFor } from './built-for.ts';
import { hostPattern } from './settings.ts';

interface HostPermission {
  origins: string[];
  /** Firefox's permission to send on what pages say, whichever host it goes to. */
  data_collection?: 'websiteContent'[];
}

/**
 * What the browser is asked to allow before anything goes to a host, given as an address or as its
 * match pattern.
 */
export function hostPermission(target: string): HostPermission {
  const origins = [target.endsWith('/*') ? target : hostPattern(target)];
  return builtFor === 'firefox' ? { origins, data_collection: ['websiteContent'] } : { origins };
}

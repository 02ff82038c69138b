import type { ModelEnvironment } from './model-job.ts';

/**
 * A fetch that sends nothing to a host that the reader did not let Gloss in to. A server may take requests
 * of anybody, in which case the browser would ask for nothing: so it is asked here, before every request. What is
 * refused looks like a connection that could not be made, and is told apart by `connectionFailureKind`.
 */
export function grantedFetch({
  hasAccess,
  fetch: realFetch = fetch,
}: Pick<ModelEnvironment, 'fetch' | 'hasAccess'>): typeof fetch {
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!(await hasAccess(address))) throw new TypeError('access not granted');
    return realFetch(input, init);
  };
}

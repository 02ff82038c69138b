import type { Settings } from '#domain/settings.ts';
import { observe } from '#store/observe.ts';
import { readSettings } from '#store/settings.ts';
import { useObserved } from '#ui/use-observed.ts';

/** The reader's settings; undefined until they are known. */
export function useSettings(): Settings | undefined {
  return useObserved('settings', () => observe(readSettings));
}

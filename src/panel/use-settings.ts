import type { Settings } from '#domain/settings/settings.ts';
import { observe } from '#store/database/observe.ts';
import { readSettings } from '#store/settings/settings.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

/** The reader's settings; undefined until they are known. */
export function useSettings(): Settings | undefined {
  return useObserved('settings', () => observe(readSettings));
}

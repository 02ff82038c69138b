import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { KeyKeeping } from '#domain/settings/settings.ts';
import { areKeysLocked } from '#store/settings/keys.ts';

/** Whether the keys are locked, here or since another page unlocked them; undefined until that is known. */
export function useKeyLock(keeping: KeyKeeping): boolean | undefined {
  const [locked, setLocked] = useState<boolean>();
  useEffect(() => {
    const look = () => void areKeysLocked(browser.storage.session).then(setLocked);
    look();
    browser.storage.onChanged.addListener(look);
    return () => browser.storage.onChanged.removeListener(look);
  }, [keeping]);
  return locked;
}

import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Endpoint } from '#domain/settings/settings.ts';
import { withKey } from '#store/settings/keys.ts';

/** A key that is kept apart from its endpoint: there, gone with its session, or locked. */
export type KeptKey = 'there' | 'gone' | 'locked';

/** How it stands with the key of the endpoint in the form; null where none is kept apart, or that is not known yet. */
export function useKeptKey(id: string | null, { keyApart }: Pick<Endpoint, 'keyApart'>) {
  const [kept, setKept] = useState<KeptKey | null>(null);
  useEffect(() => {
    const look = async () => {
      if (id === null || !keyApart) return setKept(null);
      const bare = { id, preset: '', address: '', key: '', model: '', keyApart };
      const { key } = await withKey(bare, browser.storage.session);
      setKept(key ? 'there' : keyApart === 'session' ? 'gone' : 'locked');
    };
    const again = () => void look();
    again();
    browser.storage.onChanged.addListener(again);
    return () => browser.storage.onChanged.removeListener(again);
  }, [id, keyApart]);
  return kept;
}

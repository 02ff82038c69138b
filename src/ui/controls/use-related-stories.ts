import { useEffect, useState } from 'preact/hooks';

/**
 * The result of `find` for the story of that key; null until there is one. Asked again when the key
 * changes. A result that comes too late for its key is dropped.
 */
export function useRelatedStories<Found>(
  key: string | null,
  find: () => Promise<Found>,
): Found | null {
  const [found, setFound] = useState<{ key: string; value: Found } | null>(null);
  useEffect(() => {
    if (key === null) return;
    let late = false;
    const look = async () => {
      const value = await find();
      if (!late) setFound({ key, value });
    };
    void look();
    return () => {
      late = true;
    };
  }, [key]);
  return found !== null && found.key === key ? found.value : null;
}

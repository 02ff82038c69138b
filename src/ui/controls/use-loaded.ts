import { useEffect, useState } from 'preact/hooks';

/**
 * What `load` imports, once it is there; null until then. For code that the first paint does not need.
 * `load` has to be the same function at every rendering, or null as long as nothing is needed.
 */
export function useLoaded<Module extends object>(
  load: (() => Promise<Module>) | null,
): Module | null {
  const [loaded, setLoaded] = useState<Module | null>(null);
  useEffect(() => {
    if (!load) return;
    let gone = false;
    load().then(
      (module) => {
        if (!gone) setLoaded(module);
      },
      (error: unknown) => {
        // Thrown while rendering, so that the page's own boundary shows it.
        if (!gone)
          setLoaded(() => {
            throw error;
          });
      },
    );
    return () => {
      gone = true;
    };
  }, [load]);
  return loaded;
}

import { useEffect, useState } from 'preact/hooks';

interface Observable<T> {
  subscribe(next: (value: T) => void, error: (cause: unknown) => void): { unsubscribe(): void };
}

type Seen<T> = { key: string; value: T } | { key: string; cause: unknown } | null;

/**
 * The latest value of an observable, undefined until there is one. `key` names what is observed: when
 * it changes the old value is gone at once, so that no row is ever shown for another. An error of
 * the observable is thrown to the nearest error boundary.
 */
export function useObserved<T>(key: string, observe: () => Observable<T>): T | undefined {
  const [seen, setSeen] = useState<Seen<T>>(null);
  useEffect(() => {
    const subscription = observe().subscribe(
      (value) => setSeen({ key, value }),
      (cause) => setSeen({ key, cause }),
    );
    return () => subscription.unsubscribe();
  }, [key]);
  if (seen?.key !== key) return undefined;
  if ('cause' in seen) throw seen.cause;
  return seen.value;
}

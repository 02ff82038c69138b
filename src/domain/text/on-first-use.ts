/**
 * What is made once, when it is first asked for: the worker loads the tables of all languages
 * each time it wakes, and an article is in one of them.
 */
export function onFirstUse<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Milliseconds to wait at most: a page in a background tab is never painted. */
const longest = 200;

/** Resolves once all changes made so far are on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longest);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

/** Milliseconds after which a page that draws nothing, as in a tab behind another, is not waited for. */
const longest = 200;

/** Resolves once what was changed until now stands on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longest);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

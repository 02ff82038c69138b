import { readPageText } from '#content/anchoring/page-text.ts';

/** A page with less text than this, in characters without spaces, may still be about to be rendered. */
const littleText = 500;
/** A page on which nothing is added for so long, in milliseconds, has settled. */
const quiet = 350;
/** A loaded page with little text is given so long, in milliseconds, to render the rest. */
const patience = 2_000;
/** So long after a change of address, in milliseconds, the earlier article may still stand there. */
const movingFor = 2_500;
/** No page is waited for any longer than this, in milliseconds. */
const longest = 6_000;

/**
 * Resolves at once for a page that stands there with its text. Waits, within bounds, for one that is
 * being loaded, rendered by its scripts, or about to show another article: `movedAt` is when its
 * address last changed, in `performance.now()`, 0 for never.
 */
export async function pageSettled(movedAt: number): Promise<void> {
  const begun = performance.now();
  const deadline = begun + longest;
  if (movedAt > 0 && begun - movedAt < movingFor) {
    await untilAdded(movedAt + movingFor);
    await untilQuiet(deadline);
  }
  while (performance.now() < deadline && isBare(performance.now() - begun)) {
    await untilQuiet(deadline);
  }
}

function isBare(waited: number): boolean {
  if (document.readyState === 'loading') return true;
  if (readPageText(document, 'displayed').text.length >= littleText) return false;
  return document.readyState !== 'complete' || waited < patience;
}

/** Resolves when nothing was added to the page for a while. */
function untilQuiet(deadline: number): Promise<void> {
  return untilMutation(deadline, quiet, () => false);
}

/** Resolves when text of some length was added to the page. */
function untilAdded(deadline: number): Promise<void> {
  return untilMutation(deadline, Number.POSITIVE_INFINITY, (records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    return added.some((node) => (node.textContent?.length ?? 0) > littleText);
  });
}

function untilMutation(
  deadline: number,
  stillness: number,
  isEnough: (records: MutationRecord[]) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const end = () => {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    };
    const wait = () => {
      clearTimeout(timer);
      const left = Math.max(0, deadline - performance.now());
      timer = setTimeout(end, Math.min(stillness, left));
    };
    const observer = new MutationObserver((records) => (isEnough(records) ? end() : wait()));
    observer.observe(document, { childList: true, subtree: true });
    wait();
  });
}

import { walkText } from '#content/anchoring/walk-text.ts';
import { isOurs } from '#content/overlay/own-element.ts';

/** After a change the page is left to settle this long, in milliseconds, but not longer than `longestWait`. */
const quiet = 200;
const longestWait = 1_000;
/** A page that never stops changing is looked at for this share of the time at most. */
const share = 1 / 20;
/** The page may take our highlights out of the registry without any event: looked at this often. */
const restoreEvery = 1_000;

interface Keeper {
  /** Called when the page's text may have changed, at most about five times a second. */
  onChange(): void;
  /** Called now and then, for what changes without an event; must cost next to nothing. */
  onTick(): void;
}

/**
 * Watches the page for re-rendering, hydration and late loading, in its document, open shadow roots
 * and frames of the same origin. Returns what stops it.
 */
export function keepPainted({ onChange, onTick }: Keeper): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changedAt = 0;
  let restUntil = 0;
  const ending = new AbortController();

  const settle = () => {
    timer = undefined;
    changedAt = 0;
    const begun = performance.now();
    watchTrees();
    onChange();
    const now = performance.now();
    restUntil = now + (now - begun) / share;
  };
  const change = () => {
    const now = performance.now();
    changedAt ||= now;
    clearTimeout(timer);
    const wait = Math.min(quiet, changedAt + longestWait - now);
    timer = setTimeout(settle, Math.max(0, wait, restUntil - now));
  };
  const observer = new MutationObserver((records) => {
    if (records.some(concernsText)) change();
  });
  let watched = new WeakSet<Node>();
  const watchTrees = () => {
    walkText(document, 'all', {
      text: () => undefined,
      edge: () => undefined,
      tree(root) {
        if (watched.has(root)) return;
        watched.add(root);
        observer.observe(root, { childList: true, characterData: true, subtree: true });
        // A frame's load does not bubble, but it is captured on the way down.
        root.addEventListener('load', change, { capture: true, signal: ending.signal });
      },
    });
  };
  watchTrees();
  const ticking = setInterval(() => {
    if (!document.hidden) onTick();
  }, restoreEvery);

  return () => {
    ending.abort();
    observer.disconnect();
    watched = new WeakSet();
    clearTimeout(timer);
    clearInterval(ticking);
  };
}

/** Our own element coming and going is no change of the page. */
function concernsText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return true;
  return [...addedNodes, ...removedNodes].some(
    (node) => !isOurs(node) && node.nodeType !== Node.COMMENT_NODE,
  );
}

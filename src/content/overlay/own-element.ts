/**
 * What marks an element of ours. It is a plain `div`: an element with a name of its own could be defined by
 * the page, which would then see into its closed root through `ElementInternals`, or forbid it one.
 */
const marker = 'data-gloss';

const made = new WeakSet<Node>();

/** A host for a shadow root of ours, not yet in the page. */
export function makeHost(): HTMLElement {
  const host = document.createElement('div');
  host.setAttribute(marker, '');
  made.add(host);
  return host;
}

/** True for a host that this script made. */
export function isOurs(node: Node): boolean {
  return made.has(node);
}

/** Takes away what an earlier script left, which may be out of reach. */
export function removeLeftHosts(): void {
  for (const left of document.documentElement.querySelectorAll(`:scope > div[${marker}]`)) {
    left.remove();
  }
}

import { parentOf, queryAll, shadowOf } from './unclobbered.ts';

/** The shadow root of an element, a closed one too: only an extension is told. */
export type RootOf = (host: Element) => ShadowRoot | null;

/**
 * Which slot of a closed shadow tree an element is shown in. The element itself does not say, and what is set on the
 * slot and around it decides whether its words are seen. Each host is asked once.
 */
export class ClosedRoots {
  readonly #rootOf: RootOf;
  readonly #slots = new Map<Element, ReadonlyMap<Node, Element> | null>();

  constructor(rootOf: RootOf) {
    this.#rootOf = rootOf;
  }

  slotOf(element: Element): Element | null {
    const host = parentOf(element);
    if (!host || shadowOf(host)) return null;
    let slots = this.#slots.get(host);
    if (slots === undefined) {
      const root = this.#rootOf(host);
      slots = root ? slotsIn(root) : null;
      this.#slots.set(host, slots);
    }
    return slots?.get(element) ?? null;
  }
}

function slotsIn(root: ShadowRoot): ReadonlyMap<Node, Element> {
  const slots = new Map<Node, Element>();
  for (const slot of queryAll(root, 'slot')) {
    for (const node of (slot as HTMLSlotElement).assignedNodes()) slots.set(node, slot);
  }
  return slots;
}

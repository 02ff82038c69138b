import type { PageRules } from '#domain/article/page-rules.ts';
import { PageBlocks } from './page-blocks.ts';
import { PickedRulesDraft, type Scope } from './picked-rules.ts';

/** What became of a choice; `alike` counts the blocks elsewhere that the same rule changed. */
export type PickOutcome =
  | { kind: 'excluded' | 'included'; alike: number }
  /** No rule speaks for this part and not for others. */
  | { kind: 'not distinct' }
  /** Whatever the rules say, the part stays as it was. */
  | { kind: 'unchanged' };

/** The page as it is read with what the reader picked so far. */
export class PickedPage {
  readonly draft: PickedRulesDraft;
  /** As it was read before anything was picked. */
  readonly first: PageBlocks;
  #now: PageBlocks;

  constructor(rules: PageRules) {
    this.draft = new PickedRulesDraft(rules);
    this.first = new PageBlocks(this.draft.rules);
    this.#now = this.first;
  }

  get now(): PageBlocks {
    return this.#now;
  }

  set scope(scope: Scope) {
    this.draft.scope = scope;
    this.#readAgain();
  }

  /** Excludes a part that is read, and includes one that is not. */
  toggle(part: Element): PickOutcome {
    const before = this.#now;
    const exclude = before.isRead(part);
    const isAsBefore = () => this.#now.isRead(part) === exclude;
    // An earlier choice for this part may be all that makes it what it is.
    if (this.draft.takeBack(part)) this.#readAgain();
    if (isAsBefore()) {
      if (!this.draft.add(part, exclude, this.#now)) return { kind: 'not distinct' };
      this.#readAgain();
    }
    if (isAsBefore()) {
      this.draft.takeBack(part);
      this.#readAgain();
      return { kind: 'unchanged' };
    }
    const alike = changedBeside(before, this.#now, part);
    return { kind: exclude ? 'excluded' : 'included', alike };
  }

  /** Takes the latest pick back; returns its element, or null where nothing was picked. */
  undo(): Element | null {
    const part = this.draft.takeLastBack();
    if (part) this.#readAgain();
    return part;
  }

  /** How many blocks are read, and how many of them, or of the others, only since something was picked. */
  get tally(): { read: number; excluded: number; included: number } {
    const read = readIn(this.#now);
    const before = readIn(this.first);
    return {
      read: read.size,
      excluded: countBeyond(before, read),
      included: countBeyond(read, before),
    };
  }

  #readAgain(): void {
    this.#now = new PageBlocks(this.draft.rules);
  }
}

const readIn = ({ blocks }: PageBlocks) =>
  new Set(blocks.flatMap(({ element, isRead }) => (isRead ? [element] : [])));

/** How many of the first set are not in the second. */
function countBeyond(of: ReadonlySet<Element>, other: ReadonlySet<Element>): number {
  let count = 0;
  for (const element of of) if (!other.has(element)) count++;
  return count;
}

/** How many blocks beside a part became read, or are no longer. */
function changedBeside(before: PageBlocks, now: PageBlocks, part: Element): number {
  const wasRead = new Map(before.blocks.map(({ element, isRead }) => [element, isRead]));
  return now.blocks.filter(
    ({ element, isRead }) => !part.contains(element) && wasRead.get(element) !== isRead,
  ).length;
}

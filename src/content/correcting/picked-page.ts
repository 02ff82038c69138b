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

  #readAgain(): void {
    this.#now = new PageBlocks(this.draft.rules);
  }
}

/** How many blocks beside a part became read, or are no longer. */
function changedBeside(before: PageBlocks, now: PageBlocks, part: Element): number {
  const wasRead = new Map(before.blocks.map(({ element, isRead }) => [element, isRead]));
  return now.blocks.filter(
    ({ element, isRead }) => !part.contains(element) && wasRead.get(element) !== isRead,
  ).length;
}

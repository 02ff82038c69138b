import type { PageRules } from '#domain/article/page-rules.ts';
import type { PickedRules } from '#domain/article/site-rule.ts';
import { elementsAt } from '#extract/page/reader-rules.ts';
import { chooseSelector } from './choose-selector.ts';
import { lengthOf, type PageBlocks } from './page-blocks.ts';

export type Scope = 'article' | 'site';

/** A rule for the whole site may speak for this share of the text, by characters, and no more. */
const mostOfText = 0.3;

interface Pick {
  element: Element;
  leaveOut: boolean;
  /** By scope: the rule, and the earlier ones for the same element that it takes the place of. */
  ways: Record<Scope, { selector: string; replaced: string[] }>;
}

const noRules: PickedRules = { leaveOut: [], takeIn: [] };

/** What the reader pointed at since the picking began, and the rules that come of it. */
export class PickedRulesDraft {
  scope: Scope = 'article';
  readonly #before: PageRules;
  #picks: Pick[] = [];

  constructor(before: PageRules) {
    this.#before = before;
  }

  get isEmpty(): boolean {
    return this.#picks.length === 0;
  }

  /** Takes an earlier pick of the same element back; false where there was none. */
  takeBack(element: Element): boolean {
    const rest = this.#picks.filter((pick) => pick.element !== element);
    const had = rest.length < this.#picks.length;
    this.#picks = rest;
    return had;
  }

  /** Takes the latest pick back; returns its element, or null where nothing was picked. */
  takeLastBack(): Element | null {
    return this.#picks.pop()?.element ?? null;
  }

  /** Leaves an element out, or takes it in; false where no rule can be made for it. */
  add(element: Element, leaveOut: boolean, page: PageBlocks): boolean {
    const copy = page.copyOf(element);
    if (!copy) return false;
    const one = chooseSelector(copy, (matched) => matched.length === 1);
    const alike = chooseSelector(copy, (matched) => isFew(matched, leaveOut, page)) ?? one;
    if (!one || !alike) return false;
    const way = (selector: string, scope: Scope) => {
      const { leaveOut: out, takeIn } = this.#before[scope] ?? noRules;
      const against = [...(leaveOut ? takeIn : out)];
      return {
        selector,
        replaced: against.filter((rule) => elementsAt(page.copy, rule).includes(copy)),
      };
    };
    this.#picks.push({
      element,
      leaveOut,
      ways: { article: way(one, 'article'), site: way(alike, 'site') },
    });
    return true;
  }

  /** What is to be added to the rules of the scope, and what is dropped of them. */
  get change(): PickedRules & { dropped: string[] } {
    const selectors = (leaveOut: boolean) =>
      this.#picks
        .filter((pick) => pick.leaveOut === leaveOut)
        .map(({ ways }) => ways[this.scope].selector);
    return {
      leaveOut: selectors(true),
      takeIn: selectors(false),
      dropped: this.#picks.flatMap(({ ways }) => ways[this.scope].replaced),
    };
  }

  /** The rules of the page with what was picked. */
  get rules(): PageRules {
    const before = this.#before[this.scope] ?? noRules;
    const { leaveOut, takeIn, dropped } = this.change;
    const gone = new Set([...dropped, ...leaveOut, ...takeIn]);
    const rest = (selectors: string[]) => selectors.filter((selector) => !gone.has(selector));
    const rules = {
      leaveOut: [...rest(before.leaveOut), ...leaveOut],
      takeIn: [...rest(before.takeIn), ...takeIn],
    };
    return { ...this.#before, [this.scope]: rules };
  }
}

/** Does a rule speak for this part alone, or for some others like it, but not for the article? */
function isFew(matched: Element[], leaveOut: boolean, page: PageBlocks): boolean {
  if (matched.length === 1) return true;
  const spokenFor = page.blocks.filter(({ element, isRead }) => {
    const copy = page.copyOf(element);
    return isRead === leaveOut && copy && matched.some((part) => part.contains(copy));
  });
  const read = page.blocks.filter(({ isRead }) => isRead);
  return lengthOf(spokenFor) <= lengthOf(read) * mostOfText;
}

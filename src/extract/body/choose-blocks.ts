import { countWords } from '#domain/text/count-words.ts';
import { groupsOf } from '#extract/page/class-words.ts';
import type { PageBlock } from '#extract/page/collect-blocks.ts';
import { isPageNumber } from '#extract/page/count-pages.ts';
import type { Trace } from '#extract/page/trace.ts';
import { wordsInAll } from '#extract/page/words-in-blocks.ts';
import { lettersOf } from '#extract/text/letters-of.ts';
import { blockTraits } from './block-traits.ts';
import { points, startingPoints } from './feature-weights.ts';
import { withStandfirst } from './standfirst.ts';
import type { TraitContext } from './trait-context.ts';
import { withoutEdges } from './without-edges.ts';

/** What each trait counts, and what a block without any begins with. */
export interface TraitWeights {
  startingPoints: number;
  points: ReadonlyMap<string, number>;
}

/**
 * The blocks that are the article: each is weighed by its traits, then headings with nothing under
 * them and repeated lines are taken out. Other weights than Gloss's own are for measuring alone.
 */
export function chooseBlocks(
  blocks: PageBlock[],
  context: TraitContext,
  trace: Trace | undefined,
  weights: TraitWeights = { startingPoints, points },
): PageBlock[] {
  const traits = blockTraits(blocks, context);
  const chosen = new Set<PageBlock>();
  blocks.forEach((block, at) => {
    const own = traits[at] ?? [];
    if (!own.length) return;
    const score = scoreOf(own, weights);
    if ((score <= 0 && !trace) || isPageNumber(block.text)) return;
    if (isInSignupBox(block.element)) {
      trace?.(`sign-up box removed: ${block.text.slice(0, 80)}`);
      return;
    }
    const wasKept = context.body?.kept.has(block.element) ?? false;
    if (score > 0) chosen.add(block);
    if (trace && score > 0 !== wasKept) {
      trace(
        `weighing ${score > 0 ? 'restored' : 'removed'} ${score.toFixed(1)} ${reasons(own, score)}: ${block.text.slice(0, 80)}`,
      );
    }
  });
  const weighed = blocks.filter((block) => chosen.has(block));
  const isWeighed = (_: PageBlock, at: number) => traits[at]?.length !== 0;
  const kept = orReadability(weighed, blocks.filter(isWeighed), context, trace);
  const whole = withoutOrphans(kept, blocks, trace);
  const inner = withoutEdges(whole, context, trace);
  return withoutRepeats(withStandfirst(inner, blocks, context, trace), trace);
}

function scoreOf(traits: string[], { startingPoints, points }: TraitWeights): number {
  let score = startingPoints;
  for (const trait of traits) score += points.get(trait) ?? 0;
  return score;
}

/** Is there a small part around the block that is named for signing up and holds something to press? */
function isInSignupBox(element: Element): boolean {
  let up: Element | null = element;
  for (let steps = 0; up && steps < 4 && up.tagName !== 'BODY'; steps++, up = up.parentElement) {
    if (isSignupBox(up)) return true;
  }
  return false;
}

const signupBoxes = new WeakMap<Element, boolean>();

/** Asked once an element: its whole text is looked at, and many blocks share their parents. */
function isSignupBox(element: Element): boolean {
  let found = signupBoxes.get(element);
  if (found === undefined) {
    found = asksToSignUp(element);
    signupBoxes.set(element, found);
  }
  return found;
}

/** What a link to sign up or in says, and nothing else. */
const signingUp =
  /^\W*(?:(?:become|join as) an? \w+|join (?:us|now|today)|log ?in|sign ?(?:in|up)|subscribe(?: now| today| here)?|register(?: now)?|jetzt (?:abonnieren|anmelden|registrieren|testen)|anmelden|einloggen|(?:je )?m['’]abonner?|s['’]abonner|se connecter|suscríbete|suscribirse|iniciar sesión|assine(?: já| agora)?|entrar|abbonati|accedi|会員登録|ログイン|登録する|구독하기|로그인)\W*$/i;

/** Named for it, with something to press; or a few lines with a link to sign up or in, whatever it is named. */
function asksToSignUp(element: Element): boolean {
  const isNamed = groupsOf(element).includes('signup');
  const isBox = /^(?:ASIDE|DIV|SECTION)$/.test(element.tagName);
  if (!isNamed && !isBox) return false;
  const { length } = element.textContent ?? '';
  if (isNamed && length <= 800 && element.querySelector('form, button') !== null) return true;
  if (!isBox || length > 400) return false;
  return [...element.querySelectorAll('a, button')].some((link) =>
    signingUp.test(link.textContent ?? ''),
  );
}

/** The three traits that weighed most towards the decision. */
function reasons(traits: string[], score: number): string {
  return traits
    .map((trait) => [points.get(trait) ?? 0, trait] as const)
    .filter(([point]) => point * score > 0)
    .sort((a, b) => Math.abs(b[0]) - Math.abs(a[0]))
    .slice(0, 3)
    .map(([point, trait]) => `${trait} ${point}`)
    .join(', ');
}

/** Where weighing leaves next to nothing, what Readability kept of `blocks` is better than no article. */
function orReadability(
  weighed: PageBlock[],
  blocks: PageBlock[],
  { body }: TraitContext,
  trace: Trace | undefined,
): PageBlock[] {
  const words = wordsInAll(weighed);
  if (words >= 60 || !body) return weighed;
  const kept = blocks.filter(({ element }) => body.kept.has(element));
  if (wordsInAll(kept) < words * 2) return weighed;
  trace?.(`weighing left ${words} words: what Readability kept is taken`);
  return kept;
}

/**
 * A heading at the end, before one of its own rank, or in a box whose other lines were taken out, has
 * lost what stood under it.
 */
function withoutOrphans(
  blocks: PageBlock[],
  all: PageBlock[],
  trace: Trace | undefined,
): PageBlock[] {
  const result: PageBlock[] = [];
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at] as PageBlock;
    const next = result.at(-1);
    const isOrphan =
      block.kind === 'heading' &&
      !isStatement(block) &&
      (!next ||
        (next.kind === 'heading' && rank(next) <= rank(block)) ||
        hasLostItsBox(block, next, all));
    if (isOrphan) trace?.(`orphan heading removed: ${block.text.slice(0, 80)}`);
    else result.push(block);
  }
  return result.reverse();
}

/** The box of the heading ends before the next chosen block, and what else it held was taken out. */
function hasLostItsBox(heading: PageBlock, next: PageBlock, all: PageBlock[]): boolean {
  const box = heading.element.parentElement;
  if (!box || box.contains(next.element)) return false;
  const below = all[all.indexOf(heading) + 1];
  return below !== undefined && below !== next && box.contains(below.element);
}

/** `3. The firm owed more than any other.`: a list article says it in its headings. */
const isStatement = ({ text }: PageBlock) => /^\W*\d+[.)]\s/.test(text) && countWords(text) >= 6;

const rank = ({ element }: PageBlock) => Number(/^H([1-6])$/.exec(element.tagName)?.[1] ?? 6);

/** The same long line again is a pull quote or a caption repeated for another screen. */
function withoutRepeats(blocks: PageBlock[], trace: Trace | undefined): PageBlock[] {
  const seen = new Set<string>();
  /** The first text of each beginning: few have to be compared whole. */
  const beginnings = new Map<string, string>();
  return blocks.filter(({ text }) => {
    if (text.length < 30) return true;
    const start = lettersOf(text.slice(0, 60)).slice(0, 20);
    const alike = start.length < 20 ? '' : beginnings.get(start);
    if (alike === undefined) {
      beginnings.set(start, text);
      return true;
    }
    if (alike) {
      seen.add(lettersOf(alike));
      beginnings.set(start, '');
    }
    const letters = lettersOf(text);
    if (letters.length < 30 || !seen.has(letters)) {
      seen.add(letters);
      return true;
    }
    trace?.(`repeat removed: ${text.slice(0, 80)}`);
    return false;
  });
}

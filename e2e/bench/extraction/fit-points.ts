import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { FittedWeights, TraitedBlock } from './blocks-in-page.ts';
import { type Example, fitLogistic } from './bounded-logistic.ts';
import { labelBlocks } from './label-blocks.ts';
import type { LabelledPage } from './load-sets.ts';
import { openPages } from './open-pages.ts';
import { nothing } from './said.ts';
import { type PageScore, scorePage, summarize } from './summarize.ts';
import { signOf } from './trait-signs.ts';

/** Set by the figures out of fold: how strongly weights are drawn to nought. */
const penalty = 0.15;
/** What names and tags say, and pairs with the place, varies by site: it is drawn to nought twice as strongly. */
const ofSites =
  /^(?:own|up|tag|is|in|all|to|branch|depth):|, stands|^(?:prose|no prose|kept|outside|in root),/;
/** Many pages of one host count less each: by the square root of how many there are. */
const shareOfHost = 0.5;
/** Added to what is fitted: a line too many costs a reader less than a line that is missing. */
const lean = 0.2;
/** A trait that is on fewer pages than this says nothing. */
const fewestPages = 6;
/** Nor one that so few hosts have. */
const fewestHosts = 4;
const folds = 8;

interface FittedPage {
  page: LabelledPage;
  fold: number;
  blocks: TraitedBlock[];
}

/**
 * Fits the points of the traits on the labelled pages and writes them to `file`. Returns the body's
 * figures of the fit on the very pages, and those of pages whose hosts were left out of the fit.
 */
export async function fitPoints(
  pages: LabelledPage[],
  file: string,
): Promise<{ inSample: Record<string, number>; outOfFold: Record<string, number> }> {
  const fitted: FittedPage[] = [];
  await openPages(pages, 'e2e/bench/extraction/blocks-in-page.ts', 2, async (tab, page) => {
    const blocks = (await tab.evaluate(
      `glossBench.traitedBlocks(${JSON.stringify(page.url)})`,
    )) as TraitedBlock[];
    fitted.push({ page, fold: foldOf(page), blocks });
  });
  fitted.sort((a, b) => (`${a.page.set}${a.page.id}` < `${b.page.set}${b.page.id}` ? -1 : 1));
  const whole = fitOn(fitted);
  const without = Array.from({ length: folds }, (_, fold) =>
    fitOn(fitted.filter((one) => one.fold !== fold)),
  );
  const scores: [PageScore[], PageScore[]] = [[], []];
  await openPages(pages, 'e2e/bench/extraction/blocks-in-page.ts', 2, async (tab, page) => {
    const texts = (await tab.evaluate(
      `glossBench.textsBy(${JSON.stringify(page.url)}, ${JSON.stringify([whole, without[foldOf(page)]])})`,
    )) as [string, string];
    texts.forEach((text, at) => {
      scores[at]?.push(scorePage(page, { ...nothing, text, ...noTimes }));
    });
  });
  writeFileSync(file, sourceOf(whole));
  return { inSample: bodyOf(scores[0]), outOfFold: bodyOf(scores[1]) };
}

const hostOf = ({ url }: LabelledPage): string => new URL(url).hostname;

/** Pages of one host are all in the same fold, since they are built alike. */
const foldOf = (page: LabelledPage): number =>
  createHash('md5').update(hostOf(page)).digest().readUInt32BE(0) % folds;

export function fitOn(pages: FittedPage[]): FittedWeights {
  const onPages = new Map<string, number>();
  const onHosts = new Map<string, Set<string>>();
  const ofHost = new Map<string, number>();
  for (const { page, blocks } of pages) {
    const host = hostOf(page);
    ofHost.set(host, (ofHost.get(host) ?? 0) + 1);
    for (const trait of new Set(blocks.flatMap(([, traits]) => traits))) {
      onPages.set(trait, (onPages.get(trait) ?? 0) + 1);
      onHosts.set(trait, (onHosts.get(trait) ?? new Set()).add(host));
    }
  }
  const names = [...onPages]
    .filter(
      ([name, count]) => count >= fewestPages && (onHosts.get(name)?.size ?? 0) >= fewestHosts,
    )
    .map(([name]) => name);
  names.sort();
  const numbers = new Map(names.map((name, at) => [name, at]));
  const examples = pages.flatMap(({ page, blocks }): Example[] => {
    const share = (ofHost.get(hostOf(page)) ?? 1) ** -shareOfHost;
    return labelBlocks(page, blocks).flatMap(({ isTrue, weight }, at) => {
      const traits = blocks[at]?.[1] ?? [];
      if (!weight || !traits.length) return [];
      return [
        {
          isTrue,
          weight: weight * share,
          traits: [...new Set(traits)].flatMap((trait) => numbers.get(trait) ?? []),
        },
      ];
    });
  });
  const penaltyOf = (at: number) => penalty * (ofSites.test(names[at] ?? '') ? 2 : 1);
  const { start, points } = fitLogistic(examples, names.map(signOf), penaltyOf);
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    startingPoints: round(start + lean),
    points: Object.fromEntries(
      names
        .map((name, at) => [name, round(points[at] ?? 0)] as const)
        .filter(([, value]) => Math.abs(value) >= 0.03),
    ),
  };
}

const noTimes = { ms: 0, firstMs: 0, error: '', changed: false };

const bodyOf = (scores: PageScore[]) =>
  Object.fromEntries(
    Object.entries(summarize(scores)).filter(([name]) =>
      /\.(pages|f1|precision|recall|exact|lost)$/.test(name),
    ),
  );

export function sourceOf({ startingPoints, points }: FittedWeights): string {
  const key = (name: string) => (/^[a-z]+$/i.test(name) ? name : `'${name}'`);
  return `/**
 * How much each trait speaks for (above nought) or against a block being of the article. Fitted by
 * logistic regression on labelled pages (\`npm run bench -- extraction --fit\`), with the sign of most
 * traits fixed beforehand so that few pages cannot turn a caption into a recommendation. A block
 * whose points add up to more than nought is taken.
 */
export const startingPoints = ${startingPoints};

const fitted: Readonly<Record<string, number>> = {
${Object.entries(points)
  .map(([name, value]) => `  ${key(name)}: ${value},`)
  .join('\n')}
};

/** As a map, since every trait of every block is looked up. */
export const points: ReadonlyMap<string, number> = new Map(Object.entries(fitted));
`;
}

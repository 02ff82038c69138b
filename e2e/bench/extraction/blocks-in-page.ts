import { blockTraits } from '#extract/body/block-traits.ts';
import { chooseBlocks } from '#extract/body/choose-blocks.ts';
import { findBody } from '#extract/body/find-body.ts';
import { traitContextOf } from '#extract/body/trait-context.ts';
import { readPageFacts } from '#extract/metadata/page-facts.ts';
import { readMetadata } from '#extract/metadata/read-metadata.ts';
import { collectBlocks } from '#extract/page/collect-blocks.ts';
import { copyPage } from '#extract/page/copy-page.ts';
import { sightOf } from '#extract/page/visibility.ts';

/** A block's text and what is said of it; no traits for a block that is never weighed. */
export type TraitedBlock = [text: string, traits: string[]];

/** What `trait-points.ts` holds, in the form in which it can be sent to a page. */
export interface FittedWeights {
  startingPoints: number;
  points: Record<string, number>;
}

function readPage(url: string) {
  const page = copyPage(document, sightOf(document, { asMarkup: true }));
  const body = findBody(page.document);
  const facts = readPageFacts(document, url);
  const metadata = readMetadata(document, page.document, facts, body?.byline ?? null);
  const blocks = collectBlocks(page.document.body);
  return { blocks, context: traitContextOf(body, metadata, facts) };
}

/** All blocks of the page, as `chooseBlocks` weighs them. */
export function traitedBlocks(url: string): TraitedBlock[] {
  const { blocks, context } = readPage(url);
  const traits = blockTraits(blocks, context);
  return blocks.map(({ text }, at) => [text, traits[at] ?? []]);
}

/** The page's text as each of several weightings chooses it. */
export function textsBy(url: string, weightings: FittedWeights[]): string[] {
  const { blocks, context } = readPage(url);
  return weightings.map(({ startingPoints, points }) =>
    chooseBlocks(blocks, context, undefined, {
      startingPoints,
      points: new Map(Object.entries(points)),
    })
      .map(({ text }) => text)
      .join('\n\n'),
  );
}

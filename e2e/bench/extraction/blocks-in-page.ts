import { blockTraits } from '#extract/block-traits.ts';
import { collectBlocks } from '#extract/collect-blocks.ts';
import { copyPage } from '#extract/copy-page.ts';
import { findBody } from '#extract/find-body.ts';
import { readPageFacts } from '#extract/page-facts.ts';
import { readMetadata } from '#extract/read-metadata.ts';
import { traitContextOf } from '#extract/trait-context.ts';
import { sightOf } from '#extract/visibility.ts';

/** A block's text and what is said of it; no traits for a block that is never weighed. */
export type TraitedBlock = [text: string, traits: string[]];

/** All blocks of the page, as `chooseBlocks` weighs them. */
export function traitedBlocks(url: string): TraitedBlock[] {
  const page = copyPage(document, sightOf(document, true));
  const body = findBody(page);
  const facts = readPageFacts(document, url);
  const metadata = readMetadata(document, page.document, facts, body?.byline ?? null);
  const blocks = collectBlocks(page.document.body, () => false);
  const traits = blockTraits(blocks, traitContextOf(body, metadata, facts));
  return blocks.map(({ text }, at) => [text, traits[at] ?? []]);
}

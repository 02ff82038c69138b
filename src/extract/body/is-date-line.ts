import { parseVisibleDate } from '#extract/metadata/parse-visible-date.ts';
import type { PageBlock } from '#extract/page/collect-blocks.ts';
import { endsFully } from './measured-block.ts';

/** A date and next to nothing else, `4 March 2026, 6:05 pm`. */
export const isDateLine = ({ text, words }: PageBlock): boolean =>
  words <= 9 && !endsFully(text) && parseVisibleDate(text, 'und') !== null;

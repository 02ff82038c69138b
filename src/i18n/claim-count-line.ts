import { formatNumber } from './format-number.ts';
import { type MessageKey, message, plural } from './message.ts';

/** The marks in the order in which they are told. */
const marks = [
  'article words',
  'other words',
  'differs',
  'not matched',
  'other source',
  'added',
] as const;

type CountedMark = (typeof marks)[number];

interface Counted {
  marks: Record<CountedMark, number>;
  confirmed: number;
}

const keys: Record<Exclude<CountedMark, 'other words' | 'differs' | 'added'>, MessageKey> = {
  'article words': 'claimCountArticleWords',
  'not matched': 'claimCountNotMatched',
  'other source': 'claimCountOtherSource',
};

/** E.g. `9 in the article’s words · 14 in other words, 12 confirmed · 1 differs`; empty for no claims. */
export function claimCountLine(count: Counted): string {
  return claimCountParts(count).join(' · ');
}

/** The same, a part for each mark that occurs, so that a line can be broken between them. */
export function claimCountParts(count: Counted): string[] {
  return marks.filter((mark) => count.marks[mark] > 0).map((mark) => countOfMark(mark, count));
}

function countOfMark(mark: CountedMark, { marks: counts, confirmed }: Counted): string {
  if (mark === 'differs') return plural('claimCountDiffers', counts[mark]);
  if (mark === 'added') return plural('claimCountAdded', counts[mark]);
  const number = formatNumber(counts[mark]);
  if (mark !== 'other words') return message(keys[mark], number);
  if (confirmed === counts[mark]) return plural('claimCountAllConfirmed', confirmed);
  return confirmed > 0
    ? plural('claimCountConfirmed', confirmed, number)
    : message('claimCountOtherWords', number);
}

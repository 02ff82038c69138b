/** Letters from which one that is missing or too many, and one that is another, counts as a slip. */
const least = {
  word: { missing: 4, other: 5 },
  opening: { missing: 5, other: 8 },
  name: { missing: 9, other: 9 },
};

/**
 * Whether two folded words are one with a slip of the keyboard between them: two letters exchanged, or one
 * letter missing, too many or wrong after the first. `name`: stricter, as people and places may be a letter
 * apart ("Hansen", "Hanson").
 */
export function isTypoOf(one: string, other: string, kind: keyof typeof least): boolean {
  if (one === other) return true;
  const shortest = Math.min(one.length, other.length);
  if (shortest < 4 || one[0] !== other[0]) return false;
  let front = 1;
  while (front < shortest && one[front] === other[front]) front++;
  let back = 0;
  while (back < shortest - front && one.at(-1 - back) === other.at(-1 - back)) back++;
  const was = one.slice(front, one.length - back);
  const is = other.slice(front, other.length - back);
  if (was.length === 2 && is.length === 2) return was === `${is[1]}${is[0]}`;
  const { missing, other: wrong } = least[kind];
  if (was.length + is.length === 1) return shortest >= missing;
  if (was.length === 1 && is.length === 1) return shortest >= wrong;
  return kind === 'word' && shortest >= 8 && was.length <= 2 && is.length <= 2;
}

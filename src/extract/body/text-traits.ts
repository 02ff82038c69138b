import { countLetters } from './count-letters.ts';

/** Traits of the words alone. `words` counts a character of a script without spaces as a half. */
export function textTraits(text: string, words: number, isFull: boolean): string[] {
  const traits = [sizeOf(words), isFull ? 'ends:full' : openEndOf(text)];
  if (isFull && words > 8) traits.push('ends:full long');
  if (!isFull && words > 14) traits.push('ends:open long');
  if (/[.!?。！？।]["'”’»)]*\s+\S/.test(text)) traits.push('sentences');
  if (!/[a-z]/.test(text) && isInCapitals(text)) traits.push('capitals');
  if (words <= 4 && /(?:\.\.\.|…)$/.test(text)) traits.push('ends:dots');
  const start = startOf(text);
  if (start) traits.push(start);
  if (words > 3 && text.endsWith('?')) traits.push('ends:question');
  const letters = countLetters(text, text.length * 0.5);
  if (letters < text.length * 0.5) traits.push('few letters');
  if (letters === 0) traits.push('no letters');
  if (/[|•·/][^|•·/]*[|•·/]/.test(text)) traits.push('bars');
  if (/https?:|www\.|\.com\b/i.test(text)) traits.push('address');
  return traits;
}

function sizeOf(words: number): string {
  if (words <= 1) return 'words:1';
  if (words <= 2) return 'words:2';
  if (words <= 4) return 'words:4';
  if (words <= 8) return 'words:8';
  if (words <= 14) return 'words:14';
  if (words <= 25) return 'words:25';
  if (words <= 45) return 'words:45';
  return words <= 90 ? 'words:90' : 'words:more';
}

/** How a text ends that does not end with a sentence. */
function openEndOf(text: string): string {
  const last = text.charAt(text.length - 1);
  if (last === ':' || last === '：') return 'ends:colon';
  return `;”"»’')]`.includes(last) ? 'ends:mark' : 'ends:open';
}

const signs = new Set('►▶▸»>›→+•●■◆★☆✓✔👉🔗*|/\\–-');
const quotes = new Set(`"“„«‘'`);

function startOf(text: string): string | null {
  const unit = text.charCodeAt(0);
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return 'starts:small';
    if (unit >= 0x41 && unit <= 0x5a) return null;
  }
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  if (signs.has(first)) return 'starts:sign';
  if (quotes.has(first)) return 'starts:quote';
  return unit >= 0x80 && /^\p{Ll}/u.test(first) ? 'starts:small' : null;
}

function isInCapitals(text: string): boolean {
  if (text.toLowerCase() === text) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

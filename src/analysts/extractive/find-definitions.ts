import type { Candidate } from './reading.ts';
import type { Scored } from './scored.ts';

export interface Definition {
  /** What is explained, as the article writes it. */
  term: string;
  candidate: Candidate;
}

const longName = String.raw`[\p{Lu}][\p{L}\p{N}’'&-]*(?:\s(?:(?:of|the|for|and|on|de|du|des|la|del|della|di|für|der|van|voor)\s)*[\p{L}][\p{L}\p{N}’'&-]*){1,7}`;
const expansion = new RegExp(
  String.raw`(?<long>${longName})\s[(（]["“]?(?<short>[\p{Lu}][\p{L}\p{N}&-]{1,9})["”]?[)）]`,
  'u',
);
const reverse =
  /(?<![\p{L}\p{N}])(?<short>[\p{Lu}][\p{Lu}\p{N}&-]{1,9})\s[(（](?<long>[\p{L}][^()（）\d]{8,70})[)）]/u;

/** Sentences that say what something is, or what its letters stand for; the best first, no more than `most`. */
export function findDefinitions(
  scored: Scored,
  candidates: readonly Candidate[],
  most: number,
): Definition[] {
  const found: Definition[] = [];
  const ranked = candidates
    .filter(({ beginsQuoted, quotedShare }) => !beginsQuoted && quotedShare <= 0.8)
    .map((candidate) => ({
      candidate,
      value: scored.alone(candidate) * (0.4 + scored.worth(candidate)),
    }))
    .filter(({ value }) => value > 0.15)
    .sort((a, b) => b.value - a.value);
  for (const { candidate } of ranked) {
    if (found.length >= most) break;
    const term = expandedTerm(candidate.text) ?? definedTerm(candidate.text, scored);
    const known = found.some((other) => other.term.toLowerCase() === term?.toLowerCase());
    if (term && !known) found.push({ term, candidate });
  }
  return found;
}

function expandedTerm(text: string): string | null {
  for (const pattern of [expansion, reverse]) {
    const { long, short } = pattern.exec(text)?.groups ?? {};
    if (long && short && spellsOut(short, long)) return short;
  }
  return null;
}

/** True when the letters of the short form stand at the beginnings of the long one's words, in order. */
function spellsOut(short: string, long: string): boolean {
  const initials = long
    .split(/[\s-]+/u)
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('');
  let at = 0;
  let hits = 0;
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '');
  for (const letter of letters) {
    const next = initials.indexOf(letter, at);
    if (next < 0) continue;
    hits += 1;
    at = next + 1;
  }
  return letters.length >= 2 && hits >= Math.max(2, letters.length - 1);
}

function definedTerm(text: string, { cues, functionWords, article }: Scored): string | null {
  for (const pattern of cues.definitions ?? []) {
    const found =
      pattern
        .exec(text)
        ?.groups?.term?.trim()
        .replace(/[,.;:]+$/u, '') ?? '';
    const words = found.split(/\s+/u);
    while (words.length && functionWords.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
    const term = words.join(' ');
    if (term.length < 2 || term.length > 60 || /['’]s(?!\p{L})/u.test(term)) continue;
    if (functionWords.has(words[0]?.toLowerCase() ?? '')) continue;
    if (cues.dependent?.test(`${term} `) || cues.firstPerson?.test(term)) continue;
    if (isSurname(term, article.text)) continue;
    return term;
  }
  return null;
}

/** True for a single name that elsewhere stands behind another one: "Zahran" after "Seif Zahran". */
function isSurname(term: string, text: string): boolean {
  if (!/^\p{Lu}\p{L}+$/u.test(term)) return false;
  for (let at = text.indexOf(term); at > 0; at = text.indexOf(term, at + 1)) {
    if (/\p{Ll}\s\p{Lu}[\p{L}.]*\s$/u.test(text.slice(Math.max(0, at - 30), at))) return true;
  }
  return false;
}

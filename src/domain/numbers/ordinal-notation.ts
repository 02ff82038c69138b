import { startsSentence } from '#domain/text/sentence-abbreviations.ts';

/** What makes the digits before it an ordinal in any language: 2nd, 1er, 2de, 4:e, 2.ª, 2-й, 2ος. */
const ending =
  /^(?:st|nd|rd|th|\.?ers?|re|e|ᵉʳ?|i?ème|eme|ère|nde?s?|\.?[ºª]|o|a|:[ae]|-?й|-?я|-?е|-?го|-?м|ος|ου|η|ης)(?![\p{L}\p{N}])/u;
const endings: Record<string, RegExp> = {
  nl: /^(?:de|ste)(?![\p{L}\p{N}])/u,
  af: /^(?:de|ste)(?![\p{L}\p{N}])/u,
  tr: /^['’]?[iıuü]?nc[iıuü](?!\p{N})/u,
  ro: /^-?lea(?![\p{L}\p{N}])/u,
  ca: /^(?:r|n|t|è)(?![\p{L}\p{N}])/u,
  ga: /^ú(?![\p{L}\p{N}])/u,
};

/** Whether what follows digits makes them an ordinal. */
export function isOrdinalEnding(rest: string, language: string): boolean {
  return ending.test(rest) || endings[language]?.test(rest) || isDegree(rest, language);
}

/** "Il 4° posto": where a noun follows, the degree sign is how Romance languages write the masculine ordinal. */
function isDegree(rest: string, language: string): boolean {
  return /^(?:it|es|pt|fr)$/u.test(language) && /^°\s\p{Ll}{3}/u.test(rest);
}

/** Languages that write ordinals with a full stop: `2. Bundesliga`, `2. sija`, `2. místo`. */
const withStop = new Set(
  'de lb da no nb nn fi et cs sk pl hu hr sr bs sl tr lv lt is fo'.split(' '),
);

/** Whether a full stop after digits may make them an ordinal; at the end of a sentence nobody can tell. */
export function hasOrdinalStop(rest: string, language: string): boolean {
  return withStop.has(language) && /^\.(?:$|[\s\u00a0)"“”»,;:]|\p{L})/u.test(rest);
}

/** Whether the sentence goes on behind that full stop. */
export function goesOn(rest: string, language: string): boolean {
  const next = /^\.[\s\u00a0](?=\p{L})/u.exec(rest);
  if (!next) return false;
  const right = rest.slice(next[0].length);
  if (/^\p{Ll}/u.test(right)) return true;
  return (language === 'de' || language === 'lb') && !startsSentence(right, 'de');
}

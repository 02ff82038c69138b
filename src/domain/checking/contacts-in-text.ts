/** A way to reach somebody, or a command to run, as a text gives it. */
export interface Contact {
  kind: 'address' | 'number' | 'handle' | 'account' | 'command';
  text: string;
  start: number;
  end: number;
}

/** Dots as an address that wants to go unnoticed has them. */
const dot = String.raw`(?:\.|\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?|[。．｡])`;
const label = String.raw`[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?`;

/** Every part is bounded, or begins where the one before cannot: nothing here goes back over what it has read. */
const patterns: readonly [Contact['kind'], RegExp][] = [
  [
    'address',
    /\b(?:hxxps?|https?|ftp|wss?|file|data|javascript|mailto|tel|sms):[^\s<>"'“”()[\]]{2,2000}/giu,
  ],
  [
    'address',
    new RegExp(
      String.raw`(?<![\p{L}\d._+-])[\p{L}\d._+-]{1,64}\s?(?:@|[[({]\s?at\s?[\])}])\s?${label}(?:${dot}${label}){1,6}`,
      'giu',
    ),
  ],
  [
    'address',
    new RegExp(
      String.raw`(?<![\p{L}\d._@-])${label}(?:${dot}${label}){0,6}${dot}(?=\p{L}{2})${label}(?:/[^\s<>"'“”()[\]]{0,2000})?`,
      'giu',
    ),
  ],
  [
    'address',
    /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?:\/[^\s<>"'“”()[\]]{0,2000})?(?![\d.]\d)/gu,
  ],
  ['handle', /(?<![\p{L}\d.])@[\p{L}\d_]{3,40}/gu],
  // With a country or an area code, in the groups of North America, or right after a word for calling.
  ['number', /(?<![\p{L}\d.,])(?:\+|00?(?=[1-9(\s]))[\d(][\d\s()./\u2010-\u2015-]{5,24}\d/gu],
  ['number', /(?<![\p{L}\d.,-])(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)/gu],
  ['number', /(?<![\p{L}\d.,-])\d{3}[-. ]\d{4}(?![\d-])/gu],
  [
    'number',
    /(?<=\b(?:call|dial|phone|ring|text|tel|telephone|sms|whatsapp|signal|hotline|fax|number|anrufen|unter|appelez|llame|chiama|zadzwoń)\b[^\d\n]{0,24})\d[\d\s()./\u2010-\u2015-]{1,24}\d/giu,
  ],
  ['account', /\b[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,4})?\b/gu],
  ['account', /(?<=\baccount\b[^\d\n]{0,12})\d[\d\s-]{2,30}\d/giu],
  [
    'account',
    /\b(?:0x[\da-fA-F]{20,64}|bc1[a-z\d]{20,62}|(?=[\p{L}]*\d)[A-HJ-NP-Za-km-z1-9]{26,90})\b/gu,
  ],
  [
    'command',
    /(?<![\p{L}\d-])(?:sudo|curl|wget|iex|irm|iwr|powershell(?:\.exe)?|pwsh|cmd(?:\.exe)?|mshta|certutil|regsvr32|rundll32|osascript|npx?|npm|pnpm|yarn|pip3?|pipx|brew|apt(?:-get)?|bash|zsh|sh|python3?|node|ssh|scp|chmod|rm|docker|git)\s+(?=[-/~.$"'`]|\S*[/\\|.:]|(?:i|install|add|run|exec|clone)\s)[^\n]{1,2000}/giu,
  ],
  ['command', /\$\([^)\n]{1,500}\)|\|\s?(?:sudo\s)?(?:ba|z)?sh\b|<%[^\n]{0,500}/gu],
  ['command', /\b(?:ctrl|control|cmd|command|alt|win|windows|⌘|⊞)\s?\+\s?\p{L}\b/giu],
];

/** Dates and spans of years look like numbers to call, but are none. */
const isDate =
  /^(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|(?:1[89]|20)\d{2}\s?[-/\u2010-\u2015 ]\s?(?:1[89]|20)?\d{2})$/u;
/** Thousands in groups of three, as figures are written with spaces or points. */
const isFigure = /^\d{1,3}(?:[ .\u00a0]\d{3})+$/u;

const toCall =
  /(?:call|dial|phone|ring|text|tel|telephone|sms|whatsapp|signal|hotline|fax|anrufen)[^\d\n]{0,24}$/iu;
const isAfterCall = (text: string, at: number) => toCall.test(text.slice(Math.max(0, at - 40), at));

const longest = 20_000;

/** The contacts in a text, in its order, none within another. */
export function contactsIn(text: string): Contact[] {
  const read = text.slice(0, longest);
  const found = patterns.flatMap(([kind, pattern]) =>
    [...read.matchAll(pattern)].flatMap((match) => {
      const said = match[0].trimEnd();
      if (kind === 'number' && isDate.test(said)) return [];
      if (kind === 'number' && isFigure.test(said) && !isAfterCall(read, match.index)) return [];
      return { kind, text: said, start: match.index, end: match.index + said.length };
    }),
  );
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const apart: Contact[] = [];
  for (const contact of found) {
    if (contact.start >= (apart.at(-1)?.end ?? 0)) apart.push(contact);
  }
  return apart;
}

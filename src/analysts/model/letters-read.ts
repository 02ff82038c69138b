/** Letters and digits of a text in small letters, with where each begins and ends in it. */
export interface Letters {
  letters: string;
  starts: number[];
  ends: number[];
}

/** Texts that are escaped over and over are followed this far. */
const mostEscapes = 4;

const escaped =
  /&#x([\da-f]{1,8});?|&#(\d{1,8});?|&(amp|num|percnt|bsol|lowbar|hyphen|dash);|\\u\{([\da-f]{1,8})\}|[\\%]u([\da-f]{4})|\\x\{?([\da-f]{2,8})\}?|\\([0-7]{3})|%([\da-f]{2})|=([\dA-F]{2})|u\+([\da-f]{4,6})/giu;
const named = new Map(
  Object.entries({
    amp: '&',
    num: '#',
    percnt: '%',
    bsol: '\\',
    lowbar: '_',
    hyphen: '-',
    dash: '-',
  }),
);

/**
 * The letters that a text shows, in the ways in which it can be read: as it is, with its escapes undone (of markup,
 * addresses, programs, mail) as often as they lie over each other, without markup, and every second or third word or letter alone.
 */
export function waysToRead(text: string): Letters[] {
  const plain = lettersOf(text, null);
  const ways = [plain, ...everyOtherLetter(plain, 2), ...everyOtherLetter(plain, 3)];
  if (text.includes('<')) ways.push(lettersOf(blanked(text), null));
  let read: Unescaped = { text, at: null };
  for (let times = 0; times < mostEscapes; times++) {
    const next = unescaped(read);
    if (next === read) break;
    read = next;
    ways.push(lettersOf(read.text, read.at));
  }
  ways.push(...[2, 3].flatMap((step) => everyOther(text, step)));
  return ways;
}

/** What looks like a tag, as blanks: places stay. */
const blanked = (text: string) => text.replace(/<[^<>]{0,200}>/g, (tag) => ' '.repeat(tag.length));

function everyOtherLetter({ letters, starts, ends }: Letters, step: number): Letters[] {
  return Array.from({ length: step }, (_, first) => {
    const way: Letters = { letters: '', starts: [], ends: [] };
    for (let at = first; at < letters.length; at += step) {
      way.letters += letters.charAt(at);
      way.starts.push(starts[at] ?? 0);
      way.ends.push(ends[at] ?? 0);
    }
    return way;
  });
}

interface Unescaped {
  text: string;
  /** Where each unit begins in the original, and after all of them its length; null for the same places. */
  at: number[] | null;
}

function unescaped(read: Unescaped): Unescaped {
  const { text } = read;
  const place = (index: number) => (read.at ? (read.at[index] ?? 0) : index);
  let out = '';
  const at: number[] = [];
  let last = 0;
  const keep = (until: number) => {
    for (let index = last; index < until; index++) at.push(place(index));
    out += text.slice(last, until);
  };
  for (const match of text.matchAll(escaped)) {
    const [whole, hex, decimal, name, braced, four, x, octal, percent, mail, plus] = match;
    const given = hex ?? braced ?? four ?? x ?? percent ?? mail ?? plus;
    const code = given
      ? Number.parseInt(given, 16)
      : octal
        ? Number.parseInt(octal, 8)
        : Number(decimal);
    const character = name
      ? named.get(name.toLowerCase())
      : code < 0x110000
        ? String.fromCodePoint(code)
        : '';
    keep(match.index);
    for (let unit = 0; unit < (character?.length ?? 0); unit++) at.push(place(match.index));
    out += character ?? '';
    last = match.index + whole.length;
  }
  if (last === 0) return read;
  keep(text.length);
  at.push(place(text.length));
  return { text: out, at };
}

function lettersOf(text: string, at: number[] | null): Letters {
  const place = (index: number) => (at ? (at[index] ?? 0) : index);
  let letters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (part: string, from: number, to: number) => {
    letters += part;
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(place(from));
      ends.push(place(to));
    }
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 128) {
      if (isLetterOrDigit(code)) push(text.charAt(index).toLowerCase(), index, index + 1);
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    push(plainOf(character), index, index + character.length);
    index += character.length - 1;
  }
  return { letters, starts, ends };
}

const isLetterOrDigit = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Blocks of letters in boxes and flags, each A to Z, that Unicode holds to be no forms of letters. */
const boxed = [0x1f150, 0x1f170, 0x1f1e6];

/** The letter or digit that a wide, raised, boxed or accented one stands for; nothing for other signs. */
function plainOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const box = boxed.find((first) => code >= first && code < first + 26);
  if (box !== undefined) return String.fromCharCode(97 + code - box);
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '');
}

/** Every second or third word: numbers or names may stand between the parts of what is told. */
function everyOther(text: string, step: number): Letters[] {
  const ways: Letters[] = Array.from({ length: step }, () => ({
    letters: '',
    starts: [],
    ends: [],
  }));
  let count = 0;
  for (const { 0: word, index } of text.matchAll(/[a-z\d]+/gi)) {
    const way = ways[count++ % step] as Letters;
    way.letters += word.toLowerCase();
    for (let unit = 0; unit < word.length; unit++) {
      way.starts.push(index + unit);
      way.ends.push(index + unit + 1);
    }
  }
  return ways;
}

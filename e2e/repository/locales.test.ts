import { expect, test } from 'vitest';
import {
  type Messages,
  messagesOf,
  namesIn,
  placeholdersOf,
  pluralForms,
  translated,
} from './locales.ts';
import { names, sameAsEnglish } from './same-as-english.ts';

const english = messagesOf('en');
const everywhere = ['en', ...translated];
const tagOf = (folder: string) => folder.replace('_', '-');

/** A line for each message that `isWrong`, so that a failure lists them all. */
function wrong(messages: Messages, isWrong: (message: string, key: string) => boolean): string[] {
  return Object.entries(messages)
    .filter(([key, message]) => isWrong(message, key))
    .map(([key, message]) => `${key}: ${message}`);
}

test('there are languages beside English', () => {
  expect(translated.length).toBeGreaterThan(0);
});

test.each(translated)('%s has every message that English has, and no other', (folder) => {
  const messages = messagesOf(folder);
  const { plurals, singles } = namesIn(english);
  const { needed, possible } = pluralForms(tagOf(folder));
  const withForms = (forms: string[]) =>
    [...plurals].flatMap((name) => forms.map((form) => `${name}_${form}`));
  const missing = [...singles, ...withForms(needed)].filter((key) => !(key in messages));
  const known = new Set([...singles, ...withForms(possible)]);
  const unknown = Object.keys(messages).filter((key) => !known.has(key));
  const inEnglish = (key: string) => english[key] ?? english[key.replace(/_\w+$/, '_other')] ?? '';
  expect({ missing: missing.map((key) => `${key}: ${inEnglish(key)}`), unknown }).toEqual({
    missing: [],
    unknown: [],
  });
});

test.each(translated)('%s puts in the same values as English', (folder) => {
  const { ofOneNumber } = pluralForms(tagOf(folder));
  const isWrong = (message: string, key: string) => {
    const found = placeholdersOf(message).join(' ');
    if (key in english && found === placeholdersOf(english[key] ?? '').join(' ')) return false;
    const [, name, form = ''] = /^(.+)_([a-z]+)$/.exec(key) ?? [];
    const other = placeholdersOf(english[`${name}_other`] ?? '');
    if (found === other.join(' ')) return key in english && form !== 'one';
    const mayOmitCount =
      ofOneNumber.includes(form) ||
      placeholdersOf(english[`${name}_one`] ?? '').length < other.length;
    return !mayOmitCount || found !== other.filter((value) => value !== '$1').join(' ');
  };
  expect(wrong(messagesOf(folder), isWrong)).toEqual([]);
});

test.each(translated)('%s leaves nothing in English but names and signs', (folder) => {
  const same = sameAsEnglish[folder] ?? [];
  const messages = messagesOf(folder);
  const isName = (message: string) =>
    !/\p{L}/u.test(names.reduce((rest, name) => rest.replaceAll(name, ''), message));
  const untranslated = wrong(
    messages,
    (message, key) => message === english[key] && !isName(message) && !same.includes(key),
  );
  expect(untranslated).toEqual([]);
  const englishWords = /(?<!\p{L})(?:the|of|and|with|this|your|isn’t|wasn’t|doesn’t)(?!\p{L})/u;
  expect(wrong(messages, (message) => englishWords.test(message))).toEqual([]);
  expect(same.filter((key) => messages[key] !== english[key])).toEqual([]);
});

test.each(everywhere)('%s names its language, by which dates and plurals are worded', (folder) => {
  const named = messagesOf(folder).languageOfMessages ?? '';
  const whole = (tag: string) => new Intl.Locale(tag).maximize().toString();
  expect(whole(named)).toBe(whole(tagOf(folder)));
});

test.each(everywhere)('%s has no empty message, and none with space at its ends', (folder) => {
  expect(wrong(messagesOf(folder), (message) => message.trim() !== message || !message)).toEqual(
    [],
  );
});

test.each(everywhere)(
  '%s has the signs of print: one for three dots, and quotes that curl',
  (folder) => {
    expect(wrong(messagesOf(folder), (message) => /\.\.\.|["'`]/.test(message))).toEqual([]);
  },
);

/** What an editor of the language would strike out; the reasons are in `.github/glossary`. */
const misset: Readonly<Record<string, RegExp>> = {
  // Arabic has a comma, a semicolon and a question mark of its own.
  ar: /[,;?\u0660-\u0669]/,
  // Before three dots that stand for words left out, a space that doesn’t break.
  de: /[”«»]|(?<!\u00a0)…/,
  es: /[“”]|«\s|\s»|^[^¿]*\?|^[^¡]*!/,
  // No-break spaces: a narrow one before `;`, `!` and `?`, a full one before a colon and inside quotes.
  fr: /(?<!\u202f)[;!?]|(?<!\u00a0)[:»]|«(?!\u00a0)|[“”]/,
  // Full width beside the language’s own letters, and no space between them and Latin ones.
  ja: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}](?:[,;:!?(]| [\w$])|(?:[,;:!?)]|\w )[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u,
  zh_CN: /\p{sc=Han}(?:[,;:!?(]| [\w$])|(?:[,;:!?)]|\w )\p{sc=Han}|[「」]/u,
};

test.each(Object.entries(misset))(
  '%s sets its punctuation as the language does',
  (folder, wrongly) => {
    // An address and the name of a key are the same in every language.
    const ownWords = (message: string) =>
      message.replace(/https?:\/\/[^\s，。]*|\(\?\)|（\?）/g, '');
    expect(wrong(messagesOf(folder), (message) => wrongly.test(ownWords(message)))).toEqual([]);
  },
);

test.each(everywhere)('%s has no marks of direction: pages isolate what they put in', (folder) => {
  const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
  expect(wrong(messagesOf(folder), (message) => marks.test(message))).toEqual([]);
});

test.each(everywhere)('%s has a name and a description that the stores accept', (folder) => {
  const { extensionName = '', extensionDescription = '' } = messagesOf(folder);
  expect(extensionName.length).toBeLessThanOrEqual(75);
  expect(extensionDescription.length).toBeLessThanOrEqual(132);
});

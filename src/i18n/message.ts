import type english from '../../public/_locales/en/messages.json';

type StoredKey = keyof typeof english;
type WithoutCategory<Key> = Key extends `${infer Name}_one` ? Name : never;
/** A message with a form for each plural category, stored as `NAME_one`, `NAME_other` and so on. */
export type PluralKey = WithoutCategory<StoredKey>;
/** A message with a single form. */
export type MessageKey = Exclude<StoredKey, `${string}_${Intl.LDMLPluralRule}`>;

interface BrowserI18n {
  getMessage(name: string, substitutions?: string[]): string;
}

type World = typeof globalThis & {
  browser?: { i18n?: BrowserI18n };
  chrome?: { i18n?: BrowserI18n };
};

/** Not by way of webextension-polyfill: exports and tests use these words outside an extension too. */
function browserI18n(): BrowserI18n {
  const { browser, chrome } = globalThis as World;
  const found = browser?.i18n ?? chrome?.i18n;
  if (!found) throw new Error('No i18n: in Node, import #e2e/browser/fake-i18n.ts first.');
  return found;
}

/**
 * BCP 47 tag of the language that the messages are in. The browser's own language can be another
 * one: then it falls back to English messages, and dates and plurals have to follow them.
 */
export const interfaceLanguage = (): string => browserI18n().getMessage('languageOfMessages');

/** The interface's words for `key`; `$1`, `$2`, … in the message stand for the values in order. */
export function message(key: MessageKey, ...values: (string | number)[]): string {
  return browserI18n().getMessage(key, values.map(String));
}

/** Like `message`, in the plural form for `count`; the message's `$1` is the count itself. */
export function plural(key: PluralKey, count: number, ...values: (string | number)[]): string {
  const i18n = browserI18n();
  const language = interfaceLanguage();
  const category = new Intl.PluralRules(language).select(count);
  const words = [new Intl.NumberFormat(language).format(count), ...values.map(String)];
  // A language has only the categories it needs; each has `other`.
  return i18n.getMessage(`${key}_${category}`, words) || i18n.getMessage(`${key}_other`, words);
}

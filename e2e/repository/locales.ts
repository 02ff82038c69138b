import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Messages = Readonly<Record<string, string>>;

const folder = join(import.meta.dirname, '../../public/_locales');

/** The names of the folders of `_locales` beside English, e.g. `de` or `zh_CN`. */
export const translated: readonly string[] = readdirSync(folder).filter((name) => name !== 'en');

/** The words of a folder of `_locales`, by key. */
export function messagesOf(name: string): Messages {
  const file: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(folder, name, 'messages.json'), 'utf8'),
  );
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
}

const ending = /_(zero|one|two|few|many|other)$/;
const counts = [...Array(1001).keys(), 10_000, 100_000];

/** Keys by name: those with plural forms, without their endings, and those with a single form. */
export function namesIn(messages: Messages): { plurals: Set<string>; singles: Set<string> } {
  const keys = Object.keys(messages);
  return {
    plurals: new Set(keys.filter((key) => ending.test(key)).map((key) => key.replace(ending, ''))),
    singles: new Set(keys.filter((key) => !ending.test(key))),
  };
}

interface PluralForms {
  /** What any count up to 100,000 needs: French has `many` as well, for millions. */
  needed: string[];
  possible: string[];
  /** The forms that stand for one number only, which they may say in a word or leave out. */
  ofOneNumber: string[];
}

/** The plural forms of a language, by the categories of CLDR. */
export function pluralForms(language: string): PluralForms {
  const rules = new Intl.PluralRules(language);
  const selected = counts.map((count) => rules.select(count));
  const needed = [...new Set(selected)];
  return {
    needed,
    possible: rules.resolvedOptions().pluralCategories,
    ofOneNumber: needed.filter((form) => selected.filter((other) => other === form).length === 1),
  };
}

/** `$1`, `$2`, … of a message, each once and in order. */
export function placeholdersOf(message: string): string[] {
  return [...new Set(message.match(/\$\d/g))].sort();
}

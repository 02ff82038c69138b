import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Messages = Record<string, { message: string }>;

const locales = join(import.meta.dirname, '../../public/_locales');

/** The words of a folder of `_locales`, e.g. `zh_CN`. */
export function messagesIn(folder: string): Messages {
  return JSON.parse(readFileSync(join(locales, folder, 'messages.json'), 'utf8'));
}

export const englishMessages = messagesIn('en');

/** The browser's `i18n` in English, for Node: reads the real messages and substitutes as browsers do. */
export const fakeI18n = i18nOf(englishMessages);

/** As in browsers, what `messages` lacks is in English. */
function i18nOf(messages: Messages) {
  return {
    getMessage: (name: string, substitutions: string[] = []) =>
      ((messages[name] ?? englishMessages[name])?.message ?? '').replace(
        /\$(?:(\d)|(\$+))/g,
        (_, digit, dollars) => (digit ? (substitutions[Number(digit) - 1] ?? '') : dollars),
      ),
  };
}

type World = { browser?: object; chrome?: object };
const world: World = globalThis;

function speak(i18n: typeof fakeI18n): void {
  world.browser = { ...world.browser, i18n };
  world.chrome = { ...world.chrome, i18n };
}

/** What `run` gives while the interface has these words. */
export function inWords<Result>(messages: Messages, run: () => Result): Result {
  const before = [world.browser, world.chrome];
  speak(i18nOf(messages));
  try {
    return run();
  } finally {
    [world.browser, world.chrome] = before as [object, object];
  }
}

world.browser = { i18n: fakeI18n, ...world.browser };
world.chrome = { i18n: fakeI18n, ...world.chrome };

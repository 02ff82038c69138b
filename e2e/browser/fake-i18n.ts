import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The browser's `i18n` in English, for Node: reads the real messages and substitutes as browsers do. */
export const englishMessages: Record<string, { message: string }> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/_locales/en/messages.json'), 'utf8'),
);

export const fakeI18n = {
  getMessage: (name: string, substitutions: string[] = []) =>
    (englishMessages[name]?.message ?? '').replace(/\$(?:(\d)|(\$+))/g, (_, digit, dollars) =>
      digit ? (substitutions[Number(digit) - 1] ?? '') : dollars,
    ),
};

type World = { browser?: object; chrome?: object };
const world: World = globalThis;
world.browser = { i18n: fakeI18n, ...world.browser };
world.chrome = { i18n: fakeI18n, ...world.chrome };

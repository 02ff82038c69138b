import { interfaceLanguage } from './message.ts';

/** Scripts of ISO 15924 that run from right to left and that an interface may be written in. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/**
 * The direction of the interface's words. It goes with the messages, not with the browser: a browser in Hebrew has
 * them in English.
 */
export function interfaceDirection(): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(interfaceLanguage()).maximize();
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
}

/** Says on a page, or a part of one, which language the interface's words in it are in, and their direction. */
export function declareLanguage(part: { lang: string; dir: string }): void {
  part.lang = interfaceLanguage();
  part.dir = interfaceDirection();
}

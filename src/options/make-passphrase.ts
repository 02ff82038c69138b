import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Of a list of 2,048 words: 77 bits of chance. */
const words = 7;

/** A passphrase to write down: words that are short, common and told apart by their first four letters. */
export function makePassphrase(): string {
  const chosen = crypto.getRandomValues(new Uint16Array(words));
  // 2,048 divides what 16 bits can be, so every word is as likely.
  return Array.from(chosen, (number) => wordlist[number % wordlist.length]).join(' ');
}

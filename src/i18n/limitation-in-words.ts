import { formatNumber } from './format-number.ts';
import { type MessageKey, message, plural } from './message.ts';

const keys: Record<string, MessageKey> = {
  'brief:picked': 'limitPicked',
  'brief:teaser': 'limitTeaser',
  'brief:few cues': 'limitFewCues',
  'brief:short': 'limitShort',
};

/** How briefs were stored before: in English sentences, whatever the interface spoke. */
const formerly: readonly [RegExp, MessageKey][] = [
  [/^Picked from the article['’]s own sentences; nothing is interpreted\.$/u, 'limitPicked'],
  [/^Only the beginning of the article could be read, so the brief knows /u, 'limitTeaser'],
  [/^For this language,? sentences are chosen by the words they share/u, 'limitFewCues'],
  [/^The article is short, and so is the brief\.$/u, 'limitShort'],
];
const cut = /^(?:brief:cut (\d+) (\d+)|Made from (\d+) of about (\d+) paragraphs\.)$/;

/** A limitation as it is stored: of a brief its kind, which is put into words here; a model's own words stay. */
export function limitationInWords(stored: string): string {
  const known = Object.hasOwn(keys, stored) ? keys[stored] : undefined;
  const key = known ?? formerly.find(([sentence]) => sentence.test(stored))?.[1];
  if (key) return message(key);
  const [read, of] = cut.exec(stored)?.slice(1).filter(Boolean) ?? [];
  if (!read || !of) return stored;
  return plural('coverageReadAbout', Number(of), formatNumber(Number(read)));
}

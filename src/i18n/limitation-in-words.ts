import { formatNumber } from './format-number.ts';
import { type MessageKey, message, plural } from './message.ts';

const keys: Record<string, MessageKey> = {
  'brief:picked': 'limitPicked',
  'brief:teaser': 'limitTeaser',
  'brief:few cues': 'limitFewCues',
  'brief:short': 'limitShort',
};

/** A limitation as it is stored: of a brief its kind, which is put into words here; a model's own words stay. */
export function limitationInWords(stored: string): string {
  const key = Object.hasOwn(keys, stored) ? keys[stored] : undefined;
  if (key) return message(key);
  const [, read, of] = /^brief:cut (\d+) (\d+)$/.exec(stored) ?? [];
  if (!read || !of) return stored;
  return plural('coverageReadAbout', Number(of), formatNumber(Number(read)));
}

import { withoutControls } from '#domain/text/without-controls.ts';
import { withoutKey as withoutParts } from './without-key.ts';

const keyLike =
  /\b(?:sk|gsk|pk|rk|xai|hf|AIza)[-_A-Za-z0-9]*[-_*•.…A-Za-z0-9]{6,}|\bBearer\s+\S+|\b(?:api[-_ ]?)?key\s*[=:]\s*["']?[^\s"'&,]{6,}/gi;

/**
 * The first `length` characters of a service's text, as `redact` leaves it. A key is looked for in all its forms, which
 * takes seconds in a text of a million characters: only the beginning of a longer one is read.
 */
export function redactedStart(text: string, key: string, length: number): string {
  return redact(text.slice(0, 4 * length), key).slice(0, length);
}

/** A service's text without anything that is, or looks like, a key: some services echo part of it. */
export function redact(text: string, key: string): string {
  const plain = key.length >= 4 ? text.replaceAll(key, '[key]') : text;
  return withoutControls(withoutParts(plain, key)).replace(keyLike, '[key]');
}

import { withoutControls } from '#domain/text/without-controls.ts';
import { withoutKey as withoutParts } from './without-key.ts';

const keyLike =
  /\b(?:sk|gsk|pk|rk|xai|hf|AIza)[-_A-Za-z0-9]*[-_*•.…A-Za-z0-9]{6,}|\bBearer\s+\S+|\b(?:api[-_ ]?)?key\s*[=:]\s*["']?[^\s"'&,]{6,}/gi;

/** A service's text without anything that is, or looks like, a key: some services echo part of it. */
export function redact(text: string, key: string): string {
  const plain = key.length >= 4 ? text.replaceAll(key, '[key]') : text;
  return withoutControls(withoutParts(plain, key)).replace(keyLike, '[key]');
}

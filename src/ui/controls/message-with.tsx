import type { ComponentChildren } from 'preact';
import { type MessageKey, message } from '#i18n/message.ts';

// Private-use characters: no message contains them.
const opening = '\u{E000}';
const closing = '\u{E001}';
const placeholder = new RegExp(`${opening}(\\d+)${closing}`, 'u');

/** A message with elements in its placeholders, so that each language can put them in its own order. */
export function messageWith(
  key: MessageKey,
  ...elements: ComponentChildren[]
): ComponentChildren[] {
  const words = message(key, ...elements.map((_, index) => opening + index + closing));
  // Splitting by a pattern with a group gives text and group alternately.
  return words
    .split(placeholder)
    .map((part, index) => (index % 2 === 0 ? part : elements[Number(part)]));
}

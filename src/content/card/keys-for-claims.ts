const typed =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="textbox"]';

/**
 * The step that a key press asks for: Alt+Shift+ArrowDown to the next claim, Alt+Shift+ArrowUp to
 * the previous one. Null for every other key, and wherever the reader is typing.
 */
export function stepOfKey(event: KeyboardEvent): 1 | -1 | null {
  if (!event.isTrusted || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) {
    return null;
  }
  if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return null;
  const [target] = event.composedPath();
  if (target && 'closest' in target && (target as Element).closest(typed)) return null;
  return event.code === 'ArrowDown' ? 1 : -1;
}

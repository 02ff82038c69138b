import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * Keeps an element at least as high as it was while its content is rewritten, so that the content
 * below it does not jump up and down. Returns the height in CSS pixels, or undefined.
 */
export function useHeldHeight(
  element: RefObject<HTMLElement | null>,
  growing: boolean,
): number | undefined {
  const held = useRef<number | undefined>(undefined);
  // Measured while rendering: the old content is still in the document.
  if (growing && held.current === undefined) held.current = element.current?.offsetHeight ?? 0;
  if (!growing) held.current = undefined;
  return held.current;
}

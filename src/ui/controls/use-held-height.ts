import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * Keeps an element at least as high as it was while its content is written anew, so that what stands
 * below does not jump up and then down again. Returns the height in CSS pixels, or undefined.
 */
export function useHeldHeight(
  element: RefObject<HTMLElement | null>,
  growing: boolean,
): number | undefined {
  const held = useRef<number | undefined>(undefined);
  // Measured while drawing: the old content still stands in the document.
  if (growing && held.current === undefined) held.current = element.current?.offsetHeight ?? 0;
  if (!growing) held.current = undefined;
  return held.current;
}

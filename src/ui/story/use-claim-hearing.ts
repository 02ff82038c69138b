import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '#ui/controls/shortcuts.tsx';

interface Hearing {
  /** The claim that the pointer or the focus is on; null for none. */
  point: ((claimId: string | null) => void) | null;
  copy: (claimId: string) => void;
}

/** So long, in milliseconds, does the pointer rest on a claim before its sentences are pointed at. */
const rest = 80;

/** Hears on which claim the reader is, and `c`, which copies it: once for a story, not once for each claim. */
export function useClaimHearing(story: RefObject<HTMLElement | null>, hearing: Hearing): void {
  const latest = useRef(hearing);
  latest.current = hearing;
  useEffect(() => {
    const element = story.current;
    if (!element) return;
    let on: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goTo = (claimId: string | null) => {
      if (claimId === on) return;
      on = claimId;
      clearTimeout(timer);
      timer = setTimeout(() => latest.current.point?.(claimId), rest);
    };
    const enter = ({ target }: Event) => goTo(claimAt(target));
    const leave = () => goTo(null);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
      const claimId = isTyping(event) ? null : claimAt(event.target);
      if (claimId !== null) latest.current.copy(claimId);
    };
    element.addEventListener('pointerover', enter);
    element.addEventListener('focusin', enter);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('focusout', leave);
    element.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      if (on !== null) latest.current.point?.(null);
      element.removeEventListener('pointerover', enter);
      element.removeEventListener('focusin', enter);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('focusout', leave);
      element.removeEventListener('keydown', onKey);
    };
  }, []);
}

function claimAt(target: EventTarget | null): string | null {
  const claim = target instanceof Element ? target.closest('[data-claim]') : null;
  return claim?.getAttribute('data-claim') ?? null;
}

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useHeldHeight } from './use-held-height.ts';

interface HeldPlaceProps {
  class: string;
  /** Whether what it holds may still change by itself. */
  growing: boolean;
  /** In CSS pixels: what it is likely to need. */
  least: number;
  color?: string;
  children: ComponentChildren;
}

/** A place whose height is kept while what it holds changes by itself, so that nothing below it moves. */
export function HeldPlace({ class: name, growing, least, color, children }: HeldPlaceProps) {
  const element = useRef<HTMLDivElement>(null);
  const height = useHeldHeight(element, growing, least);
  return (
    <div
      ref={element}
      class={name}
      data-color={color}
      style={{ minHeight: height === undefined ? undefined : `${height}px` }}
    >
      {children}
    </div>
  );
}

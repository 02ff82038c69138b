import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { HighlightColor } from '#domain/analysis/section-color.ts';
import { ModelsOwn } from '#ui/claims/models-own.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { useHeldHeight } from '#ui/controls/use-held-height.ts';
import './section.css';

interface SectionProps {
  title: string;
  color: HighlightColor | 'grey';
  /** Shown at the end of the heading's line, e.g. `3`. */
  count?: string;
  /** Who wrote it, shown only while sections by two analysts are on screen. */
  writtenBy?: string | null;
  /** What in it is the model's own, in a sentence; null where nothing is. */
  modelsOwn?: string | null;
  /** True while it is being written. */
  growing?: boolean;
  /** True while something else is about to be written in its place. */
  awaiting?: boolean;
  /** In CSS pixels: the height that is kept in any case for what is being written, or is about to be. */
  least?: number;
  folded: boolean;
  onFold: () => void;
  children: ComponentChildren;
}

/** One section, as a region that is named by its title and can be folded. */
export function Section({
  title,
  color,
  count,
  writtenBy,
  modelsOwn,
  growing = false,
  awaiting = false,
  least = 0,
  folded,
  onFold,
  children,
}: SectionProps) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const height = useHeldHeight(body, growing, least) ?? ((awaiting && least) || undefined);
  return (
    <section class="section" aria-labelledby={`${id}-title`} data-color={color}>
      <h2 class="section-heading">
        <button
          type="button"
          class="section-fold"
          aria-expanded={!folded}
          aria-controls={`${id}-body`}
          onClick={onFold}
        >
          <span class="section-dot" aria-hidden="true" />
          <span id={`${id}-title`} class="section-title">
            {title}
          </span>
          <Icon name="fold" />
        </button>
        {modelsOwn && <ModelsOwn about={modelsOwn} />}
        {writtenBy && <span class="section-analyst faint">{writtenBy}</span>}
        {count && <span class="faint">{count}</span>}
      </h2>
      <div
        id={`${id}-body`}
        ref={body}
        class={growing ? 'section-body growing' : 'section-body'}
        style={{ minHeight: height === undefined ? undefined : `${height}px` }}
        hidden={folded}
      >
        {children}
      </div>
    </section>
  );
}

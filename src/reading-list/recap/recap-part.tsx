import type { ComponentChildren } from 'preact';

interface RecapPartProps {
  title: string;
  color: string;
  shown: boolean;
  children: ComponentChildren;
}

/** A section of a recap; nothing when it is empty. */
export function RecapPart({ title, color, shown, children }: RecapPartProps) {
  if (!shown) return null;
  return (
    <section class="recap-part" aria-label={title} data-color={color}>
      <h2>
        <span class="section-dot" aria-hidden="true" /> {title}
      </h2>
      {children}
    </section>
  );
}

import type { ComponentChildren } from 'preact';

interface RecapPartProps {
  title: string;
  colour: string;
  shown: boolean;
  children: ComponentChildren;
}

/** A section of a recap, which is not there when it has nothing to say. */
export function RecapPart({ title, colour, shown, children }: RecapPartProps) {
  if (!shown) return null;
  return (
    <section class="recap-part" aria-label={title} data-colour={colour}>
      <h2>
        <span class="section-dot" aria-hidden="true" /> {title}
      </h2>
      {children}
    </section>
  );
}

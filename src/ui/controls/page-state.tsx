import type { ComponentChildren } from 'preact';
import './page-state.css';

/** A state without a story: a heading, a sentence, and something to do. */
export function PageState({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="page-state">
      <h1 class="serif-title">{title}</h1>
      {children}
    </div>
  );
}

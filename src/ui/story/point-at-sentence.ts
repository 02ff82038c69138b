const pointedFor = 2_500;

/** Scrolls a sentence of the article's text into view and highlights it for a moment. */
export function pointAtSentence(sentenceId: string): void {
  const pieces = document.querySelectorAll(`[data-sentence="${CSS.escape(sentenceId)}"]`);
  pieces[0]?.scrollIntoView({
    block: 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
  for (const piece of pieces) {
    piece.classList.add('pointed-at');
    setTimeout(() => piece.classList.remove('pointed-at'), pointedFor);
  }
}

const pointedFor = 2_500;

/** Brings a highlighted sentence of the article's text to view and marks it for a moment. */
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

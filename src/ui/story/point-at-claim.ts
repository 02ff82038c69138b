const pointedFor = 2_500;

/** Points at the first of these claims that comes after the one pointed at last; after the last one at the first. */
export function pointAtNext(claims: readonly { id: string }[]): Promise<void> {
  const at = claims.findIndex(({ id }) => id === lastPointed);
  const next = claims[(at + 1) % claims.length];
  return next ? pointAtClaim(next.id) : Promise.resolve();
}

let lastPointed: string | null = null;

/** Scrolls to a claim and marks it for a moment. If its section is folded, unfolds it first. */
export async function pointAtClaim(claimId: string): Promise<void> {
  const claim = document.querySelector(`[data-claim="${CSS.escape(claimId)}"]`);
  if (!claim) return;
  lastPointed = claimId;
  const section = claim.closest('section');
  const fold = section?.querySelector<HTMLButtonElement>('.section-fold[aria-expanded="false"]');
  if (fold) {
    fold.click();
    await shown(claim);
  }
  claim.scrollIntoView({
    block: 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
  claim.classList.add('pointed-at');
  setTimeout(() => claim.classList.remove('pointed-at'), pointedFor);
}

/** Resolves once the element has a box, or after a second. */
async function shown(element: Element): Promise<void> {
  const patience = performance.now() + 1_000;
  while (element.getClientRects().length === 0 && performance.now() < patience) {
    await new Promise(requestAnimationFrame);
  }
}

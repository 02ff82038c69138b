/** A web address, a host name or a mail address. */
const address =
  /\b(?:https?:\/\/|www\.)[^\s<>"'()[\]]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[a-z\d-]+\.)+(?:[a-z]{2,})(?:\/[^\s<>"'()[\]]*)?/giu;

/** Whether a claim gives an address that stands nowhere in the article: nobody can have read it there. */
export function hasForeignAddress(claim: string, articleText: string): boolean {
  const text = articleText.toLowerCase();
  return (claim.match(address) ?? []).some((found) => !text.includes(bare(found)));
}

function bare(found: string): string {
  return found
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/[.,;:!?/]+$/u, '');
}

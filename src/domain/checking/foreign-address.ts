/** A web address, a host name or a mail address, within one word. */
const address =
  /^(?:https?:\/\/|www\.)\S+$|^[\w.+-]+@[\w-]+\.[\w.-]+$|^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/iu;
/** No address that a reader could follow is longer. */
const longest = 300;

/** The first address in a claim that stands nowhere in the article: nobody can have read it there; null when there is none. */
export function foreignAddress(claim: string, articleText: string): string | null {
  let text: string | null = null;
  for (const word of claim.split(/[\s<>"'()[\]{}“”«»|]+/u)) {
    const bare = word.slice(0, longest).replace(/[.,;:!?]+$/u, '');
    if (!/[.@]/u.test(bare) || !address.test(bare)) continue;
    text ??= articleText.toLowerCase();
    const host = bare
      .toLowerCase()
      .replace(/^https?:\/\//u, '')
      .replace(/\/+$/u, '');
    if (!text.includes(host)) return bare;
  }
  return null;
}

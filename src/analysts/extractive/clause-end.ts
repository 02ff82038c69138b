const shortestHead = 60;

/** What must not be cut off, since the rest would say something else: conditions, negations, who said it. */
const essential =
  /(?<!\p{L})(?:but|unless|if|except|although|though|however|not|no|never|without|only|until|because|according|said|says|told|aber|jedoch|wenn|falls|nicht|kein\p{L}*|nie|ohne|nur|obwohl|sondern|laut|sagt\p{L}*|mais|si|sauf|pas|jamais|sans|selon|pero|sino|salvo|nunca|sin|según|ma|se|non|mai|senza|secondo|mas|não|sem|segundo|maar|niet|geen|volgens|men|inte|ikke|но|если|не|без|только|ama|ancak|değil)(?!\p{L})/iu;
const relative =
  /^,\s+(?:which|who|whose|where|while|with|die|der|das|dessen|deren|wobei|qui|dont|où|che|cui|que|quien|waarbij|som|który|która|které|který|который|которая|которые)\s/iu;

/**
 * Where a sentence longer than `longest` may end and still say what it said: before a semicolon, a
 * dash or a closing relative clause. Its whole length where there is no such place.
 */
export function clauseEnd(text: string, longest: number): number {
  if (text.length <= longest) return text.length;
  let end = text.length;
  for (const { index, 0: mark } of text.matchAll(/;\s|；|\s[–—]\s|—(?=\p{Ll})|,\s/gu)) {
    if (index < shortestHead || index > longest) continue;
    const head = text.slice(0, index);
    const tail = text.slice(index);
    if (essential.test(tail) || !isBalanced(head)) continue;
    if (mark.startsWith(',') && !(relative.test(tail) && !tail.slice(1).includes(','))) continue;
    if (/[–—]/u.test(mark) && /[–—]/u.test(tail.slice(mark.length))) continue;
    if (/[–—]/u.test(mark) && /[–—]/u.test(head)) continue;
    end = index;
  }
  return end;
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/[([（]/gu) === count(/[)\]）]/gu) &&
    count(/[“„]/gu) <= count(/[”“]/gu) &&
    count(/"/gu) % 2 === 0 &&
    count(/«/gu) === count(/»/gu)
  );
}

import { withoutNotes } from './without-notes.ts';

/**
 * Brings what stands above, below or beside the letters of a copied page into plain text: exponents and indexes
 * as the characters of their own that Unicode has for them, so that 10⁶ is not read as 106; reference marks and
 * the notes they lead to are taken out, readings of characters (ruby) as well; a letter set large joins its word.
 */
export function settleScripts(body: Element): void {
  const raised: Element[] = [];
  const marks: Element[] = [];
  // One search for all of them: most pages have next to none.
  for (const element of body.querySelectorAll('rt, rp, rtc, sup, sub, a[href*="#"]')) {
    const tag = element.tagName;
    if (/^R[TP]/.test(tag)) element.remove();
    else if (tag === 'SUB') respell(element, subscripts);
    else {
      if (tag === 'SUP') raised.push(element);
      if ((tag === 'SUP' || element.matches(referring)) && isReference(element))
        marks.push(element);
    }
  }
  const settled = new Set<Element | null>(
    marks.flatMap((mark) => [mark.closest('sup'), ...mark.querySelectorAll('sup')]),
  );
  for (const one of raised) {
    if (settled.has(one)) continue;
    if (isBareReference(one)) marks.push(one);
    else respell(one, superscripts);
  }
  withoutNotes(body, marks);
  joinDropCaps(body);
}

const figures = '0123456789+-=()';
const tableOf = (letters: string) =>
  new Map([...figures, '−', '–', 'n'].map((figure, at) => [figure, [...letters][at] ?? figure]));
const superscripts = tableOf('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻⁻ⁿ');
const subscripts = tableOf('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋₋ₙ');

function respell(element: Element, characters: ReadonlyMap<string, string>): void {
  const text = (element.textContent ?? '').trim();
  if (!text || text.length > 8 || ![...text].every((one) => characters.has(one))) return;
  element.textContent = [...text].map((one) => characters.get(one) ?? one).join('');
}

const referring =
  'sup, a[href^="#"], a[href*="#cite"], a[href*="#fn"], a[href*="#ref"], a[role="doc-noteref"]';
const named = /footnote|endnote|(^|[\s_-])(fn|ref|reference|cite|citation|noteref)([\s_:-]|\d|$)/i;
const inBrackets = /^[[(]\s?(?:\d{1,3}|[a-z*†‡§]|note \d{1,2})\s?[\])]$/i;
const bare = /^(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[*†‡§]{1,3}|[a-z])$/i;

/** A mark that leads to a note, or is named as one. */
function isReference(element: Element): boolean {
  const text = (element.textContent ?? '').trim();
  if (!text || text.length > 12) return false;
  const isRaised = element.tagName === 'SUP';
  if (!inBrackets.test(text) && !(bare.test(text) && (isRaised || isNamed(element)))) return false;
  if (isNamed(element)) return true;
  const link = isRaised ? element.querySelector('a[href*="#"]') : element;
  if (link) return /#./.test(link.getAttribute('href') ?? '') && isAfterText(element);
  return inBrackets.test(text);
}

function isNamed(element: Element): boolean {
  const link = element.querySelector('a');
  return [element, link].some(
    (one) =>
      one !== null &&
      (one.getAttribute('role') === 'doc-noteref' ||
        named.test(`${one.getAttribute('class') ?? ''} ${one.id}`)),
  );
}

/** Words stand right before it: what opens a line is its number. */
const isAfterText = (element: Element) => /\S$/.test(textBefore(element));

/** The end of what stands before an element in its line. */
function textBefore(element: Element): string {
  let at: Node | null = element;
  for (let steps = 0; at && steps < 4; steps++) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const text = before.nodeValue ?? before.textContent ?? '';
      if (text) return text.slice(-24);
    }
    at =
      at.parentElement && /^(?:A|B|EM|I|SPAN|STRONG|SUP)$/.test(at.parentElement.tagName)
        ? at.parentElement
        : null;
  }
  return '';
}

/** What may be raised to a power: ten, two, a figure of one digit, a unit, a letter of a formula. */
const base =
  /(?:(?<![\d.,])(?:10|\d)|[)\]]|(?<![\p{L}\d])(?:[a-zA-Z]|[mckdµn]?m|km|ft|in|mi|yd|sec|hr|rad|mol|cos|sin|tan|log|exp)|[×·/⋅]\s?\p{L}{1,3})$/u;

/** A raised figure without a link: a power after what can have one, else the number of a note. */
function isBareReference(raised: Element): boolean {
  const text = (raised.textContent ?? '').trim();
  if (!/^(?:\d{1,3}(?:\s?,\s?\d{1,3})*|[*†‡§]{1,3})$/.test(text)) return false;
  const before = textBefore(raised);
  return /\S$/.test(before) && !(/^\d/.test(text) && base.test(before));
}

const dropCap = /drop-?cap|lettrine|initial-?(?:letter|cap)|first-?letter|capital-?letter/i;

/** `<span class="dropcap">T</span> he ferry`, or the letter in a part of its own before the paragraph. */
function joinDropCaps(body: Element): void {
  // A page has few classes and many elements: a selector would search each of them.
  const isNamed = new Map<string, boolean>();
  for (const cap of body.querySelectorAll('[class]')) {
    const name = cap.getAttribute('class') ?? '';
    let isCap = isNamed.get(name);
    if (isCap === undefined) {
      isCap = dropCap.test(name);
      isNamed.set(name, isCap);
    }
    if (!isCap || cap.querySelector('p')) continue;
    const letter = (cap.textContent ?? '').trim() || cap.getAttribute('alt')?.trim() || '';
    if (!/^[“"‘'«„]?\p{Lu}$/u.test(letter)) continue;
    const next = textAfter(cap, body);
    if (!next) continue;
    const rest = (next.nodeValue ?? '').trimStart();
    // A lone A or I may be a word, and keeps the space behind it.
    if (!/^\p{Ll}/u.test(rest) || (/[AÀEIOYИВСКОЯ]$/u.test(letter) && rest !== next.nodeValue))
      continue;
    next.nodeValue = letter + rest;
    cap.remove();
  }
}

function textAfter(element: Element, body: Element): Text | null {
  const walker = element.ownerDocument.createTreeWalker(body, 4);
  walker.currentNode = element;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!element.contains(node) && node.nodeValue?.trim()) return node as Text;
  }
  return null;
}

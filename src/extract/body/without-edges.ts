import type { PageBlock } from '#extract/page/collect-blocks.ts';
import type { Trace } from '#extract/page/trace.ts';
import { wordsInAll } from '#extract/page/words-in-blocks.ts';
import { lettersOf } from '#extract/text/letters-of.ts';
import { isDateLine } from './is-date-line.ts';
import { endsFully } from './measured-block.ts';
import type { TraitContext } from './trait-context.ts';

/** So many blocks at the end are looked at, and at the beginning. */
const farthest = 6;
/** The share of the words that is left at least: what an article mostly consists of is no edge of it. */
const leastLeft = 0.7;

/**
 * Takes off what sites put around an article whatever they name it: at its end who wrote it, whom to ask, what the
 * firm is that a release speaks of, and whose the rights are; above the first sentence who and when once more; and
 * between the paragraphs links in capitals.
 */
export function withoutEdges(
  blocks: PageBlock[],
  context: TraitContext,
  trace: Trace | undefined,
): PageBlock[] {
  const signatures = signaturesIn(blocks, context);
  const within = blocks.filter((block) => !isLinkInCapitals(block) && !signatures.has(block));
  const kept = within.slice(0, endOf(within, context));
  if (kept.length === blocks.length || wordsInAll(kept) < wordsInAll(blocks) * leastLeft)
    return blocks;
  if (trace) {
    const left = new Set(kept);
    for (const block of blocks)
      if (!left.has(block)) trace(`edge removed: ${block.text.slice(0, 80)}`);
  }
  return kept;
}

const isLinkInCapitals = ({ text, words, linkedCharacters, kind }: PageBlock): boolean =>
  words >= 4 &&
  kind !== 'table row' &&
  linkedCharacters > text.length * 0.9 &&
  text === text.toUpperCase() &&
  text !== text.toLowerCase();

/** Who, when, and when again. */
const signed =
  /^(?:(?:written|posted|published|updated|reported|edited|photos?) ?(?:by|on|:)|by|von|par|por|di|door|text|an? \S+ by|eine? \S+ von|(?:last )?updated|aktualisiert|veröffentlicht|publié|publicado|pubblicato|publicerad)(?![a-zà-ÿ])/i;
const withYear = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** The lines above the first sentence that say who wrote it and when. */
function signaturesIn(blocks: PageBlock[], { authors }: TraitContext): Set<PageBlock> {
  const found = new Set<PageBlock>();
  for (const block of blocks.slice(0, farthest)) {
    const { text, words, kind } = block;
    if (words >= 14 && endsFully(text)) break;
    if (kind === 'heading' || words > 25) continue;
    if (isDateLine(block)) {
      found.add(block);
      continue;
    }
    if (!signed.test(text)) continue;
    const letters = lettersOf(text);
    if (withYear.test(text) || authors.some((author) => author && letters.includes(author)))
      found.add(block);
  }
  return found;
}

/** Where the text ends above what is said about it. */
function endOf(blocks: PageBlock[], context: TraitContext): number {
  let last = blocks.length;
  for (let looked = 0; last > 1 && looked < farthest; looked++) {
    const block = blocks[last - 1] as PageBlock;
    if (isAbout(block, context)) {
      last--;
      continue;
    }
    const items = linkedItemsBefore(last, blocks);
    if (items) {
      last -= items;
      continue;
    }
    // The text about a firm stands under its name.
    const heading = blocks.slice(Math.max(0, last - 3), last).findIndex(isHeadingAbout);
    if (heading < 0 || heading === Math.min(3, last) - 1) break;
    const from = Math.max(0, last - 3) + heading;
    if (!blocks.slice(from + 1, last).some(({ text }) => text.search(firm) >= 0)) break;
    last = from;
  }
  return last;
}

/** So many items that lead elsewhere are a list of other articles. */
const fewestLinkedItems = 3;

function linkedItemsBefore(end: number, blocks: PageBlock[]): number {
  let items = 0;
  for (let at = end - 1; at >= 0; at--) {
    const { kind, text, words, linkedCharacters } = blocks[at] as PageBlock;
    const leads = linkedCharacters > text.length * 0.6 || asking.test(text);
    if (kind !== 'list item' || words > 30 || !leads) break;
    items++;
  }
  return items >= fewestLinkedItems ? items : 0;
}

const rights =
  /^[©ⓒ]|무단\s?전재|無断転載|未经授权|(?:all rights|alle rechte|tous droits|tutti i diritti|todos los derechos|todos os direitos) (?:reserved|vorbehalten|réservés|riservati|reservados)/i;
const contact =
  /^(?:(?:media|press|investor)s?(?: relations)? (?:contacts?|enquiries|inquiries)|for (?:more|further) information|contacts?|(?:presse|medien)?kontakt|rückfragen|contacts? presse|contactos?)(?: \S+){0,3}\s*[:：]/i;
const onlyMail = /^\S{1,40}(?: \S{1,40}){0,2} ?\S{1,60}@\S+\.\S+$/;
const firm =
  /(?<![a-zà-ÿ])(?:leading|headquartered|global|founded in|listed on|employs|employees|subsidiar(?:y|ies)|our mission|marktführer\S*|hauptsitz|mitarbeite\S+|gegründet|con sede|líder|siège|fondée en|filiale|con sede a|nonprofit|non-profit)(?![a-zà-ÿ])/gi;
const about =
  /^(?:About(?! \d)|Über(?! \d)|À propos d\S*|Acerca de|Sobre|Informazioni su|Om)\s(?:the\s)?(\S+)/;
/** `Norvent is a leading operator of ferries`, without a heading of its own. */
const ofFirm =
  /^[A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩА-Я][\wÀ-ɏͰ-ӿ&.'’-]*(?:\s[A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩА-Я&][\wÀ-ɏͰ-ӿ&.'’-]*){0,4}\s(?:is (?:an?|the|one|headquartered|based|listed)|are (?:an?|the)|provides|offers|operates|develops|ist (?:ein|der|die|das)|est (?:une?|le|la)|es (?:una?|el|la)|è (?:una?|il|la))\s/;
/** What is asked of the reader once the article is over. */
const asking =
  /(?:^|[.!?…:–—-] ?|you can (?:also )?|please )(?:subscribe|sign up|donate|follow us|like us|join us|support us)(?![a-zà-ÿ])|(?<![a-zà-ÿ])(?:(?:our|your|free) (?:\S+ ){0,3}newsletters?|newsletters? (?:here|now|today)|support our work|got a (?:story|tip)|get in touch|more stories like this|check out (?:our|the latest)|click here|(?:to|in|through) your (?:inbox|letterbox|mailbox)|tell us what|comments? (?:policy|will be|are (?:closed|moderated|open))|unterstütz[a-zà-ÿ]+ sie (?:uns|unser[a-zà-ÿ]*)|abonnieren sie|folgen sie|suscr[ií]b(?:ete|ase|anse)|síg(?:a|ue)nos|abonnez-vous|suivez-nous|iscriv(?:iti|etevi)|seguici|assine|inscreva-se)(?![a-zà-ÿ])|^(?:\S+: )?comentários/i;
const label =
  /^\W*(?:関連記事|관련\s?기사|相关阅读|延伸阅读|related(?: (?:articles?|stories))?|read (?:more|also|next)|more on this(?: story)?|mehr zum thema|lesen sie auch|lire aussi|leia também|lea también|leggi anche)\W*$/i;
/** `Jane Roe is a curator at …` */
const being =
  /^[^\wÀ-ɏͰ-ӿ]*[A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩА-Я][\wÀ-ɏͰ-ӿ.'’-]+(?:\s(?:[A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩА-Я][\wÀ-ɏͰ-ӿ.'’-]*|de|del|van|von|der|bin|al|and|und|et|y|e)){1,6},?\s(?:is|are|was|teaches|works|writes|lives|covers|directs|ist|sind|lehrt|arbeitet|schreibt|lebt|est|sont|enseigne|es|son|è|é|är|er)\s/;

function isAbout(block: PageBlock, { authors }: TraitContext): boolean {
  const { text, words } = block;
  if (words <= 60 && rights.test(text)) return true;
  if (words <= 5 && label.test(text)) return true;
  if (words <= 40 && (contact.test(text) || onlyMail.test(text))) return true;
  if (words <= 200 && isAboutFirm(text)) return true;
  if (words <= 60 && asking.test(text) && !/[“”„«»「]/.test(text)) return true;
  if (words <= 120 && ofFirm.test(text) && (text.match(firm)?.length ?? 0) > 1) return true;
  if (words < 6 || words > 120) return false;
  if (being.test(text) && isSlanted(block)) return true;
  if (/[“”„«»「"]/.test(text)) return false;
  const letters = lettersOf(text.slice(0, 200));
  const isOfAuthor = authors.some((author) => author.length > 5 && letters.startsWith(author));
  return isOfAuthor && (being.test(text) || words <= 60);
}

/** `About Norvent Norvent AS is a leading …`: the heading and the text in one. */
function isAboutFirm(text: string): boolean {
  const name = about.exec(text)?.[1];
  return (
    name !== undefined && text.indexOf(name, text.indexOf(name) + 1) > 0 && text.search(firm) >= 0
  );
}

const isHeadingAbout = ({ text, words, kind, element }: PageBlock): boolean =>
  words <= 10 && about.test(text) && (kind === 'heading' || isSetOff(element, text, 'B,STRONG'));

const isSlanted = ({ element, text }: PageBlock): boolean => isSetOff(element, text, 'EM,I');

/** Do elements of these tags hold all of the text? */
function isSetOff(element: Element, text: string, tags: string): boolean {
  let characters = 0;
  for (const one of element.querySelectorAll(tags)) characters += (one.textContent ?? '').length;
  return element.matches(tags) || characters >= text.length * 0.9;
}

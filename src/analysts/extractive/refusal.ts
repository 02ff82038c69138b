import type { Pattern } from '#domain/text/caseless.ts';
import { unspacedScripts } from '#domain/text/unspaced-scripts.ts';
import { hasLeaning, leaningOf } from './cues/leaning.ts';
import type { Introduction } from './introduced-names.ts';
import { isPromotion } from './promotion.ts';
import { singleQuotation } from './quotation-state.ts';
import type { Candidate, Reading } from './reading.ts';

/** What a sentence is judged by: the article's words, and what the reader has in view already. */
export interface Judged extends Reading {
  introduced: ReadonlyMap<string, Introduction>;
  told: readonly string[];
}

/** In letters: a shorter sentence says little of what an article is about, unless it dates, quotes or counts. */
export const shortestLine = 60;

/** Why a sentence is not shown away from the sentences around it. */
export type Refusal = 'question' | 'half' | 'leaning' | 'promotion' | 'voice' | 'length';

const dense = new RegExp(`[${unspacedScripts}]`, 'gu');
/** Scripts whose sentences end without a mark. */
const unmarked = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const ends = /[.!。！۔।…][\p{Pe}\p{Pf}\p{Pi}"'״\])]*(?:\s?[\p{Pe}\p{Pf}"'])*$/u;
const quotedPart = new RegExp(
  `“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|「[^」]*」|『[^』]*』|"[^"]*"|${singleQuotation.source}`,
  'gu',
);

/** What stands outside its quotation marks, each quotation as one space. */
export function outsideQuotations(text: string): string {
  return text.replace(quotedPart, ' ');
}

/** What stands within its quotation marks, a quotation each. */
export function quotationsIn(text: string): string[] {
  return [...text.matchAll(quotedPart)].map(([whole]) => whole.slice(1, -1).trim());
}

/** About how many letters of a spaced script it is as long as. */
export function lengthOf(text: string): number {
  const count = text.match(dense)?.length ?? 0;
  const hangul = text.match(/\p{sc=Hangul}/gu)?.length ?? 0;
  return text.length + count * 1.5 + hangul * 0.6;
}

/** Why a sentence cannot be shown alone; null where it can. */
export function refusalOf(candidate: Candidate, reading: Judged): Refusal | null {
  const { text } = candidate;
  const length = lengthOf(text);
  if (length < 36 || length > 520) return 'length';
  if (isPromotion(text) || reading.cues.empty?.test(text)) return 'promotion';
  if (/[?？؟;][\p{Pe}\p{Pf}"')]*$/u.test(text) || /[?？؟](?:\s|$)/u.test(outsideQuotations(text)))
    return 'question';
  if (isHalf(candidate)) return 'half';
  const own = outsideQuotations(text);
  if (candidate.isAnswer || reading.cues.firstPerson?.test(own) || isAddressed(own)) return 'voice';
  return leans(candidate, reading, own) ? 'leaning' : null;
}

function isHalf({ text, beginsQuoted, endsQuoted, broken, kind }: Candidate): boolean {
  if (beginsQuoted || endsQuoted || broken) return true;
  if (!ends.test(text) && !unmarked.test(text)) return true;
  if (/(?:\.\.\.|…)[\p{Pe}\p{Pf}"')\]]*$/u.test(text) || /\[(?:…|\.\.\.)\]/u.test(text))
    return true;
  // iPhone and eBay begin small as well.
  if (/^[\p{Pi}"'(\s]*\p{Ll}(?!\p{Lu})/u.test(text)) return true;
  // "A move that": a noun with its clause, and no verb of its own.
  if (
    /^(?:A|An|Un|Une|Una|Uno|Um|Uma|Ein|Eine)\s\p{Ll}+,?\s(?:that|which|qui|que|che|der|die|das|den)\s/u.test(
      text,
    ) ||
    /^Un['’]\p{Ll}+\sche\s/u.test(text)
  )
    return true;
  // "1- to weigh", an entry of a list.
  if (
    /^\d{1,2}[-–]\s/u.test(text) ||
    /^\d[-–](?!year|day|jähr|летн|month|week|star|man)\p{Ll}{4}/u.test(text)
  )
    return true;
  // "Weather – Rain fell": a label.
  if (/^\p{L}+\s[-–—]\s/u.test(text)) return true;
  // 歌手、制作人、词曲创作人。 An entry that names what somebody is.
  if (/^[\p{sc=Han}]+(?:、[\p{sc=Han}]+){2,}。$/u.test(text) && !/[是有在将將了为為]/u.test(text))
    return true;
  if (/^[◆◇■□●○▼▽★☆※→▶◎▲△]/u.test(text)) return true;
  if (/^[,;:.)\]…]/u.test(text) || /^\p{Pd}|^[•*·▪►–—]/u.test(text)) return true;
  if (
    /^[([{（【]/u.test(text) ||
    /^\d{1,2}[.:]\d{2}(?!\d)/u.test(text) ||
    /^\d{1,2}[.)]\s/u.test(text)
  )
    return true;
  if (
    /^[^.!?:]{1,40}:\s/u.test(text) &&
    !/[“"„«「‘]/u.test(text.slice(0, 60)) &&
    kind !== 'quotation'
  )
    return true;
  const digits = text.match(/(?<!\p{L})\d[\d.,:%/]*/gu)?.length ?? 0;
  if (digits * 3 > text.split(' ').length && lengthOf(text) === text.length) return true;
  return !isPaired(text);
}

function isPaired(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/[(（[]/gu) === count(/[)）\]]/gu) &&
    count(/"/gu) % 2 === 0 &&
    count(/[“„”]/gu) % 2 === 0 &&
    count(/[«»]/gu) % 2 === 0 &&
    count(/[「『]/gu) === count(/[」』]/gu)
  );
}

/** Speaks to the reader: no report. */
function isAddressed(text: string): boolean {
  return (
    /(?<!\p{L})(?:you|your|yours|you['’](?:re|ll|ve|d))(?!\p{L})/iu.test(text) ||
    /[!！][\p{Pe}\p{Pf}"']*$/u.test(text)
  );
}

const commas = /[,，、،]/u;

function leans(candidate: Candidate, reading: Judged, own: string): boolean {
  const { text, index } = candidate;
  const { cues, language, told } = reading;
  const leaning = leaningOf(language);
  // Only what opens the article is sure to lean on nothing but the headline.
  if (!hasLeaning(language) && index > 1) return true;
  if (leaning.subject && !leaning.subject.test(own)) return true;
  if (leaning.familyName && isFamilyNameAlone(own, leaning.familyName, told)) return true;
  if (leaning.person && !namesWhom(own, leaning.person, reading)) return true;
  // The first sentence of all has nothing to point back to but the headline, which is in view.
  if (index > 0) {
    if (cues.dependent?.test(text)) return true;
    if (leaning.opening?.test(text) && !isTold(text, leaning.known, told)) return true;
    if (leaning.backward?.test(own)) return true;
    if (leaning.stranger && isOfStranger(own, leaning.stranger, told)) return true;
  }
  if (isUnattributed(text, own, reading)) return true;
  return namesStranger(candidate, reading);
}

/** "Kim said", where neither headline nor lead has given the whole name. */
function isFamilyNameAlone(own: string, familyName: Pattern, told: readonly string[]): boolean {
  const name = familyName.exec(own)?.[0].trim();
  if (!name) return false;
  const family = /^\p{sc=Hangul}/u.test(name)
    ? name.slice(0, 1)
    : name.replace(/(?:さん|氏|容疑者|被告|選手|監督|議員|社長|教授)$/u, '');
  const whole = new RegExp(`(?<![\\p{L}])${escaped(family)}[\\p{sc=Hangul}\\p{sc=Han}]{1,3}`, 'u');
  return !told.some((shown) => whole.test(shown));
}

/** True where what "the company" is stands in what the reader has in view. */
function isTold(text: string, known: Pattern | undefined, told: readonly string[]): boolean {
  const thing = known
    ?.exec(text)?.[0]
    .split(/[\s'’]/u)
    .at(-1)
    ?.toLowerCase();
  return (
    thing !== undefined && thing.length > 3 && told.some((shown) => endsAWord(thing).test(shown))
  );
}

/** "By the company": no name before it says which, and the reader has met none. */
function isOfStranger(own: string, stranger: Pattern, told: readonly string[]): boolean {
  const found = stranger.exec(own);
  if (!found || isTold(found[0], stranger, told)) return false;
  return !/\p{Ll}[^.]*\s\p{Lu}\p{Ll}/u.test(own.slice(0, found.index));
}

/** A word, or the end of a longer one: "Tanker" of "Öltanker". */
function endsAWord(word: string): RegExp {
  return new RegExp(`${escaped(word)}(?![\\p{L}\\p{N}])`, 'iu');
}

/** Somebody's words without whose they are: half a sentence in quotation marks, or a German report of what was said. */
function isUnattributed(text: string, own: string, { cues, language }: Judged): boolean {
  if (cues.reported?.test(own)) return false;
  if (
    /^de(?:-|$)/u.test(language) &&
    /(?<!\p{L})(?:sei|seien|habe|könne|müsse|werde|solle|wolle|dürfe|gebe|gehe|lasse|brauche|wisse)(?!\p{L})/u.test(
      own,
    )
  )
    return true;
  return quotationsIn(text).some((said) => /^\p{Ll}/u.test(said) && said.split(/\s+/u).length >= 4);
}

/** True where every "he" and "their" comes after somebody or something it may mean. */
function namesWhom(
  own: string,
  person: Pattern,
  { functionWords, split, language }: Reading,
): boolean {
  const first = person.exec(own);
  if (!first) return true;
  const before = own.slice(0, first.index);
  const afterComma = before.split(commas).length > 1;
  const cased = /\p{Lu}/u.test(own);
  // Where no capital shows a name, nothing shows that one stands before it.
  if (!cased) return /[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(own) && before.trim().length > 4;
  if (/^(?:he|she|him|her|his|hers|himself|herself)$/iu.test(first[0].trim())) {
    if (/(?<!\p{L})\p{Ll}[\p{L}’'.,-]*\s(?:\p{Lu}\p{L}*[.]?\s)*\p{Lu}\p{Ll}/u.test(before))
      return true;
    const opened = /^[\p{Pi}"'\s]*(\p{Lu}[\p{L}’'-]+)/u.exec(before)?.[1]?.toLowerCase();
    return opened !== undefined && !functionWords.has(opened) && !afterPreposition(before);
  }
  // In German "sie" and "ihn" before the first comma mean somebody of an earlier sentence more often than not.
  if (/^(?:sie|ihn|ihm|ihnen|er)$/iu.test(first[0].trim()) && !afterComma && /^de/u.test(language))
    return false;
  const content = split(before).filter((word) => word.length > 2 && !functionWords.has(word));
  // "Alibaba said its": a sentence that begins with what it is about.
  const opens = /^[\p{Pi}"'\s]*(\p{Lu}[\p{L}’'-]+)/u.exec(before)?.[1]?.toLowerCase();
  if (opens !== undefined && !functionWords.has(opens) && content.length > 0) return true;
  return content.length >= (afterPreposition(before) ? 3 : 2);
}

/** "In January, he": what stands before the pronoun only says when or where. */
function afterPreposition(before: string): boolean {
  return /^(?:In|On|At|After|Before|During|Since|By|From|For|With|While|When|As|Until|Under|Over|Despite|Although|If|Because)\s[^,]*,\s*$/u.test(
    before,
  );
}

/**
 * "Keller said": a family name alone, of somebody whom an earlier sentence introduced by the whole name, and whom
 * the headline does not name.
 */
function namesStranger({ text, index }: Candidate, { introduced, told }: Judged): boolean {
  for (const [name, { at, whole }] of introduced) {
    if (at >= index || !text.includes(name)) continue;
    if (told.some((shown) => shown.includes(name))) continue;
    const alone = new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(name)}(?![\\p{L}\\p{N}-])`, 'u');
    if (alone.test(text) && !text.includes(whole)) return true;
  }
  return false;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

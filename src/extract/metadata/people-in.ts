import { digit, kindAt, letter, upper } from '#domain/text/character-kinds.ts';
import { lettersOf } from '#extract/text/letters-of.ts';
import { singleSpaced } from '#extract/text/single-spaced.ts';

/**
 * Two to four words, each with a capital, as against an agency, a place or a role; or a few Chinese,
 * Japanese or Korean characters that name no house.
 */
export const looksLikePerson = (name: string): boolean =>
  isOfWords(name) ? name !== name.toUpperCase() : isOfCharacters(name);

function isOfWords(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length > 1 &&
    words.length < 5 &&
    (words[0]?.length ?? 0) > 1 &&
    (kindAt(name, 0) & upper) !== 0 &&
    words.every((word) => kindAt(word, 0) & letter && isOfLetters(word))
  );
}

function isOfLetters(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    if (!(kindAt(word, at) & letter) && !".'’-".includes(word.charAt(at))) return false;
  }
  return true;
}

const isOfCharacters = (name: string) =>
  name.charCodeAt(0) >= firstHangul &&
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}|\p{Script=Hangul}{2,4})$/u.test(
    name,
  ) &&
  !/(?:新聞|新闻|通信|通讯|社|部|局|網|网|報|报|台|記者|记者|編集|编辑|뉴스|신문|일보|통신|기자)$/.test(
    name,
  );

/** The scripts in question all stand behind it: Latin names need not wait for a pattern of theirs. */
const firstHangul = 0x1100;

/** Words before a name; looked for where the marks at the beginning end. */
const before =
  /(?:(?:(?:article|artikel|text|story|written|posted|published|words|interview|photos?|fotos?|bilder|created|submitted|geschrieben|verfasst|erstellt|veröffentlicht|escrito|publicado|écrit|publié|scritto|show all articles of|about the|über (?:den|die)|verantwortlich|(?:an?|eine?|un[ae]?) [a-zà-ÿ-]{3,20}|gastbeitrag|kommentar|protokoll|aufgezeichnet|analysis|opinion|view all posts|posts?)\s*)*(?:\bby|\bvon|\bpar|\bpor|\bdi|\bda|\bdoor|\bav|\baf|\bod|\bautor\w{0,4}|\bauthors?|\bauteure?s?|\bautore|\bverfasser(?:in)?|\bredaktion|\breporter|\btext|\bfrom)\s*(?:[:|]|\s|$)\s*)+/iy;

const jobs =
  /^(?:senior |chief |staff |deputy |managing |associate |former |political |science |business |tech(?:nology)? |news |foreign |features? )*(?:writer|editor|reporter|journalist|correspondent|columnist|contributor|producer|redakteur(?:in)?|redaktion|autor(?:in)?|journalistin?|korrespondent(?:in)?|volontär(?:in)?|freier? .*|professor|ph\.?d\.?|m\.?d\.?|mba|rd|ms|author|director|ceo|staff|contributing writer|press|agency|follow|updated?|admin(?:istrator)?|posted on|more posts|website|email|e-mail|twitter|facebook|linkedin|text|interview|foto|fotos|photo|photos|image.*|getty images.*|bild|bilder|video|views?|unknown|anonymous|none|null|n\/a|gast|guest|redacción|redaccion|rédaction|redazione|webmaster|online|unbekannt|no author|publicado.*|hace .*|vor \d.*|agencies|agencias|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|germany|deutschland|in .{2,30}|on .{2,30})$/i;

/** Some patterns go through a line once for each of its characters: no byline is longer than this, or one of so many. */
const longestByline = 500;
const mostBylines = 200;

/** Splits bylines into names, without the words before them, roles, agencies' dates and duplicates. */
export function peopleIn(bylines: string[]): string[] {
  const names = new Map<string, string>();
  for (const byline of bylines.slice(0, mostBylines)) {
    const line = withoutDate(byline.slice(0, longestByline))
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/\(.*?\)|\[.*?\]/g, ' ')
      .replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ');
    for (const part of withoutEmployer(line).split(
      /\s*(?:[,;|•·/\n\t]|\s[–—-]\s|\s(?:and|und|et|og|och|e|y|i|en|ve|&|with|mit)\s|&)\s*/,
    )) {
      const name = nameIn(part ?? '');
      if (name) names.set(lettersOf(name), name);
    }
  }
  return [...names.values()].slice(0, 20);
}

/** `4 March 2026 by Jane Roe` */
const withoutDate = (line: string) =>
  /\d/.test(line)
    ? line.replace(
        /^[^\n]{0,40}?\d[^\n]{0,25}?\s(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)\s+(?=\p{Lu})/u,
        '',
      )
    : line;

/** What somebody does, at the end of a name or alone: `Jane Roe Political editor`, `Health Correspondent`. */
const job =
  /(?:^|\s)(?:(?:senior|chief|deputy|managing|associate|contributing|executive|political|politics|health|education|world|sports?|business|economics?|science|technology|environment|climate|culture|arts|legal|royal|home|foreign|security|defen[cs]e|diplomatic|investigative|data|news|features?|bureau|staff|special)\s+)*(?:editor(?:-in-chief)?|reporter|correspondent|writer|columnist|journalist|producer|analyst|critic|bureau chief|staff|newsroom|redakteur(?:in)?|chefredakteur(?:in)?|korrespondent(?:in)?|corresponsal|periodista|redactora?|correspondant|giornalista)$/i;

/** `Jane Roe for the Daily Planet` */
const withoutEmployer = (line: string) =>
  /\s(?:for|für) /.test(line)
    ? line.replace(/\s(?:for|für) (?:the )?\p{Lu}[\p{L}. ]+$/u, ' ')
    : line;

function nameIn(part: string): string | null {
  const told = withoutTeller(part)
    .replace(
      /^\s*(?:(?:كتبت?|إعداد|लेखक|作者|記者|记者|글)\s*[:：]|(?:取材[・･])?文(?:責)?\s*[・･:：＝／/]|(?:بقلم|מאת)\s*:?(?=\s))\s*/,
      '',
    )
    .replace(allOf, '')
    .replace(/^\s*(?:Eingestellt|Veröffentlicht|Geschrieben|Pressemitteilung|Artikel) von\s+/i, '')
    .replace(/(?<=[a-zß-öø-ÿ])Follow$|(?<=\s\S+)\s+(?:Feb|Apr|Aug|Sept?|O[ck]t|Nov|De[cz])\.?$/, '')
    .replace(
      /\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|(?:at|le|am|on|um|mo|di|mi|do|fr|sa|so))$/i,
      '',
    );
  const bare = withoutJob(withoutMarks(singleSpaced(withoutWordsBefore(told))));
  if (bare.length < 2 || bare.length > 60 || !hasTwoLetters(bare) || jobs.test(bare)) return null;
  if (/\d{2}|[<>{}=]|\.(com|de|net|org|at|ch|fr|it|es)\b/i.test(bare) || /^(https?|@)/.test(bare))
    return null;
  if (bare.split(' ').length > 6 || isSaid(bare)) return null;
  return asName(bare.replace(/\s*(?:기자|記者|记者)$/, ''));
}

/** `More articles by`, `Zeige alle Beiträge von`: a link to what else somebody wrote. */
const allOf =
  /^\s*(?:(?:show|view|see|read|more|all|zeigt?e?|alle|weitere|mehr|ver|todos|todas|más|voir|tous|toutes|leggi|tutti|los|las|les|gli)\s+){1,4}(?:articles?|posts?|stories|beiträge|artikel|artículos|entradas|notas|articoli)?\s*(?:by|of|from|von|de|di|par)\s+(?=\S)/i;

/** Words about somebody: `fan of good puns.`, `your wedding bloggers` */
const isSaid = (text: string) =>
  /[a-zß-öø-ÿ]{4}\.$/.test(text) ||
  /^(?:dein|euer|eur|unser|mein|your|our|my|fan|lover|mother|father|tu|nuestr|notre|votre)\p{Ll}*\s/u.test(
    text,
  ) ||
  /^\S+-based(?:\s|$)/.test(text);

/** The name before what its bearer does; empty where too little is left to be one. */
function withoutJob(text: string): string {
  const at = text.includes(' ') ? text.search(job) : -1;
  if (at < 0) return text;
  const name = text.slice(0, at).trim();
  return name.includes(' ') ? name : '';
}

/** Such a word alone is no name: it is one only where a capital follows. */
function withoutTeller(part: string): string {
  const teller =
    /^\s*(?:By|Von|Vom|vom|Par|Por|(?:Veröffentlicht|Eingestellt|Geschrieben|Verfasst) von\s*)/.exec(
      part,
    );
  const length = teller?.[0].length ?? 0;
  return length && kindAt(part, length) & upper ? part.slice(length) : part;
}

function withoutWordsBefore(text: string): string {
  const isMarked = !(kindAt(text, 0) & letter);
  before.lastIndex = isMarked ? (/^[\s\p{P}\p{S}]*/u.exec(text)?.[0].length ?? 0) : 0;
  return before.test(text) ? text.slice(before.lastIndex) : text;
}

function withoutMarks(text: string): string {
  const isMarked = !(kindAt(text, 0) & (letter | digit));
  const open = isMarked ? text.replace(/^[\s\p{P}]+/u, '') : text;
  return open.replace(/[\s,:;|–—-]+$/, '');
}

function hasTwoLetters(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    if (kindAt(text, at) & letter && kindAt(text, at - 1) & letter) return true;
  }
  return false;
}

/** `JACOBO BETANCUR` is written as names are; initials and short words in capitals stay. */
function asName(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase() || !name.includes(' '))
    return name;
  return name
    .split(' ')
    .map((word) =>
      word.length < 3 || word.includes('.')
        ? word
        : word.toLowerCase().replace(/(^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join(' ');
}

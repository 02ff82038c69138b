/** A pattern that finds a phrase among lines, and what else a line that it was found in must fulfil. */
type Phrase = [name: string, pattern: RegExp, isSaid?: (line: string) => boolean];

/** What somebody is; `letter` is what up to five words before it consist of, `part` what it may be compounded with. */
const roleOf = (letter: string, part: string) =>
  `\\bis an? (${letter}+ ){0,5}(writer|reporter|editor|journalist|author|correspondent|columnist|professor|fellow|contributor|researcher|lecturer)|\\b(ist|es|est|è|é) (${part}+ ){0,5}${part}*(reporter|redakteur|korrespondent|journalist|autor|fellow|periodista|redactor|journaliste|giornalista|jornalista|kolumnist)(in|a)?\\b`;

const role = new RegExp(roleOf('\\p{L}', '[\\p{L}-]'), 'u');
const by =
  /^[^\w\n]*(by|von|par|por|di|da|door|av|af|text|autor|author|reporter|redaktion|interview|words)\b ?:?\s*/;
const profession = /기자|記者|记者/;

/** Matches wherever `namesAuthor` may hold and seldom elsewhere: few pages have to make the costly `role` ready. */
const aroundAuthors = new RegExp(
  `${by.source}|${profession.source}|${roleOf('[^ ]', '[^ ]')}`,
  'gm',
);

/**
 * Phrases at the edges of articles, in the languages of many editors. All in lower case, as the
 * lines are: patterns that fold cases take several times as long to be made ready.
 */
const phrases: Phrase[] = [
  [
    'more',
    /^[^\w\n]*(read (more|also|next|the full|our)|see (also|more)|also read|related|more (from|on|stories|coverage|news|:)|don.t miss|recommended|you may|lesen sie|lies auch|mehr (zum|zu|aus|von|über)|auch interessant|das könnte|zum thema|lire (aussi|la suite)|à lire|voir aussi|sur le m[eê]me|lea (también|además)|leer (más|también)|te puede|ver más|noticias relacion|más (noticias|sobre)|leia (também|mais)|veja (também|mais)|saiba mais|leggi anche|ti potrebbe|approfond|читайте|по теме|смотрите|اقرأ|مواضيع|קרא|関連|あわせて|相关|延伸|更多|관련|czytaj|přečtěte|läs (mer|också|även)|les også|lees ook|funda|bkz|ilgili|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|watch|listen|in pictures|in bildern)/gm,
  ],
  [
    'subscribe',
    /subscri|newsletter|sign ?up|sign ?in|log ?in\b|abonn|suscr|suscríb|assin(e|ar)|iscriv|inscri|подпис|regist(er|ri)|anmeld|membership|premium|free trial|\babo\b|paywall|unlimited access|購読|会員|登録|订阅|구독|اشترك|הירשמו/gm,
  ],
  [
    'follow',
    /\b(follow|like|join) (us|me|him|her|them|the|our)\b|folgen sie|folge uns|síg(a|ue)nos|suivez|siga|seguici|facebook|twitter|whatsapp|telegram|instagram|youtube|tiktok|linkedin|\brss\b|google news/gm,
  ],
  [
    'credit',
    /((photo|foto|image|bild|picture|credit|source|quelle|fuente|crédit|fonte|grafik|grafika|video|symbolbild|isithombe|写真|사진|图|صورة|फोटो)\w{0,12}\s*(by|von|de)?\s*[:：/=])|©|\bgetty|shutterstock|imago|picture[- ]alliance|\(ap\b|ap photo|\/ ?(ap|afp|reuters|dpa|epa|efe|ansa)\b|^(ap|afp|reuters|dpa|epa|efe|ansa|getty images|istock|unsplash)$|file (photo|picture)|image (copyright|caption|source)|제공|뉴스1|뉴시스|연합뉴스|＝共同|＝ａｐ|=연합/gm,
  ],
  [
    'date',
    /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b|\d{4}年|(^|\s)\d{1,2}\.? [^\s\d]{3,15},? (19|20)\d{2}(?!\d)|\d+월|\b\d{1,2}:\d{2}\b|\b(jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|fév|avr|juil|août|déc|gen|mag|giu|lug|set|ott)\w*\.? ?\d{1,4}\b|\b\d{1,2}\.? (de )?(jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|fév|avr|juil|août|déc|gen|mag|giu|lug|set|ott)/gm,
  ],
  [
    'ago',
    /\b(\d+|an?) (min|minute|hour|day|week|month|year)s? ago|vor \d+ |hace \d+|il y a \d+|min(uten)? (read|lese)|lesezeit|lesedauer|reading time|minutos? de (lectura|leitura)|last (updated|modified)|^[^\w\n]*(updated|published|posted|stand|aktualisiert|veröffentlicht|erstellt|publi[éc]|publicado|actualizado|atualizado|aggiornato|modifi)/gm,
  ],
  [
    'rights',
    /©|\(c\)|copyright|all rights reserved|alle rechte|tous droits|todos (los|os) d|tutti i diritti|無断転載|版权|무단/gm,
  ],
  [
    'report',
    /(reporting|editing|writing|additional reporting|written|edited|compiled) by|contributed to this|mit (dpa|afp|material)|\(?(dpa|afp|sda|apa|reuters|ap|efe|ansa)(\/\w+)?\)?$|^(source|quelle|fuente|via|sources?) ?:/gm,
  ],
  [
    'advert',
    /^[^\w\n]*(advert(isement|s)?|anzeige|werbung|publicidad|publicité|pubblicità|reklam\w*|広告|광고|广告|إعلان|sponsored|story continues|article continues|continue reading|scroll)/gm,
  ],
  [
    'comment',
    /^[^\w\n]*\d*[^\w\n]*(comments?|kommentar|comentario|commentaires|comentários|commenti|leave a|reply|leserkomm|join the (discussion|conversation)|コメント|댓글|评论)/gm,
  ],
  [
    'terms',
    /cookie|privacy|(views|opinions) expressed|not necessarily (reflect|represent)|opiniones expresadas|opinions exprimées|datenschutz|terms of|gdpr|policy|nutzungsbed|externe[nr]? inhalt|einverstanden|third part|consent/gm,
  ],
  [
    'click',
    /^[^\w\n]*(click|tap|klick|hier|download|learn|buy|shop|share|print|e-?mail|copy link|loading|caption|close|enlarge|open|show|hide|view|image \d|play|pause|skip|back to|zur|zurück|weiter|next|previous|teilen|drucken|compart|imprimir|partag|condividi|menu|search|home|startseite|start|inicio|top)\b/gm,
  ],
  [
    'contact',
    /[\w.-]@[\w-]+\.\w|\b(tel|phone|contact|reach|e-?mail) ?(him|her|us|me|the author)?( at)?[:.]|send (us|tips)|have a (tip|story)|write to/gm,
  ],
  [
    'company',
    /\bis (?:an?|the|one of the) (?:\w+[ -]){0,4}(?:leading|global|largest|premier|independent|international|privately|publicly)\b|\bheadquartered in\b|\bhas offices in\b|\blisted on the\b|\bemploys (?:more than|over|about|some|around)? ?[\d,.]+|^about \w+|^über \w+|\bhat (?:ihren|seinen) hauptsitz\b|\bcon sede en\b|\bdont le siège\b|\bwas founded in \d{4}|\bour mission is\b|\bnon-?profit (?:organi[sz]ation|newsroom)\b|(?:views|opinions) expressed/gm,
  ],
  ['author', aroundAuthors, namesAuthor],
  [
    'tags',
    /^[^\w\n]*(tags?|topics?|themen|schlagw|stichw|etiquetas|temas|mots-cl|keywords?|filed under|categor|labels|posted in|tagged|in this (story|article)|mehr zu)\b/gm,
  ],
  [
    'image',
    /\b(pictured|photograph|left|right|centre|center|undatiert|archiv|file)\b|\((l|r|links|rechts|left|right|izq|der)\.?\)/gm,
  ],
];

/** In a long paragraph only these tell anything: the others are said of the world there too. */
const telling = /^(author|company|credit|follow|image|rights|subscribe|terms)$/;
const phrasesOfLongText = phrases.filter(([name]) => telling.test(name));

/**
 * The names of the phrases in each text, of long ones only those that tell something there. All texts
 * are searched together, as lines of one: so each pattern is made ready once, not for every kind of text anew.
 */
export function phrasesIn(texts: readonly string[], areLong: boolean): string[][] {
  const lines = texts.map(asLine);
  const all = lines.join('\n');
  const names = lines.map((): string[] => []);
  for (const [name, pattern, isSaid] of areLong ? phrasesOfLongText : phrases) {
    for (const at of linesWith(pattern, lines, all))
      if (!isSaid || isSaid(lines[at] ?? '')) names[at]?.push(name);
  }
  return names;
}

/** Numbers of the lines that match, each searched until its first match; `all` is the lines together. */
function linesWith(pattern: RegExp, lines: readonly string[], all: string): number[] {
  const found: number[] = [];
  let at = 0;
  let start = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(all); match; match = pattern.exec(all)) {
    let line = lines[at] ?? '';
    while (match.index >= start + line.length && at < lines.length) {
      start += line.length + 1;
      line = lines[++at] ?? '';
    }
    const end = start + line.length;
    if (match.index >= start && pattern.lastIndex <= end) found.push(at);
    else if (matchesAlone(pattern, line)) found.push(at);
    pattern.lastIndex = end + 1;
  }
  return found;
}

/** Asked of a line where a match went over its end. */
function matchesAlone(pattern: RegExp, line: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(line);
}

/**
 * Beginning and end of a text in one line and in lower case; the long s and the Kelvin sign are the
 * letters they stand for, and a dotted capital I is one letter.
 */
function asLine(text: string): string {
  const ends = text.length > 320 ? `${text.slice(0, 200)} ${text.slice(-100)}` : text;
  const plain = /[\n\u017f\u212a\u0130]/.test(ends)
    ? ends
        .replaceAll('\n', '\t')
        .replaceAll('\u017f', 's')
        .replaceAll('\u212a', 'k')
        .replaceAll('\u0130', '\u0131')
    : ends;
  return plain.toLowerCase();
}

/** `By Jane Doe`, or what somebody is. */
function namesAuthor(line: string): boolean {
  const start = by.exec(line)?.[0].length ?? 0;
  if (start && isCased(line.slice(start, start + 2))) return true;
  return profession.test(line) || role.test(line);
}

/** Does it begin with a letter that has a capital? */
function isCased(text: string): boolean {
  const letter = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return letter !== letter.toUpperCase();
}

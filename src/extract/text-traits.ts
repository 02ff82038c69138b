import { countLetters } from './count-letters.ts';

/**
 * Without the flag `u` wherever no class needs it: matching letters of either case is then more than
 * twice as fast. What that flag alone would fold is folded in `asPlain`.
 */
const phrases: [name: string, pattern: RegExp][] = [
  [
    'says:more',
    /^\W*(read (more|also|next|the full|our)|see (also|more)|also read|related|more (from|on|stories|coverage|news|:)|don.t miss|recommended|you may|lesen sie|lies auch|mehr (zum|zu|aus|von|über)|auch interessant|das könnte|zum thema|lire (aussi|la suite)|à lire|voir aussi|sur le m[eê]me|lea (también|además)|leer (más|también)|te puede|ver más|noticias relacion|más (noticias|sobre)|leia (também|mais)|veja (também|mais)|saiba mais|leggi anche|ti potrebbe|approfond|читайте|по теме|смотрите|اقرأ|مواضيع|קרא|関連|あわせて|相关|延伸|更多|관련|czytaj|přečtěte|läs (mer|också|även)|les også|lees ook|funda|bkz|ilgili|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|watch|listen|in pictures|in bildern)/i,
  ],
  [
    'says:subscribe',
    /subscri|newsletter|sign ?up|sign ?in|log ?in\b|abonn|suscr|suscríb|assin(e|ar)|iscriv|inscri|подпис|regist(er|ri)|anmeld|membership|premium|free trial|\babo\b|paywall|unlimited access|購読|会員|登録|订阅|구독|اشترك|הירשמו/i,
  ],
  [
    'says:follow',
    /\b(follow|like|join) (us|me|him|her|them|the|our)\b|folgen sie|folge uns|síg(a|ue)nos|suivez|siga|seguici|facebook|twitter|whatsapp|telegram|instagram|youtube|tiktok|linkedin|\bRSS\b|google news/i,
  ],
  [
    'says:credit',
    /((photo|foto|image|bild|picture|credit|source|quelle|fuente|crédit|fonte|grafik|grafika|video|symbolbild|isithombe|写真|사진|图|صورة|फोटो)\w{0,12}\s*(by|von|de)?\s*[:：/=])|©|\bgetty|shutterstock|imago|picture[- ]alliance|\(ap\b|ap photo|\/ ?(ap|afp|reuters|dpa|epa|efe|ansa)\b|^(ap|afp|reuters|dpa|epa|efe|ansa|getty images|istock|unsplash)$|file (photo|picture)|image (copyright|caption|source)|제공|뉴스1|뉴시스|연합뉴스|＝共同|＝ＡＰ|=연합/i,
  ],
  [
    'says:date',
    /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b|\d{4}年|(^|\s)\d{1,2}\.? [^\s\d]{3,15},? (19|20)\d{2}(?!\d)|\d+월|\b\d{1,2}:\d{2}\b|\b(jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|fév|avr|juil|août|déc|gen|mag|giu|lug|set|ott)\w*\.? ?\d{1,4}\b|\b\d{1,2}\.? (de )?(jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|fév|avr|juil|août|déc|gen|mag|giu|lug|set|ott)/i,
  ],
  [
    'says:ago',
    /\b(\d+|an?) (min|minute|hour|day|week|month|year)s? ago|vor \d+ |hace \d+|il y a \d+|min(uten)? (read|lese)|lesezeit|lesedauer|reading time|minutos? de (lectura|leitura)|last (updated|modified)|^\W*(updated|published|posted|stand|aktualisiert|veröffentlicht|erstellt|publi[éc]|publicado|actualizado|atualizado|aggiornato|modifi)/i,
  ],
  [
    'says:rights',
    /©|\(c\)|copyright|all rights reserved|alle rechte|tous droits|todos (los|os) d|tutti i diritti|無断転載|版权|무단/i,
  ],
  [
    'says:report',
    /(reporting|editing|writing|additional reporting|written|edited|compiled) by|contributed to this|mit (dpa|afp|material)|\(?(dpa|afp|sda|apa|reuters|ap|efe|ansa)(\/\w+)?\)?$|^(source|quelle|fuente|via|sources?) ?:/i,
  ],
  [
    'says:advert',
    /^\W*(advert(isement|s)?|anzeige|werbung|publicidad|publicité|pubblicità|reklam\w*|広告|광고|广告|إعلان|sponsored|story continues|article continues|continue reading|scroll)/i,
  ],
  [
    'says:comment',
    /^\W*\d*\W*(comments?|kommentar|comentario|commentaires|comentários|commenti|leave a|reply|leserkomm|join the (discussion|conversation)|コメント|댓글|评论)/i,
  ],
  [
    'says:terms',
    /cookie|privacy|(views|opinions) expressed|not necessarily (reflect|represent)|opiniones expresadas|opinions exprimées|datenschutz|terms of|gdpr|policy|nutzungsbed|externe[nr]? inhalt|einverstanden|third part|consent/i,
  ],
  [
    'says:click',
    /^\W*(click|tap|klick|hier|download|learn|buy|shop|share|print|e-?mail|copy link|loading|caption|close|enlarge|open|show|hide|view|image \d|play|pause|skip|back to|zur|zurück|weiter|next|previous|teilen|drucken|compart|imprimir|partag|condividi|menu|search|home|startseite|start|inicio|top)\b/i,
  ],
  [
    'says:contact',
    /[\w.-]+@[\w-]+\.\w|\b(tel|phone|contact|reach|e-?mail) ?(him|her|us|me|the author)?( at)?[:.]|send (us|tips)|have a (tip|story)|write to/i,
  ],
  [
    'says:author',
    /^\W*(by|von|par|por|di|da|door|av|af|text|autor|author|reporter|redaktion|interview|words)\b ?:?\s*\p{Lu}|\bis an? (\p{L}+ ){0,5}(writer|reporter|editor|journalist|author|correspondent|columnist|professor|fellow|contributor|researcher|lecturer)|\b(ist|es|est|è|é) ([\p{L}-]+ ){0,5}[\p{L}-]*(reporter|redakteur|korrespondent|journalist|autor|fellow|periodista|redactor|journaliste|giornalista|jornalista|kolumnist)(in|a)?\b|기자|記者|记者/iu,
  ],
  [
    'says:tags',
    /^\W*(tags?|topics?|themen|schlagw|stichw|etiquetas|temas|mots-cl|keywords?|filed under|categor|labels|posted in|tagged|in this (story|article)|mehr zu)\b/i,
  ],
  [
    'says:image',
    /\b(pictured|photograph|left|right|centre|center|undatiert|archiv|file)\b|\((l|r|links|rechts|left|right|izq|der)\.?\)/i,
  ],
];

/** In a long paragraph only these tell anything: the others are said of the world there too. */
const telling = /^says:(author|credit|follow|image|rights|subscribe|terms)$/;
const phrasesOfLongText = phrases.filter(([name]) => telling.test(name));

const terminators = /[.!?…。！？।॥؟:;”"»’')\]]$/u;

/** Traits of the words alone. `words` counts a character of a script without spaces as a half. */
export function textTraits(text: string, words: number): string[] {
  const traits: string[] = [];
  const size =
    words <= 1
      ? '1'
      : words <= 2
        ? '2'
        : words <= 4
          ? '4'
          : words <= 8
            ? '8'
            : words <= 14
              ? '14'
              : words <= 25
                ? '25'
                : words <= 45
                  ? '45'
                  : words <= 90
                    ? '90'
                    : 'more';
  traits.push(`words:${size}`);
  const ends = terminators.test(text);
  const isFull = /[.!?…。！？।॥؟]["'”’»)\]]*$/u.test(text);
  traits.push(
    isFull
      ? 'ends:full'
      : text.endsWith(':') || text.endsWith('：')
        ? 'ends:colon'
        : /(\.\.\.|…)$/.test(text)
          ? 'ends:dots'
          : ends
            ? 'ends:mark'
            : 'ends:open',
  );
  if (isFull && words > 8) traits.push('ends:full long');
  if (!isFull && words > 14) traits.push('ends:open long');
  if (/[.!?。！？।]["'”’»)]*\s+\S/u.test(text)) traits.push('sentences');
  if (!/[a-z]/.test(text) && isInCapitals(text)) traits.push('capitals');
  if (/^\p{Ll}/u.test(text)) traits.push('starts:small');
  if (/^[►▶▸»>›→+•●■◆★☆✓✔👉🔗*|/\\–-]/u.test(text)) traits.push('starts:sign');
  if (/^["“„«‘']/u.test(text)) traits.push('starts:quote');
  if (/\?$/.test(text) && words > 3) traits.push('ends:question');
  const letters = countLetters(text, text.length * 0.5);
  if (letters < text.length * 0.5) traits.push('few letters');
  if (letters === 0) traits.push('no letters');
  if ((text.match(/[|•·/]/g)?.length ?? 0) >= 2) traits.push('bars');
  if (/https?:|www\.|\.com\b/i.test(text)) traits.push('address');
  const length = words <= 12 ? 'short' : words <= 40 ? 'middle' : 'long';
  const ofNote = text.length > 320 ? `${text.slice(0, 200)} ${text.slice(-100)}` : text;
  const plain = asPlain(ofNote);
  for (const [name, pattern] of length === 'long' ? phrasesOfLongText : phrases)
    if (pattern.test(plain)) traits.push(`${name} ${length}`);
  return traits;
}

/** The long s and the Kelvin sign as the letters they stand for. */
const asPlain = (text: string) =>
  /[\u017f\u212a]/.test(text) ? text.replaceAll('\u017f', 's').replaceAll('\u212a', 'K') : text;

function isInCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

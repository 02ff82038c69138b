import { lettersOf } from './letters-of.ts';

/**
 * Two to four words, each with a capital, as against an agency, a place or a role; or a few Chinese,
 * Japanese or Korean characters that name no house.
 */
export const looksLikePerson = (name: string): boolean =>
  (/^\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*){1,3}$/u.test(name) && name !== name.toUpperCase()) ||
  (/^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}|\p{Script=Hangul}{2,4})$/u.test(
    name,
  ) &&
    !/(?:新聞|新闻|通信|通讯|社|部|局|網|网|報|报|台|記者|记者|編集|编辑|뉴스|신문|일보|통신|기자)$/u.test(
      name,
    ));

const before =
  /^[\s\p{P}\p{S}]*(?:(?:(?:article|artikel|text|story|written|posted|published|words|interview|photos?|fotos?|bilder|created|submitted|geschrieben|verfasst|erstellt|veröffentlicht|escrito|publicado|écrit|publié|scritto|show all articles of|about the|über (?:den|die)|verantwortlich|ein beitrag|gastbeitrag|kommentar|protokoll|aufgezeichnet|analysis|opinion|view all posts|posts?)\s*)*(?:\bby|\bvon|\bpar|\bpor|\bdi|\bda|\bdoor|\bav|\baf|\bod|\bautor\w{0,4}|\bauthors?|\bauteure?s?|\bautore|\bverfasser(?:in)?|\bredaktion|\breporter|\btext|\bfrom)\s*(?:[:|]|\s|$)\s*)+/iu;

const jobs =
  /^(?:senior |chief |staff |deputy |managing |associate |former |political |science |business |tech(?:nology)? |news |foreign |features? )*(?:writer|editor|reporter|journalist|correspondent|columnist|contributor|producer|redakteur(?:in)?|redaktion|autor(?:in)?|journalistin?|korrespondent(?:in)?|volontär(?:in)?|freier? .*|professor|ph\.?d\.?|m\.?d\.?|mba|rd|ms|author|director|ceo|staff|contributing writer|press|agency|follow|updated?|admin(?:istrator)?|posted on|more posts|website|email|e-mail|twitter|facebook|linkedin|text|interview|foto|fotos|photo|photos|image.*|getty images.*|bild|bilder|video|views?|unknown|anonymous|none|null|n\/a|gast|guest|redacción|redaccion|rédaction|redazione|webmaster|online|unbekannt|no author|publicado.*|hace .*|vor \d.*|agencies|agencias|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d+|germany|deutschland|in .{2,30}|on .{2,30})$/iu;

/** Splits bylines into names, without the words before them, roles, agencies' dates and duplicates. */
export function peopleIn(bylines: string[]): string[] {
  const names = new Map<string, string>();
  for (const byline of bylines) {
    const line = byline
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/\(.*?\)|\[.*?\]/g, ' ')
      .replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ')
      .replace(/\s(?:for|für) (?:the )?\p{Lu}[\p{L}. ]+$/u, ' ');
    for (const part of line.split(
      /\s*(?:[,;|•·/\n\t]|\s[–—-]\s|\s(?:and|und|et|og|och|e|y|i|en|ve|&|with|mit)\s|&)\s*/u,
    )) {
      const name = nameIn(part ?? '');
      if (name) names.set(lettersOf(name), name);
    }
  }
  return [...names.values()].slice(0, 20);
}

function nameIn(part: string): string | null {
  const bare = part
    .replace(
      /^\s*(?:By|Von|Par|Por|(?:Veröffentlicht|Eingestellt|Geschrieben|Verfasst) von\s*)(?=\p{Lu})/u,
      '',
    )
    .replace(
      /^\s*(?:(?:كتبت?|إعداد|लेखक|作者|記者|记者|글)\s*[:：]|(?:بقلم|מאת)\s*:?(?=\s))\s*/u,
      '',
    )
    .replace(/^\s*(?:Eingestellt|Veröffentlicht|Geschrieben|Pressemitteilung|Artikel) von\s+/iu, '')
    .replace(
      /\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|(?:at|le|am|on|um|mo|di|mi|do|fr|sa|so))$/iu,
      '',
    )
    .replace(before, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\p{P}]+|[\s,:;|–—-]+$/gu, '')
    .trim();
  if (bare.length < 2 || bare.length > 60 || !/\p{L}{2}/u.test(bare) || jobs.test(bare))
    return null;
  if (/\d{2}|[<>{}=]|\.(com|de|net|org|at|ch|fr|it|es)\b/i.test(bare) || /^(https?|@)/.test(bare))
    return null;
  if (bare.split(' ').length > 6) return null;
  return asName(bare.replace(/\s*(?:기자|記者|记者)$/u, ''));
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

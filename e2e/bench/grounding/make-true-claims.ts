import { respelt } from './respell-figures.ts';
import type { Chance } from './seeded-random.ts';

/** A claim that is true by construction; `quote` null for most models that give none. */
export interface Made {
  text: string;
  quote: string | null;
  how: string;
}

const dense = /^(?:zh|ja|th)$/u;
/** What a cut may not fall beside, or the rest would say something else. */
const reversing =
  /\b(?:not|n[’']t|never|no|nor|neither|without|unless|if|nicht|kein\p{L}*|nie|ohne|pas|jamais|sans|no|nunca|sin|non|mai|senza|não|nunca|sem|ikke|inte|niet|не|нет|без)\b|不|没|沒|未|无|無|ない|ません|なかっ|않|없|아니|못|لا|لم|لن|ليس|غير|לא|אין|नहीं|hardly|denied|false|fail\p{L}*|değil|tidak|ne\b|n[’']/iu;

/** The sentence itself, shortened, set in other type, or with its figures respelt or rounded. */
export function trueClaim(sentence: string, language: string, chance: Chance): Made | null {
  const way = chance.pick([
    'sentence',
    'shortened',
    'shortened',
    'typography',
    'figures',
    'figures',
  ]);
  switch (way) {
    case 'sentence':
      return { text: sentence, quote: chance.pick([null, sentence]), how: way };
    case 'shortened': {
      const text = shortened(sentence, language, chance);
      return text === null
        ? null
        : {
            text,
            quote: chance.pick([null, text, sentence, ellipsis(sentence, language)]),
            how: way,
          };
    }
    case 'typography': {
      const text = setOtherwise(sentence, language, chance);
      return { text, quote: chance.pick([null, text]), how: way };
    }
    default: {
      const text = respelt(sentence, language, chance);
      return text === null || text === sentence
        ? null
        : { text, quote: chance.pick([null, sentence, sentence]), how: way };
    }
  }
}

function shortened(sentence: string, language: string, chance: Chance): string | null {
  const ways = chance.shuffled([
    firstWords,
    withoutBrackets,
    withoutApposition,
    firstClause,
    lastClause,
  ]);
  for (const way of ways) {
    const text = way(sentence, language, chance)?.trim();
    if (text && text !== sentence && wordCount(text, language) >= 5) return text;
  }
  return null;
}

function firstWords(sentence: string, language: string, chance: Chance): string | null {
  const words = pieces(sentence, language);
  if (words.length < 8) return null;
  const keep = Math.ceil(words.length * (0.6 + chance.next() * 0.3));
  const rest = words.slice(keep).join('');
  // A figure or a negation is not to be cut through.
  if (reversing.test(rest) || /\p{N}/u.test(words.slice(keep - 3, keep + 3).join(''))) return null;
  if (/[\p{sc=Hangul}\p{sc=Hiragana}]/u.test(sentence)) return null;
  return words
    .slice(0, keep)
    .join('')
    .replace(/[\s,;:–—-]+$/u, '');
}

function withoutBrackets(sentence: string): string | null {
  const text = sentence.replace(/\s*[(（][^()（）]{2,80}[)）]/u, '');
  return text === sentence ? null : text;
}

function withoutApposition(sentence: string): string | null {
  const match =
    /(?:,|，|、) ?((?:who|which|der|die|das|le|la|el|the|a|an|qui|que|который|которая)\b[^,，]{4,90}), /u.exec(
      sentence,
    );
  if (!match || reversing.test(match[0])) return null;
  return sentence.replace(match[0], ' ');
}

function firstClause(sentence: string): string | null {
  const at = sentence.search(/[,，;；] ?(?!\d)/u);
  if (at < 20) return null;
  return reversing.test(sentence.slice(at)) || /\d$/u.test(sentence.slice(0, at))
    ? null
    : sentence.slice(0, at);
}

function lastClause(sentence: string): string | null {
  const at = Math.max(sentence.lastIndexOf(', '), sentence.lastIndexOf('，'));
  if (at < 12 || reversing.test(sentence.slice(0, at))) return null;
  return sentence.slice(at + 1).trim();
}

function ellipsis(sentence: string, language: string): string | null {
  const words = pieces(sentence, language);
  if (words.length < 14) return null;
  const third = Math.floor(words.length / 3);
  const middle = words.slice(third, -third).join('');
  if (reversing.test(middle)) return null;
  return `${words.slice(0, third).join('').trim()} … ${words.slice(-third).join('').trim()}`;
}

/** Words with the space after them; characters where words are not set apart. */
function pieces(sentence: string, language: string): string[] {
  return dense.test(language)
    ? [...new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence)].map(
        ({ segment }) => segment,
      )
    : (sentence.match(/\S+\s*/gu) ?? []);
}

function wordCount(text: string, language: string): number {
  return pieces(text, language).length;
}

function setOtherwise(sentence: string, language: string, chance: Chance): string {
  const ways: ((text: string) => string)[] = [
    (text) => text.replace(/["“”„«»]/gu, '"').replace(/[‘’]/gu, "'"),
    (text) => text.replace(/["“”]/gu, '«').replace(/'/gu, '’'),
    (text) => text.replace(/[–—]/gu, '-').replace(/…/gu, '...'),
    (text) => text.replace(/ - | – /gu, ' — ').replace(/\.\.\./gu, '…'),
    (text) => text.replace(/ /gu, '\u00a0'),
    (text) => text.replace(/(\p{L}{4})(\p{L}{3})/gu, '$1\u00ad$2'),
    (text) => text.replace(/ /gu, '\u2009'),
    (text) => text.replace(/fi/gu, 'ﬁ').replace(/fl/gu, 'ﬂ').replace(/ff/gu, 'ﬀ'),
    (text) => text.normalize('NFD'),
    (text) => text.replace(/(\p{L}{3}) (\p{L})/gu, '$1\u200b \u200b$2'),
    (text) => text.replace(/(\s)(\p{Ll}{4})(\p{Ll}{3,})/u, '$1$2-\n$3'),
    (text) => text.replace(/ (?=\p{L})/u, '\n  '),
    (text) => `“${text}”`,
    (text) => text.replace(/[.。]$/u, ''),
    (text) =>
      /[\u3040-\u9fff]/u.test(text)
        ? text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        : text,
    (text) => `\u202b${text}\u202c`,
    (text) => text.replace(/[.,](?=\s|$)/gu, (sign) => `${sign}\u200f`),
  ];
  let text = sentence;
  for (let times = 1 + chance.below(2); times > 0; times -= 1) text = chance.pick(ways)(text);
  return language === '' ? sentence : text;
}

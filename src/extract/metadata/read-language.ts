import { textDirection } from '#domain/text/text-direction.ts';
import { languageOf } from '#domain/words/function-words.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';
import { plainText } from './read-json-ld.ts';

/** So much of the text tells its language and direction. */
const enough = 3_000;

export interface PageLanguage {
  language: string;
  /** False where it was told by the text. */
  isDeclared: boolean;
  direction: 'ltr' | 'rtl';
}

/**
 * The declared language as a tag of today; that of the text where the page declares none; `und` where neither
 * tells. With it goes the direction of the text.
 */
export function readLanguage(live: Document, visible: Document, facts: PageFacts): PageLanguage {
  const prose = proseOf(visible);
  const direction = directionOf(prose, live);
  const sources = [
    live.documentElement.getAttribute('lang'),
    live.documentElement.getAttribute('xml:lang'),
    live.body?.getAttribute('lang'),
    plainText(facts.articles[0]?.inLanguage),
    firstMeta(facts, 'og:locale', 'content-language', 'dc.language', 'language'),
  ];
  for (const declared of sources) {
    const tag = declared ? asTag(declared) : null;
    if (tag) return { language: inScriptOf(tag, prose), isDeclared: true, direction };
  }
  return { language: languageIn(prose) || 'und', isDeclared: false, direction };
}

/** A template's `en` says nothing of a text whose letters are not Latin at all. */
function inScriptOf(tag: string, text: string): string {
  if (new Intl.Locale(tag).maximize().script !== 'Latn') return tag;
  return notLatin.test(text.slice(0, 400)) && !latin.test(text.slice(0, 400))
    ? languageIn(text) || tag
    : tag;
}

const notLatin =
  /(?:[\u0370-\u03ff\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]\s?){12}/;
const latin = /(?:[a-z]{2,}\s+){4}/i;

function asTag(declared: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(declared.trim().split(/[,;]/)[0]?.replaceAll('_', '-'))[0];
    // `English` is a well-formed tag of a language that nobody speaks.
    return tag && /^[a-z]{2,3}(?:-|$)/.test(tag) && !/^(?:und|mul|zxx)(?:-|$)/.test(tag)
      ? tag
      : null;
  } catch {
    // Not a language tag: pages write `en_US.UTF-8` there.
    return null;
  }
}

function languageIn(text: string): string {
  const language = languageOf(text);
  if (language !== 'ar') return language;
  // One script of several languages: letters that Arabic has not.
  if (/[ٹڈڑےں]/.test(text)) return 'ur';
  return /[پچژگ]/.test(text) ? 'fa' : 'ar';
}

/** The longest paragraphs' worth of what the reader sees. */
function proseOf(visible: Document): string {
  let text = '';
  for (const paragraph of visible.body?.querySelectorAll('p') ?? []) {
    const words = paragraph.textContent ?? '';
    if (words.length >= 60) text += `${words} `;
    if (text.length > enough) break;
  }
  return (text || (visible.body?.textContent ?? '')).slice(0, enough);
}

/**
 * The direction of the text: as the letters run, where they are of a script that runs from right to left or
 * nothing is declared; else as declared nearest to the text, or as the page is laid out.
 */
function directionOf(text: string, live: Document): 'ltr' | 'rtl' {
  if (/\p{L}/u.test(text)) return textDirection(text);
  const near = live.querySelector('h1')?.closest('[dir]') ?? live.querySelector('[dir]');
  const declared = near?.getAttribute('dir')?.toLowerCase();
  if (declared === 'rtl' || declared === 'ltr') return declared;
  const laid = live.body && live.defaultView?.getComputedStyle(live.body).direction;
  return laid === 'rtl' ? 'rtl' : 'ltr';
}

import type { Cues } from './cues.ts';
import { dutch } from './dutch.ts';
import { chinese, japanese, korean } from './east-asian.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { malay } from './malay.ts';
import { portuguese } from './portuguese.ts';
import { scandinavian } from './scandinavian.ts';
import { arabic, hebrew } from './semitic.ts';
import { czech, polish, russian, ukrainian } from './slavic.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';

const cuesByLanguage: Record<string, Cues> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
  sv: scandinavian,
  da: scandinavian,
  nb: scandinavian,
  nn: scandinavian,
  no: scandinavian,
  pl: polish,
  cs: czech,
  sk: czech,
  ru: russian,
  uk: ukrainian,
  tr: turkish,
  ja: japanese,
  zh: chinese,
  ko: korean,
  ar: arabic,
  he: hebrew,
  iw: hebrew,
  id: malay,
  ms: malay,
};

/** The word lists of a language, by the first part of its BCP 47 tag; empty where there are none. */
export function cuesOf(language: string): Cues {
  return cuesByLanguage[primaryOf(language)] ?? {};
}

/** True where the language has word lists here. */
export function hasCues(language: string): boolean {
  return primaryOf(language) in cuesByLanguage;
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

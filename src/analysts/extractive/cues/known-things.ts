import { caseless } from '#domain/text/caseless.ts';
import { spokenOfBefore } from './spoken-of-before.ts';

/** "The company said", "Der Konzern": a thing that only an earlier sentence names. */
const definite = (articles: string, nouns: string, after = '') =>
  caseless(
    `^[\\p{Pi}"'(\\s]*(?:${articles})(?:${nouns.trim().split(/,\s+/u).join('|')})(?!\\p{L})${after}`,
  );

/** A thing that opens a sentence as if the reader had met it, by language. Anchored at the start. */
export const knownThings = {
  en: definite(
    'the |at the |in the |during the |after the |before the |following the |according to the |under the |both |one of the |most of the |some of the |all of the |many of the |several of the |none of the |each of the |half of the ',
    spokenOfBefore.en,
  ),
  de: definite(
    'der |die |das |den |dem |des |beim |im |vom |zum |zur |am |einer der |eine der |eines der |viele der |einige der |laut |nach |bei |in |während |auf |mit |zu |durch |für |gegen |über |unter |vor )(?:dem |der |den |des )?(?:',
    spokenOfBefore.de,
  ),
  fr: definite(
    "le |la |les |l['’]|du |de la |de l['’]|des |au |aux |selon |d['’]après |dans |lors |après |pendant |sur |avec )(?:de |d['’])?(?:le |la |les |l['’])?(?:",
    spokenOfBefore.fr,
  ),
  es: definite(
    'el |la |los |las |al |del |según |en |durante |tras |con |desde |por )(?:el |la |los |las )?(?:',
    spokenOfBefore.es,
  ),
  it: definite(
    "il |lo |la |i |gli |le |l['’]|al |alla |del |della |dell['’]|nel |nella |secondo |durante |dopo |con |per |su )(?:il |lo |la |i |gli |le |l['’])?(?:",
    spokenOfBefore.it,
  ),
  pt: definite(
    'o |a |os |as |ao |à |do |da |no |na |segundo |durante |após |com |pelo |pela |de acordo com )(?:o |a |os |as )?(?:',
    spokenOfBefore.pt,
  ),
  nl: definite('de |het |volgens )(?:de |het )?(?:', spokenOfBefore.nl),
};

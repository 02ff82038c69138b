import { placesOf } from '#content/anchoring/find-quote.ts';
import { foldText } from '#content/anchoring/fold-text.ts';
import { bareText } from '#content/anchoring/page-fields.ts';
import { alignLoosely } from '#domain/text/align-loosely.ts';
import { countLetters } from '#extract/body/count-letters.ts';
import { joinedName } from '#extract/body/joined-name.ts';
import { phrasesIn } from '#extract/body/phrases-in.ts';
import { textTraits } from '#extract/body/text-traits.ts';
import { isoMoment } from '#extract/metadata/iso-moment.ts';
import { dateInAddress, parseVisibleDate } from '#extract/metadata/parse-visible-date.ts';
import { peopleIn } from '#extract/metadata/people-in.ts';
import { decodeEntities, plainText } from '#extract/metadata/read-json-ld.ts';
import { colorOf } from '#extract/page/color-of.ts';
import { cleanAddress } from '#extract/text/clean-address.ts';
import { lettersOf } from '#extract/text/letters-of.ts';
import { singleSpaced } from '#extract/text/single-spaced.ts';
import type { Reader } from './growth.ts';

const field = (text: string) => ({ text, pageAt: (at: number) => at, parted: () => false });

/** Whatever reads texts of a page outside of its tree: attributes, metadata, lines, and the search for quotations. */
export const pageReaders: Record<string, Reader> = {
  'places of a quote': (text) =>
    placesOf(field(text), {
      words: text.slice(3, 303),
      before: text.slice(0, 64),
      after: text.slice(0, 64),
    }),
  'places of a short quote': (text) =>
    placesOf(field(text), { words: text.slice(0, 3), before: 'a', after: 'b' }),
  'loose place': (text) => alignLoosely(text, text.slice(3, 203).split('').reverse().join('')),
  'loose place of a long quote': (text) =>
    alignLoosely(text, `${text.slice(0, 900)}x${text.slice(0, 900)}`),
  'folded text': foldText,
  'bare text': bareText,
  color: colorOf,
  moment: isoMoment,
  'visible date': (text) => parseVisibleDate(text, 'en'),
  'visible date, German': (text) => parseVisibleDate(text, 'de'),
  'date in an address': (text) => dateInAddress(`https://a.example/${text}`),
  'people in a byline': (text) => peopleIn([text]),
  'people in many bylines': (text) => peopleIn(text.split(' ')),
  entities: decodeEntities,
  'text of JSON-LD': plainText,
  'phrases of a line': (text) => phrasesIn([text], false),
  'phrases of many lines': (text) => phrasesIn(text.split(' '), false),
  letters: lettersOf,
  'count of letters': (text) => countLetters(text, 1e9),
  'single spaces': singleSpaced,
  'joined names': (text) => joinedName(text, text),
  'traits of a text': (text) => textTraits(text, 9, false),
  'address with trackers': (text) =>
    cleanAddress(
      `https://a.example/?${text.replace(/..?/gs, (_, at) => `utm_${at}&`)}`,
      'https://a.example/',
    ),
  'address of a page': (text) => cleanAddress(text, 'https://a.example/'),
};

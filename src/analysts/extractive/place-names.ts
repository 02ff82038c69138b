import { knownLanguage } from '#domain/text/known-language.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const byLanguage = new Map<string, ReadonlySet<string>>();

/** Names of countries and of languages (which in many tongues are also a country's adjective) in lower case, as the runtime knows them. */
export function placeNames(language: string): ReadonlySet<string> {
  const known = byLanguage.get(language);
  if (known) return known;
  const names = new Set<string>(extra);
  for (const tongue of new Set([knownLanguage(language), 'en'])) {
    const regions = new Intl.DisplayNames([tongue], { type: 'region', fallback: 'none' });
    for (const first of letters) {
      for (const second of letters) {
        const name = regions.of(first + second);
        if (name) names.add(name.toLowerCase());
      }
    }
  }
  byLanguage.set(language, names);
  return names;
}

/** Continents, capitals and demonyms that news is full of. */
const extra =
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|soviet union|europe|asia|africa|america|north america|south america|latin america|middle east|washington|new york|london|paris|berlin|brussels|moscow|beijing|tokyo|kyiv|jerusalem|gaza|tehran|geneva|vienna|madrid|rome|hong kong|los angeles|san francisco|chicago|britain|england|scotland|wales|northern ireland|u.s|us|uk|u.k|american|british|chinese|russian|european|german|french|israeli|iranian|ukrainian|japanese|western|republicans|democrats|republican|democratic|democrat|christmas|easter|internet|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|europa|asien|afrika|amerika'.split(
    '|',
  );

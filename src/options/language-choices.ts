const offered = [
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'he',
  'hi',
  'id',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'ru',
  'sv',
  'tr',
  'uk',
  'vi',
  'zh',
];

/** Languages, each by its own name, including the one already chosen. */
export function languageChoices(chosen: string): { code: string; name: string }[] {
  const codes = chosen === 'article' || offered.includes(chosen) ? offered : [...offered, chosen];
  return codes.map((code) => ({
    code,
    name: new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code,
  }));
}

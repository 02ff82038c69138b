/** Names of products, formats and keys: what is made of them alone is the same in any language. */
export const names = [
  'Alt',
  'Atom',
  'CSV',
  'Enter',
  'Esc',
  'Gloss',
  'HTML',
  'JSON',
  'Markdown',
  'Ollama',
  'OpenAI',
  'Shift',
  'Web Annotation',
  'https://host/v1',
  'https://',
] as const;

/** By folder of `_locales`, the keys of messages that happen to be written as in English. */
export const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  ar: ['cardSaveKeys', 'keyDelete'],
  de: ['footOriginal', 'listMatchText', 'syncWords', 'unlockPassphrase'],
  es: ['footOriginal'],
  fr: [
    'barNote',
    'implicationPossible',
    'listFieldNotes',
    'listFieldSite',
    'listFilterSite',
    'listSortSite',
    'listStoryArticle',
    'positionsCount_other',
    'runModel',
    'sectionDates',
    'sectionPositions',
  ],
  ja: ['cardSaveKeys', 'keyDelete', 'modelsOwn'],
  zh_CN: ['cardSaveKeys', 'keyDelete', 'modelsOwn'],
};

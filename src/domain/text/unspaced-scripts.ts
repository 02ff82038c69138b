/** Scripts that put no spaces between words, but for katakana: for use inside a character class with the flag `u`. */
export const unspacedButKatakana =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';

/** All of them. Katakana is apart, since what is written in it is mostly one foreign word. */
export const unspacedScripts = `${unspacedButKatakana}\\p{sc=Katakana}`;

/** Matches a text that holds any character of these scripts. */
export const unspacedCharacter = new RegExp(`[${unspacedScripts}]`, 'u');

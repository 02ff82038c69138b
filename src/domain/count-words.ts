const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const anyHan = /[\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]/u;
const word = /[\p{L}\p{N}\p{M}]+(?:[.,'’\-/][\p{L}\p{N}\p{M}]+)*/gu;

/** Words of a text; a Chinese or Japanese character counts half a word, so the sum may end in .5. */
export function countWords(text: string): number {
  if (!anyHan.test(text)) return text.match(word)?.length ?? 0;
  let characters = 0;
  const rest = text.replace(han, () => {
    characters++;
    return ' ';
  });
  return (rest.match(word)?.length ?? 0) + characters / 2;
}

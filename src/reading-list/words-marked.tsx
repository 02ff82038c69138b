import { eachWord } from '#store/search-words.ts';
import { queryWords } from '#store/story-query.ts';

/** A text in which the words searched for are marked, found as the search finds them. */
export function WordsMarked({ text, words }: { text: string; words: string }) {
  const wanted = words ? queryWords(words) : [];
  if (wanted.length === 0) return <>{text}</>;
  const marks: { start: number; end: number }[] = [];
  eachWord(text, (word, start, end) => {
    if (!wanted.some((each) => word === each.word || (each.prefix && word.startsWith(each.word)))) {
      return;
    }
    const last = marks.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  });
  let at = 0;
  const pieces = marks.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}

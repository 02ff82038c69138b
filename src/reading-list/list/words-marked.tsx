import { type Marks, marksIn } from '#store/search/search-snippets.ts';

/** A text with the searched words marked, matched as the search matches them. */
export function WordsMarked({ text, words }: { text: string; words: string }) {
  return <Marked text={text} marks={words ? marksIn(text, words) : []} />;
}

/** A text with these ranges marked. It is never treated as markup. */
export function Marked({ text, marks }: { text: string; marks: Marks }) {
  if (marks.length === 0) return <>{text}</>;
  let at = 0;
  const pieces = marks.map(([start, end]) => {
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

import { useEffect, useRef, useState } from 'preact/hooks';
import { database } from '#store/database/database.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import { type Snippet, snippetsOf } from '#store/search/search-snippets.ts';

/** Milliseconds to wait before matches are read, because whole stories are loaded for them. */
const pause = 60;
const mostKept = 300;

/**
 * The matches in each row on screen, by article id, during a search. Earlier matches stay until new ones
 * are loaded, as long as the reader continues the same words.
 */
export function useSnippets(
  rows: readonly (StoryRow | undefined)[],
  words: string,
  revision: number,
): (articleId: string) => readonly Snippet[] {
  const kept = useRef(new Map<string, { asked: string; words: string; snippets: Snippet[] }>());
  const [, redraw] = useState(0);
  const asked = `${revision} ${words}`;
  const shown = words ? rows.flatMap((row) => row?.articleId ?? []) : [];
  useEffect(() => {
    const missing = shown.filter((id) => kept.current.get(id)?.asked !== asked);
    if (missing.length === 0) return;
    let late = false;
    const load = async () => {
      const found = await snippetsOf(database, missing, words);
      if (late) return;
      if (kept.current.size > mostKept) kept.current.clear();
      for (const [id, snippets] of found) kept.current.set(id, { asked, words, snippets });
      redraw((before) => before + 1);
    };
    const timer = setTimeout(() => void load(), pause);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [shown.join(), asked]);
  return (articleId) => {
    const known = kept.current.get(articleId);
    const same = known && (known.words.startsWith(words) || words.startsWith(known.words));
    return words && same ? known.snippets : [];
  };
}

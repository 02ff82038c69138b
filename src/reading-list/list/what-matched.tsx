import { textDirection } from '#domain/text/text-direction.ts';
import type { SearchField } from '#store/search/search-fields.ts';
import type { Snippet } from '#store/search/search-snippets.ts';
import { Marked } from './words-marked.tsx';

/** Where it stands, as the line says it. Titles, sites and tags are marked where they stand anyway. */
const names: Partial<Record<SearchField, string>> = {
  notes: 'Your note',
  claims: 'Claim',
  text: 'Text',
  byline: 'By',
};
const order = Object.keys(names);
const most = 2;

/** The matches that a row does not show by itself, the reader's own words first; a sentence that is also a claim once. */
export function matchesToShow(snippets: readonly Snippet[]): Snippet[] {
  const seen = new Set<string>();
  return snippets
    .filter(({ field }) => names[field] !== undefined)
    .sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field))
    .filter(({ text, marks }) => {
      const start = marks[0]?.[0] ?? 0;
      const words = text.slice(start, start + 40);
      return !seen.has(words) && seen.add(words);
    })
    .slice(0, most);
}

/** The words of a story that were searched for, with some of what is around them. */
export function WhatMatched({ matches }: { matches: readonly Snippet[] }) {
  return (
    <div class="line-matches quiet">
      {matches.map(({ field, text, marks }) => (
        <p key={field} class="line-match" dir={textDirection(text)}>
          <span class="line-match-field faint">{names[field]}</span>{' '}
          <Marked text={text} marks={marks} />
        </p>
      ))}
    </div>
  );
}

import { textDirection } from '#domain/text/text-direction.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import type { SearchField } from '#store/search/search-fields.ts';
import type { Snippet } from '#store/search/search-snippets.ts';
import { Marked } from './words-marked.tsx';

/** The fields whose matches are shown, the reader's own words first. Titles, sites and tags are marked in the row anyway. */
const shownFields = [
  ['notes', 'listMatchNote'],
  ['claims', 'listMatchClaim'],
  ['text', 'listMatchText'],
  ['byline', 'listMatchByline'],
] as const satisfies readonly (readonly [SearchField, MessageKey])[];
const order = shownFields.map(([field]): SearchField => field);
const names = new Map<SearchField, MessageKey>(shownFields);
const most = 2;

/** The matches that a row does not show anyway, the reader's own words first; a sentence that is also a claim appears once. */
export function matchesToShow(snippets: readonly Snippet[]): Snippet[] {
  const seen = new Set<string>();
  return snippets
    .filter(({ field }) => names.has(field))
    .sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field))
    .filter(({ text, marks }) => {
      const start = marks[0]?.[0] ?? 0;
      const words = text.slice(start, start + 40);
      return !seen.has(words) && seen.add(words);
    })
    .slice(0, most);
}

function nameOf(field: SearchField): string {
  const name = names.get(field);
  return name ? message(name) : '';
}

/** The words that were searched for, with some of their surroundings. */
export function WhatMatched({ matches }: { matches: readonly Snippet[] }) {
  return (
    <div class="line-matches quiet">
      {matches.map(({ field, text, marks }) => (
        <p key={field} class="line-match" dir={textDirection(text)}>
          <span class="line-match-field faint">{nameOf(field)}</span>{' '}
          <Marked text={text} marks={marks} />
        </p>
      ))}
    </div>
  );
}

import { readingMinutes } from '#domain/article/article.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { ageInWords } from '#i18n/age-in-words.ts';
import { claimCountLine } from '#i18n/claim-count-line.ts';
import { addressOfStory } from '#reading-list/navigation/route.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import type { SearchField } from '#store/search/search-fields.ts';
import type { Snippet } from '#store/search/search-snippets.ts';
import { matchesToShow, WhatMatched } from './what-matched.tsx';
import { WordsMarked } from './words-marked.tsx';

interface StoryLineProps {
  row: StoryRow;
  /** What was searched for. */
  words: string;
  /** Where it stands in the story. */
  fields: readonly SearchField[];
  /** Those words, as they stand there; empty until they are read. */
  snippets: readonly Snippet[];
  /** True for the one row that Tab stops at. */
  reachable: boolean;
  selected: boolean;
  onSelect: () => void;
  onFocus: () => void;
}

/** One story of the list. */
export function StoryLine(props: StoryLineProps) {
  const { row, words, fields, snippets, reachable, selected, onSelect, onFocus } = props;
  const matches = matchesToShow(snippets);
  const noteMatched = matches.some(({ field }) => field === 'notes');
  const tabIndex = reachable ? 0 : -1;
  return (
    <div class={selected ? 'line selected' : 'line'}>
      <label class="line-check">
        <input
          type="checkbox"
          checked={selected}
          tabIndex={tabIndex}
          aria-label={`Select ${row.title}`}
          onChange={onSelect}
          onFocus={onFocus}
        />
      </label>
      <div class="line-body">
        <p class="line-origin faint">
          {row.readAt === null && <span class="unread-dot" role="img" aria-label="Unread" />}
          <bdi>
            <WordsMarked text={row.siteName || siteOf(row.url)} words={words} />
          </bdi>
          {row.publishedAt && <span>{ageInWords(row.publishedAt, Date.now())}</span>}
          {row.words > 0 && <span>{readingMinutes(row)} min</span>}
          {row.claimsTotal > 0 && (
            <span title={claimCountLine({ found: row.claimsFound, total: row.claimsTotal })}>
              {row.claimsFound} of {row.claimsTotal} found
            </span>
          )}
          {!row.hasArticle && <span>not read yet</span>}
        </p>
        <h2 class="line-title" lang={row.language} dir={textDirection(row.title)}>
          <a
            href={row.hasArticle ? addressOfStory(row.articleId) : row.url}
            {...(!row.hasArticle && { target: '_blank', rel: 'noopener noreferrer' })}
            tabIndex={tabIndex}
            onFocus={onFocus}
          >
            <WordsMarked text={row.title} words={words} />
          </a>
        </h2>
        {matches.length > 0 ? (
          <WhatMatched matches={matches} />
        ) : (
          <p class="line-hook quiet" dir={textDirection(row.hook)}>
            <WordsMarked text={row.hook} words={words} />
          </p>
        )}
        <p class="line-foot faint">
          {fields.length > 0 && <span>found in {fields.join(', ')}</span>}
          {row.tags.map((tag) => (
            <span key={tag} class="tag" dir="auto">
              <WordsMarked text={tag} words={words} />
            </span>
          ))}
          {row.note && !noteMatched && (
            <span class="line-note" dir="auto">
              “<WordsMarked text={row.note} words={words} />”
            </span>
          )}
          {row.sentenceNotes > 0 && (
            <span>
              {row.sentenceNotes} {row.sentenceNotes === 1 ? 'highlight' : 'highlights'} of yours
            </span>
          )}
        </p>
      </div>
    </div>
  );
}

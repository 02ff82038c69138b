import { readingMinutes } from '#domain/article/article.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { momentShown } from '#domain/story/moment-shown.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { ageInWords } from '#i18n/age-in-words.ts';
import { interfaceLanguage, type MessageKey, message, plural } from '#i18n/message.ts';
import { addressOfStory } from '#reading-list/navigation/route.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import type { SearchField } from '#store/search/search-fields.ts';
import type { Snippet } from '#store/search/search-snippets.ts';
import { MarkTally } from '#ui/claims/mark-tally.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { StoryActions } from './story-actions.tsx';
import { matchesToShow, WhatMatched } from './what-matched.tsx';
import { WordsMarked } from './words-marked.tsx';

interface StoryLineProps {
  row: StoryRow;
  /** What was searched for. */
  words: string;
  /** Which parts of the story contain it. */
  fields: readonly SearchField[];
  /** The matches themselves; empty until they are loaded. */
  snippets: readonly Snippet[];
  /** True for the one row that Tab stops at. */
  reachable: boolean;
  selected: boolean;
  onSelect: () => void;
  onFocus: () => void;
  onNotice: (notice: Notice) => void;
}

const fieldNames: Record<SearchField, MessageKey> = {
  title: 'listFieldTitle',
  site: 'listFieldSite',
  byline: 'listFieldByline',
  text: 'listFieldText',
  claims: 'listFieldClaims',
  tags: 'listFieldTags',
  notes: 'listFieldNotes',
};

function fieldsInWords(fields: readonly SearchField[]): string {
  const list = new Intl.ListFormat(interfaceLanguage(), { type: 'unit' });
  return list.format(fields.map((field) => message(fieldNames[field])));
}

/** One story of the list. */
export function StoryLine(props: StoryLineProps) {
  const { row, words, fields, snippets, reachable, selected, onSelect, onFocus, onNotice } = props;
  const matches = matchesToShow(snippets);
  const noteMatched = matches.some(({ field }) => field === 'notes');
  const hasFoot = fields.length > 0 || (row.note && !noteMatched) || row.sentenceNotes > 0;
  const savedAt = new Date(momentShown(row.savedAt)).toISOString();
  const tabIndex = reachable ? 0 : -1;
  const host = siteOf(row.url);
  const site = row.siteName || host;
  return (
    <div class={selected ? 'line selected' : 'line'}>
      <label class="line-check">
        <input
          type="checkbox"
          checked={selected}
          tabIndex={tabIndex}
          aria-label={message('listSelectStory', row.title)}
          onChange={onSelect}
          onFocus={onFocus}
        />
      </label>
      <div class="line-body">
        <h2 class="line-title" lang={row.language} dir={textDirection(row.title)}>
          {row.readAt === null && (
            <span class="unread-dot" role="img" aria-label={message('listUnread')} />
          )}
          <a
            href={row.hasArticle ? addressOfStory(row.articleId) : row.url}
            {...(!row.hasArticle && { target: '_blank', rel: 'noopener noreferrer' })}
            tabIndex={tabIndex}
            onFocus={onFocus}
          >
            <WordsMarked text={row.title} words={words} />
          </a>
        </h2>
        <p class="line-origin faint">
          <bdi>
            <WordsMarked text={site} words={words} />
          </bdi>
          {/* What a page calls itself proves nothing. */}
          {site !== host && <bdi>{host}</bdi>}
          <span>{message('listSavedWhen', ageInWords(savedAt, Date.now()))}</span>
          {row.words > 0 && <span>{plural('listMinutes', readingMinutes(row))}</span>}
          {row.claims && <MarkTally count={row.claims} />}
          {!row.hasArticle && <span>{message('listNotRead')}</span>}
          {row.tags.map((tag) => (
            <span key={tag} class="tag" dir="auto">
              <WordsMarked text={tag} words={words} />
            </span>
          ))}
        </p>
        {matches.length > 0 && <WhatMatched matches={matches} />}
        {hasFoot && (
          <p class="line-foot faint">
            {fields.length > 0 && <span>{message('listFoundIn', fieldsInWords(fields))}</span>}
            {row.note && !noteMatched && (
              <q class="line-note" dir="auto">
                <WordsMarked text={row.note} words={words} />
              </q>
            )}
            {row.sentenceNotes > 0 && <span>{plural('listHighlights', row.sentenceNotes)}</span>}
          </p>
        )}
      </div>
      <StoryActions row={row} reachable={reachable} onNotice={onNotice} />
    </div>
  );
}

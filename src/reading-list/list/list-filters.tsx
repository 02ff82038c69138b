import type { RefObject } from 'preact';
import { formatNumber } from '#i18n/format-number.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { type StorySort, storySorts } from '#store/search/story-query.ts';
import { Toggle } from '#ui/controls/toggle.tsx';
import { type ListRequest, type SavedWithin, savedWithin } from './list-request.ts';

interface ListFiltersProps {
  request: ListRequest;
  onRequest: (request: ListRequest) => void;
  search: RefObject<HTMLInputElement | null>;
  tags: readonly { name: string; stories: number }[];
  sites: readonly { name: string; stories: number }[];
}

const sorts: Record<StorySort, MessageKey> = {
  relevance: 'listSortRelevance',
  saved: 'listSortSaved',
  published: 'listSortPublished',
  length: 'listSortLength',
  site: 'listSortSite',
};

const within: Record<SavedWithin, MessageKey> = {
  'any time': 'listSavedAnyTime',
  day: 'listSavedDay',
  week: 'listSavedWeek',
  month: 'listSavedMonth',
  year: 'listSavedYear',
};

/** The bar above the list: search, filters and order. */
export function ListFilters({ request, onRequest, search, tags, sites }: ListFiltersProps) {
  const change = (patch: Partial<ListRequest>) => onRequest({ ...request, ...patch });
  const searched = request.words.trim() !== '';
  return (
    <search class="list-filters">
      <input
        ref={search}
        class="list-search"
        type="search"
        aria-label={message('listSearch')}
        placeholder={message('listSearchFields')}
        value={request.words}
        onInput={({ currentTarget }) => change({ words: currentTarget.value })}
      />
      <div class="filter-line">
        <Toggle
          label={message('listFilterNotes')}
          pressed={request.hasNote}
          onToggle={() => change({ hasNote: !request.hasNote })}
        />
        <Choice
          label={message('listFilterTag')}
          value={request.tag}
          options={[['', message('listFilterAnyTag')], ...named(tags, request.tag)]}
          onChoose={(tag) => change({ tag })}
        />
        <Choice
          label={message('listFilterSite')}
          value={request.site}
          options={[['', message('listFilterAnySite')], ...named(sites, request.site)]}
          onChoose={(site) => change({ site })}
        />
        <Choice
          label={message('listFilterSaved')}
          value={request.within}
          options={worded(savedWithin, within)}
          onChoose={(within) => change({ within })}
        />
        <Choice
          label={message('listSort')}
          value={searched || request.sort !== 'relevance' ? request.sort : 'saved'}
          options={worded(searched ? storySorts : storySorts.filter(byItself), sorts)}
          onChoose={(sort) => change({ sort })}
        />
      </div>
    </search>
  );
}

/** Is there such an order while nothing is searched for? */
const byItself = (sort: StorySort) => sort !== 'relevance';

/** Each value with its words. */
function worded<Value extends string>(
  values: readonly Value[],
  words: Record<Value, MessageKey>,
): [Value, string][] {
  return values.map((value) => [value, message(words[value])]);
}

/** Names with their counts; the chosen one is included even when no story has it anymore. */
function named(
  counted: readonly { name: string; stories: number }[],
  chosen: string,
): [string, string][] {
  const most = counted
    .slice(0, 300)
    .map(({ name, stories }): [string, string] => [
      name,
      message('listFilterCount', name, formatNumber(stories)),
    ]);
  const there = chosen === '' || most.some(([name]) => name === chosen);
  return there ? most : [[chosen, chosen], ...most];
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, text: string])[];
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <select
      class="choice"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = options[currentTarget.selectedIndex];
        if (chosen) onChoose(chosen[0]);
      }}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}

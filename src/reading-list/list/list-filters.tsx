import type { RefObject } from 'preact';
import type { StorySort } from '#store/search/story-query.ts';
import { Toggle } from '#ui/controls/toggle.tsx';
import { type ListWish, type SavedWithin, savedWithin } from './list-request.ts';

interface ListFiltersProps {
  wish: ListWish;
  onWish: (wish: ListWish) => void;
  search: RefObject<HTMLInputElement | null>;
  tags: readonly { name: string; stories: number }[];
  sites: readonly { name: string; stories: number }[];
}

const sorts: Record<StorySort, string> = {
  relevance: 'Best first',
  saved: 'Saved last',
  published: 'Published last',
  length: 'Longest',
  site: 'Site',
};

/** The bar above the list: what to look for, and where. */
export function ListFilters({ wish, onWish, search, tags, sites }: ListFiltersProps) {
  const change = (patch: Partial<ListWish>) => onWish({ ...wish, ...patch });
  const toggle = (name: 'unread' | 'hasNote' | 'archived', label: string) => (
    <Toggle label={label} pressed={wish[name]} onToggle={() => change({ [name]: !wish[name] })} />
  );
  return (
    <search class="list-filters">
      <input
        ref={search}
        class="list-search"
        type="search"
        aria-label="Search the reading list"
        placeholder="Search titles, text, claims, tags, notes"
        value={wish.words}
        onInput={({ currentTarget }) => change({ words: currentTarget.value })}
      />
      <div class="filter-line">
        {toggle('unread', 'Unread')}
        {toggle('hasNote', 'With notes')}
        {toggle('archived', 'Archive')}
        <Choice
          label="Tag"
          value={wish.tag}
          options={[['', 'Any tag'], ...named(tags, wish.tag)]}
          onChoose={(tag) => change({ tag })}
        />
        <Choice
          label="Site"
          value={wish.site}
          options={[['', 'Any site'], ...named(sites, wish.site)]}
          onChoose={(site) => change({ site })}
        />
        <Choice
          label="Saved"
          value={wish.within}
          options={savedWithin.map((within) => [
            within,
            within === 'any time' ? 'Saved any time' : `Within ${within}`,
          ])}
          onChoose={(within) => change({ within: within as SavedWithin })}
        />
        <Choice
          label="Order"
          value={wish.sort}
          options={Object.entries(sorts)}
          onChoose={(sort) => change({ sort: sort as StorySort })}
        />
      </div>
    </search>
  );
}

/** Names with their counts; the chosen one is there even when no story has it any more. */
function named(
  counted: readonly { name: string; stories: number }[],
  chosen: string,
): [string, string][] {
  const most = counted
    .slice(0, 300)
    .map(({ name, stories }): [string, string] => [
      name,
      `${name} (${stories.toLocaleString('en')})`,
    ]);
  const there = chosen === '' || most.some(([name]) => name === chosen);
  return there ? most : [[chosen, chosen], ...most];
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <select
      class="choice"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}

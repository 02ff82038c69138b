import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { message, plural } from '#i18n/message.ts';
import { PageState } from '#ui/controls/page-state.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { AddAddress } from './add-address.tsx';
import { ListFilters } from './list-filters.tsx';
import { ListMenu } from './list-menu.tsx';
import { ListRail } from './list-rail.tsx';
import { blankRequest, isBlank, type ListRequest, queryOf } from './list-request.ts';
import { SelectionBar } from './selection-bar.tsx';
import { StoryRows } from './story-rows.tsx';
import { useFoundStories } from './use-found-stories.ts';

interface ListViewProps {
  /** True while a story is shown instead; the list stays as it was left. */
  hidden: boolean;
  onNotice: (notice: Notice) => void;
}

/** Search, filters, and the stories they find. */
export function ListView({ hidden, onNotice }: ListViewProps) {
  const [request, setRequest] = useState<ListRequest>(blankRequest);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const search = useRef<HTMLInputElement>(null);
  const found = useFoundStories(queryOf(request, Date.now()));
  const count = found?.numbers.length ?? 0;
  const whole = found?.first === null;
  const archived = found && found.archived > 0 && (
    <button
      type="button"
      class="text-button"
      onClick={() => setRequest({ ...request, unread: false, archived: true })}
    >
      {plural('listMoreInArchive', found.archived)}
    </button>
  );
  return (
    <div class="list-page" hidden={hidden}>
      <ListRail request={request} onRequest={setRequest} tags={found?.tags ?? []} />
      <header class="list-head">
        <div class="list-title">
          <img src="/icons/gloss-48.png" alt="" width="28" height="28" />
          <h1 class="serif-title">{message('listTitle')}</h1>
        </div>
        <ListFilters
          request={request}
          onRequest={setRequest}
          search={search}
          tags={found?.tags ?? []}
          sites={found?.sites ?? []}
        />
        <div class="list-line">
          <p class="list-count faint" role="status">
            {whole && plural('listCount', count)}
          </p>
          {count > 0 && archived}
          <AddAddress onNotice={onNotice} />
          {found && <ListMenu found={found} onSelect={setSelected} onNotice={onNotice} />}
        </div>
      </header>
      <main class="list-main">
        {found && count === 0 ? (
          <NothingThere blank={isBlank(request)} onBlank={() => setRequest(blankRequest)}>
            {archived}
          </NothingThere>
        ) : (
          <StoryRows
            found={found}
            selected={selected}
            onSelect={setSelected}
            onSearch={() => search.current?.focus()}
            onNotice={onNotice}
          />
        )}
      </main>
      {selected.size > 0 && (
        <SelectionBar
          selected={selected}
          found={found}
          tags={found?.tags.map(({ name }) => name) ?? []}
          onDone={() => setSelected(new Set())}
          onNotice={onNotice}
        />
      )}
    </div>
  );
}

interface NothingThereProps {
  blank: boolean;
  onBlank: () => void;
  /** What else would be found, and where. */
  children: ComponentChildren;
}

function NothingThere({ blank, onBlank, children }: NothingThereProps) {
  if (blank) {
    return (
      <PageState title={message('listEmptyTitle')}>
        <p>{message('listEmptyHow')}</p>
        <p>
          {message('listEmptyImport')} <a href="#/backup">{message('listEmptyImportLink')}</a>
        </p>
      </PageState>
    );
  }
  return (
    <PageState title={message('listNothingFoundTitle')}>
      <p>{message('listNothingFound')}</p>
      {children}
      <button type="button" class="button" onClick={onBlank}>
        {message('listShowAll')}
      </button>
    </PageState>
  );
}

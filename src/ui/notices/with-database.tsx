import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import type { DatabaseTrouble } from '#domain/story/database-trouble.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { PageState } from '#ui/controls/page-state.tsx';

const words: Record<DatabaseTrouble, { title: MessageKey; wayOn: MessageKey }> = {
  blocked: { title: 'databaseBlockedTitle', wayOn: 'databaseBlockedHint' },
  newer: { title: 'databaseNewerTitle', wayOn: 'databaseNewerHint' },
  gone: { title: 'databaseGoneTitle', wayOn: 'databaseGoneHint' },
  unreadable: { title: 'databaseUnreadableTitle', wayOn: 'databaseUnreadableHint' },
};

interface WithDatabaseProps {
  /** Tells of trouble, also such as ends in no error, until the function that it returns is called. */
  watch: (tell: (trouble: DatabaseTrouble | null) => void) => () => void;
  troubleOf: (error: unknown) => DatabaseTrouble;
  children: ComponentChildren;
}

/** A page over the database; where that can't be read, one sentence says why, and one what to do. */
export function WithDatabase({ watch, troubleOf, children }: WithDatabaseProps) {
  const [error] = useErrorBoundary();
  const [trouble, setTrouble] = useState<DatabaseTrouble | null>(null);
  useEffect(() => watch(setTrouble), []);
  const told = error === undefined ? trouble : troubleOf(error);
  if (told === null) return children;
  const { title, wayOn } = words[told];
  return (
    <main class="panel-body">
      <PageState title={message(title)}>
        <p role="status">{message(wayOn)}</p>
        {told === 'unreadable' && error !== undefined && (
          <p class="faint">{error instanceof Error ? error.message : String(error)}</p>
        )}
        <button type="button" class="button main" onClick={() => location.reload()}>
          {message('databaseReload')}
        </button>
      </PageState>
    </main>
  );
}

import type { SyncFailure, SyncFailureKind } from '#domain/sync/sync-failure.ts';
import { interfaceLanguage, type MessageKey, message, plural } from '#i18n/message.ts';
import { spaceInWords } from '#i18n/space-in-words.ts';
import type { SyncState } from '#store/database/sync-tables.ts';

const sentences: Record<SyncFailureKind, MessageKey> = {
  offline: 'syncOffline',
  unreachable: 'syncUnreachable',
  'no answer': 'syncNoAnswer',
  refused: 'syncRefused',
  'not permitted': 'syncNotPermitted',
  'no WebDAV': 'syncNoWebdav',
  'no folder': 'syncNoFolder',
  full: 'syncFull',
  busy: 'syncBusy',
  'server error': 'syncServerError',
  'access not granted': 'syncAccessNotGranted',
  'password locked': 'syncPasswordLocked',
  'password gone': 'syncPasswordGone',
  'wrong passphrase': 'syncWrongPassphrase',
  'nothing to join': 'syncNothingToJoin',
  'other key': 'syncOtherKey',
  'set up anew': 'syncSetUpAnew',
  newer: 'syncNewer',
  'device full': 'syncDeviceFull',
  internal: 'syncInternal',
};

/** What happened, what was kept, and what to do. */
export function syncFailureInWords({ kind, host, detail }: SyncFailure): string {
  return message(sentences[kind], host, detail);
}

/** What was wrong and did not keep the sync from its end. */
export function syncNotices({ damaged, gaps, clockAhead }: SyncState): string[] {
  const notices: string[] = [];
  if (damaged.length > 0) {
    const names = damaged.map(({ device, name }) => `${device}/${name}`);
    notices.push(plural('syncDamaged', damaged.length, names.slice(0, 3).join(', ')));
  }
  if (gaps.length > 0 && damaged.length === 0) notices.push(plural('syncGaps', gaps.length));
  if (clockAhead !== null) {
    notices.push(plural('syncClock', Math.round(Math.abs(clockAhead) / 60_000)));
  }
  return notices;
}

/** Where a sync stands; empty while none is under way. */
export function syncProgressInWords({ progress, scan }: SyncState, now: number): string {
  const { phase, done, total, stories, since } = progress;
  switch (phase) {
    case 'idle':
      return '';
    case 'looking':
      return message(scan ? 'syncLookingFirst' : 'syncLooking');
    case 'tidying':
      return message('syncTidying');
    case 'sending':
      return plural('syncSending', stories, spaceInWords(done));
    case 'reading': {
      const left = total && done > 0 ? ((now - since) * (total - done)) / done : null;
      const read = plural('syncReading', stories, spaceInWords(done), spaceInWords(total ?? done));
      if (left === null || left < 20_000) return read;
      return `${read} ${plural('syncLeft', Math.ceil(left / 60_000))}`;
    }
  }
}

export function timeInWords(at: number): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(interfaceLanguage(), style).format(at);
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stampOf, tick, witness } from './hybrid-clock.ts';
import { added, joinedText, mergeEntries, removed } from './merge-entries.ts';
import { isThere, newEntry, presence, type SyncEntry } from './sync-entry.ts';

const devices = ['a', 'b', 'c'].map((letter) => letter.repeat(16));
const at = (wall: number, device: number) =>
  stampOf({ wall, counter: 0 }, devices[device] as string);

/** States of one entry as three devices reach them, each from what it has, and sometimes from another's. */
const histories = fc.array(
  fc.record({
    device: fc.nat(2),
    what: fc.constantFrom('tag', 'untag', 'note', 'time', 'go', 'take'),
    from: fc.nat(2),
    tag: fc.constantFrom('x', 'y'),
  }),
  { maxLength: 20 },
);

function statesOf(history: { device: number; what: string; from: number; tag: string }[]) {
  const states = devices.map((): SyncEntry => newEntry('s:story'));
  history.forEach(({ device, what, from, tag }, step) => {
    const own = states[device] as SyncEntry;
    const now = at(step + 1, device);
    const { tags, note, [presence]: kept } = own.sets;
    const set = (sets: SyncEntry['sets']) => ({ ...own, sets: { ...own.sets, ...sets } });
    if (what === 'tag') states[device] = set({ tags: added(tags, tag, now) });
    if (what === 'untag') states[device] = set({ tags: removed(tags, (one) => one === tag) });
    if (what === 'note') states[device] = set({ note: added(removed(note), `n${step}`, now) });
    if (what === 'go') states[device] = set({ [presence]: removed(kept) });
    if (what === 'take') states[device] = mergeEntries(own, states[from] as SyncEntry);
    if (what === 'time') states[device] = { ...own, registers: { readAt: [step, now] } };
  });
  return states as [SyncEntry, SyncEntry, SyncEntry];
}

test('merging in another order, in other groups, or again makes no difference', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const [one, two, three] = statesOf(history);
      expect(mergeEntries(one, two)).toEqual(mergeEntries(two, one));
      expect(mergeEntries(mergeEntries(one, two), three)).toEqual(
        mergeEntries(one, mergeEntries(two, three)),
      );
      const merged = mergeEntries(one, two);
      expect(mergeEntries(merged, two)).toEqual(merged);
    }),
    { seed: 19 },
  );
});

test('a deletion takes what it has seen, and not what was changed meanwhile', () => {
  const first = { ...newEntry('s:story'), sets: { [presence]: added(undefined, 1, at(1, 0)) } };
  const gone = { ...first, sets: { [presence]: removed(first.sets[presence]) } };
  expect(isThere(mergeEntries(first, gone))).toBe(false);
  const changed = added(removed(first.sets[presence]), 1, at(2, 1));
  expect(isThere(mergeEntries({ ...first, sets: { [presence]: changed } }, gone))).toBe(true);
});

test('texts written at once stand under each other, each once', () => {
  let set = added(undefined, 'Ask Ida.', at(1, 0));
  set = added(set, 'Ask Ida. And Max.', at(2, 1));
  set = added(set, 'Call first.', at(3, 2));
  expect(joinedText(set)).toBe('Ask Ida. And Max.\n\nCall first.');
  expect(joinedText(undefined)).toBe('');
});

test('a change sorts after every moment that was seen, though this clock is an hour behind', () => {
  const ahead = at(3_600_000, 1);
  const clock = tick(witness({ wall: 5, counter: 0 }, ahead), 10);
  expect(stampOf(clock, devices[0] as string) > ahead).toBe(true);
});

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wrongCrossings } from './room-crossings.ts';
import { roomOrders } from './room-order.ts';

const root = join(import.meta.dirname, '../..');

function codeFiles(): string[] {
  const listed = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const paths = listed.status === 0 ? listed.stdout.split('\0') : everyFile();
  return paths.filter((path) => /^(?:src|e2e)\/.*\.(?:ts|tsx|mjs)$/.test(path));
}

const everyFile = () =>
  ['src', 'e2e'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path}`,
    ),
  );

/** Tests may use samples and doubles from any room. */
const isTest = (path: string) => /\.(?:test|spec)\.tsx?$/.test(path);

test('an import between rooms leads to a lower room', () => {
  const found = codeFiles()
    .filter((path) => !isTest(path) && !path.endsWith('planted-violations.ts'))
    .filter((path) => existsSync(join(root, path)))
    .flatMap((path) => wrongCrossings(path, readFileSync(join(root, path), 'utf8')));
  expect(found).toEqual([]);
});

test.each(roomOrders)('every folder of $floor is a room of its plan', ({ floor, steps }) => {
  const planned = steps.flat();
  const folders = readdirSync(join(root, floor), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const data = ['regressions', 'sample-article'];
  expect(planned).toEqual(expect.arrayContaining(folders.filter((name) => !data.includes(name))));
  expect(folders).toEqual(expect.arrayContaining(planned));
});

describe.each(roomOrders)('the fence of the rooms of $floor', ({ floor, steps, sentence }) => {
  const alias = floor === 'e2e' ? '#e2e' : `#${floor.slice('src/'.length)}`;
  const rooms = steps.flatMap((names, step) => names.map((room) => ({ room, step })));
  const pairs = rooms.flatMap((from) =>
    rooms.filter(({ room }) => room !== from.room).map((to) => ({ from, to })),
  );
  const planted = (from: string, source: string) =>
    wrongCrossings(`${floor}/${from}/planted.ts`, `import { thing } from '${source}';\n`);

  test.each(pairs.filter(({ from, to }) => to.step >= from.step))(
    'catches $from.room importing $to.room',
    ({ from, to }) => {
      expect(planted(from.room, `${alias}/${to.room}/thing.ts`).join()).toContain(sentence);
      expect(planted(from.room, `../${to.room}/thing.ts`).join()).toContain(sentence);
    },
  );

  test.each(pairs.filter(({ from, to }) => to.step < from.step))(
    'lets $from.room import $to.room',
    ({ from, to }) => {
      expect(planted(from.room, `${alias}/${to.room}/thing.ts`)).toEqual([]);
    },
  );

  test.each(rooms)('catches $room importing a file beside the rooms', ({ room }) => {
    expect(planted(room, `${alias}/planted-beside.ts`).join()).toContain(sentence);
  });
});

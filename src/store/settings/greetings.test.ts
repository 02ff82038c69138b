import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '#store/database/database.ts';
import { dismissNews, isWelcomed, newsToTell, noteUpdate, noteWelcome } from './greetings.ts';

beforeEach(() => database.listFacts.clear());

test('an update tells what is new once, also where the version with the news was skipped', async () => {
  await noteUpdate('0.1.0', '0.1.9');
  expect(await newsToTell()).toBeNull();
  await noteUpdate('0.1.9', '0.10.0');
  expect(await newsToTell()).toBe('0.2.0');
  await dismissNews();
  await noteUpdate('0.10.0', '0.10.1');
  await noteUpdate('0.2.0', '0.2.0');
  expect(await newsToTell()).toBeNull();
});

test('the welcome page is opened once', async () => {
  expect(await isWelcomed()).toBe(false);
  await noteWelcome();
  expect(await isWelcomed()).toBe(true);
});

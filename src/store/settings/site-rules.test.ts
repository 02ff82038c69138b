import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { rulesAt } from '#domain/article/page-rules.ts';
import { database } from '#store/database/database.ts';
import { deleteEverything } from './delete-everything.ts';
import { allSiteRules, changeSiteRules, findSiteRule, forgetSiteRules } from './site-rules.ts';

const address = 'https://www.courier.example/news/harbour';
const other = 'https://courier.example/news/market';
const change = (leaveOut: string[], takeIn: string[] = [], dropped: string[] = []) => ({
  leaveOut,
  takeIn,
  dropped,
});

beforeEach(() => database.siteRules.clear());

test('what is kept for a site holds for all of its addresses, with and without www', async () => {
  await changeSiteRules(address, 'site', change(['aside.box']), 1);
  const rule = await findSiteRule(other);
  expect(rulesAt(rule, other).site?.leaveOut).toEqual(['aside.box']);
  expect(await findSiteRule('https://elsewhere.example/')).toBeNull();
});

test('what is decided for an article holds at its address alone', async () => {
  await changeSiteRules(address, 'article', change([], ['p.lead']), 1);
  const rule = await findSiteRule(other);
  expect(rulesAt(rule, other)).toMatchObject({ site: { takeIn: [] }, article: null });
  expect(rulesAt(rule, address).article?.takeIn).toEqual(['p.lead']);
});

test('a later decision takes the place of the earlier, and a rule that is dropped goes', async () => {
  await changeSiteRules(address, 'site', change(['.a', '.b']), 1);
  await changeSiteRules(address, 'site', change([], ['.a'], ['.b']), 2);
  expect(await findSiteRule(address)).toEqual({
    site: 'courier.example',
    leaveOut: [],
    takeIn: ['.a'],
    updatedAt: 2,
  });
  await changeSiteRules(address, 'site', change([], [], ['.a']), 3);
  expect(await allSiteRules()).toEqual([]);
});

test('of too many rules the oldest go', async () => {
  const many = Array.from({ length: 200 }, (_, index) => `.n${index}`);
  await changeSiteRules(address, 'site', change(many), 1);
  await changeSiteRules(address, 'site', change(['.new']), 2);
  const rule = await findSiteRule(address);
  expect(rule?.leaveOut).toHaveLength(200);
  expect(rule?.leaveOut).toContain('.new');
  expect(rule?.leaveOut).not.toContain('.n0');
});

test('rules can be forgotten, and go when everything is deleted', async () => {
  await changeSiteRules(address, 'site', change(['.a']), 1);
  await forgetSiteRules('courier.example');
  expect(await findSiteRule(address)).toBeNull();
  await changeSiteRules(address, 'site', change(['.a']), 1);
  await deleteEverything();
  expect(await allSiteRules()).toEqual([]);
});

test('a row that does not hold is as none', async () => {
  await database.siteRules.put({ site: 'courier.example', leaveOut: 7 } as never);
  expect(await findSiteRule(address)).toBeNull();
});

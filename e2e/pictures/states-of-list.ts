import { saveStories, storiesOfThisWeek, storyAbout } from '#e2e/browser/save-stories.ts';
import { pageWidths } from './shoot.ts';
import type { Stage } from './stage.ts';

/** The reading list, its parts, and the pages that belong to it. */
export async function takeList({ gloss, shoot }: Stage): Promise<void> {
  const address = `chrome-extension://${gloss.extensionId}/src/reading-list/index.html`;
  const list = await gloss.context.newPage();
  list.setDefaultTimeout(12_000);
  await list.goto(address);
  const take = (state: string, whole = true) => shoot.take(state, list, pageWidths, whole);
  const trial = (state: string, reach: () => Promise<void>) =>
    shoot.try(state, async () => {
      await reach();
      await take(state);
    });
  const now = Date.now();
  const day = 86_400_000;
  const older = Array.from({ length: 20 }, (_, nth) =>
    storyAbout(`Harbour ${nth}`, 20 + nth, now - nth * day),
  );
  for (const [nth, story] of older.entries()) {
    const more = nth % 3 === 0 ? ', and asks its neighbors to pay for half of the wall' : '';
    story.article.title += more.repeat(1 + (nth % 2));
    if (story.state && nth % 4 === 0) story.state.tags = ['Ports', 'Money'];
    if (story.state && nth % 5 === 0) story.state.readAt = now;
    if (story.state && nth > 16) story.state.archivedAt = now;
  }
  await saveStories(list, [...storiesOfThisWeek(6), ...older]);
  await list.reload();
  await list.locator('.line-title').nth(4).waitFor();
  await trial('list', async () => {});
  await trial('list-hover', async () => {
    await list.locator('.line').nth(1).hover();
  });
  const search = list.getByRole('searchbox', { name: 'Search the reading list' });
  await trial('list-search-and-archive', async () => {
    await search.fill('harbour');
    await list.getByText('more in the archive').waitFor();
  });
  await trial('list-selection-hidden', async () => {
    await search.fill('');
    await list.getByRole('checkbox').nth(0).check();
    await list.getByRole('checkbox').nth(1).check();
    await search.fill('Harbour 7');
    await list.getByText('2 selected, 2 hidden').waitFor();
  });
  await trial('list-nothing-found', async () => {
    await list.getByRole('button', { name: 'Clear selection' }).click();
    await search.fill('zyzzyva');
    await list.getByText('Nothing found').waitFor();
  });
  await search.fill('');
  await trial('list-add-by-address', async () => {
    await list.getByRole('button', { name: 'Add by address' }).click();
    await list.getByLabel('Address of the page to add').fill('not an address');
    await list.getByLabel('Address of the page to add').press('Enter');
    await list.getByText('Enter a web address').waitFor();
    await list.getByLabel('Address of the page to add').fill('https://ledger.example/ports/99');
  });
  await trial('list-deleted', async () => {
    await list.getByLabel('Address of the page to add').press('Enter');
    await list.locator('.line-title a').first().focus();
    await list.keyboard.press('Delete');
    await list.getByText('Story deleted').waitFor();
  });
  await trial('list-archive', () =>
    list.getByRole('button', { name: 'Archive', exact: true }).click(),
  );
  for (const [state, route] of [
    ['trash', 'trash'],
    ['recap', 'recap'],
    ['predictions', 'predictions'],
    ['backup', 'backup'],
    ['list-story', `story/${encodeURIComponent(older[0]?.article.id ?? '')}`],
  ] as const) {
    await trial(state, async () => {
      await list.goto(`${address}#/${route}`);
      await list.getByRole('heading', { level: 1 }).first().waitFor();
      await list.waitForTimeout(300);
    });
  }
  await trial('list-asked', async () => {
    await list.goto(`${address}#/ask`);
    const field = list.getByRole('textbox', { name: 'Ask your saved stories' });
    await field.fill('How much will the first section cost in Varna?');
    await field.press('Enter');
    await list.getByText('Passages that may answer this:').first().waitFor();
  });
  await trial('trash-empty', async () => {
    await list.goto(`${address}#/trash`);
    await list.getByRole('button', { name: 'Empty trash…' }).click();
    await list.getByRole('button', { name: /^Yes, delete/ }).click();
    await list.getByText('Nothing was deleted').waitFor();
  });
  await list.close();
}

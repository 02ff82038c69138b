import type { Page } from 'playwright/test';
import type { Question } from '#domain/asking/question.ts';
import { findings } from '#e2e/browser/axe-findings.ts';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { saveStories, storiesOfThisWeek } from '#e2e/browser/save-stories.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { expect, test } from '../extension-test.ts';

/*
 * Asking all saved stories: passages found on the device; an answer by a model only from passages that the reader was
 * shown, and only after two presses.
 */

const pageOf = (gloss: LaunchedExtension, rest = '') =>
  `chrome-extension://${gloss.extensionId}/src/reading-list/index.html${rest}`;

/** The page with three saved stories about ports. */
async function askPage(gloss: LaunchedExtension): Promise<Page> {
  const list = await gloss.context.newPage();
  await list.goto(pageOf(gloss));
  await saveStories(list, storiesOfThisWeek(3));
  await list.goto(pageOf(gloss, '#/ask'));
  await list.reload();
  return list;
}

const field = (list: Page) => list.getByRole('textbox', { name: 'Ask your saved stories' });
const asked = (list: Page, text: string) => list.getByRole('region', { name: text });
const answerButton = (list: Page) => list.getByRole('button', { name: 'Answer with fake-large' });

async function ask(list: Page, text: string): Promise<void> {
  await field(list).fill(text);
  await field(list).press('Enter');
  await expect(asked(list, text)).toBeVisible();
}

async function questionsOf(list: Page): Promise<Question[]> {
  const questions = await storedRows(list, 'questions');
  return questions.sort((one, other) => one.askedAt - other.askedAt);
}

const ends = (list: Page, nth: number, status: string) =>
  expect.poll(async () => (await questionsOf(list))[nth]?.status, { timeout: 20_000 }).toBe(status);

const cost = 'How much will the first section cost in Varna and in Kotor?';
const claim = (t: string, s: number[], k = 'f') => ({ s, t, k, r: null, o: null });

/** The id that a passage has in the prompt, by words of it. */
function numberOf(question: Question | undefined, words: string): number {
  const texts = (question?.stories ?? []).flatMap(({ passages }) =>
    passages.map(({ text }) => text),
  );
  return texts.findIndex((text) => text.includes(words)) + 1;
}

test('without a model, passages of two stories are quoted by keyboard alone, each opens at its sentence, and axe finds nothing', async ({
  gloss,
  model,
  restart,
}) => {
  const list = await askPage(gloss);
  await list.setViewportSize({ width: 320, height: 800 });
  await list.goto(pageOf(gloss, '#/'));
  const way = list.getByRole('link', { name: 'Ask your list' });
  await way.focus();
  await list.keyboard.press('Enter');
  await expect(field(list)).toBeFocused();
  await list.keyboard.type(cost);
  await list.keyboard.press('Enter');
  await ends(list, 0, 'done');
  const answer = asked(list, cost);
  await expect(answer).toContainText('Passages that may answer this:');
  await expect(answer.getByRole('link', { name: 'Varna rebuilds its harbour' })).toBeVisible();
  await expect(answer).toContainText('48 million euros, the mayor of Varna');
  await expect(answer).toContainText('50 million euros, the mayor of Kotor');
  expect(model.requests).toHaveLength(0);
  expect(await findings(list)).toEqual([]);

  const passage = answer.getByRole('listitem').filter({ hasText: '50 million euros' }).last();
  await passage.getByRole('button', { name: /paragraph 2, passage \d+ for/ }).focus();
  await list.keyboard.press('Enter');
  await expect(list.getByRole('heading', { name: /Kotor rebuilds/ }).first()).toBeVisible();
  const paragraph = list.locator('[data-paragraph="2"]');
  await expect(paragraph).toBeFocused();
  await expect(paragraph).toBeInViewport();
  expect(
    await list.evaluate(() => String([...(CSS.highlights.get('gloss-pointed-at') ?? [])])),
  ).toContain('50 million euros');
  await list.goBack();
  await ask(list, 'Who won the chess tournament in Reykjavik?');
  await expect(asked(list, 'Who won the chess tournament in Reykjavik?')).toContainText(
    'No saved story seems to answer this.',
  );

  // The browser ends; what was asked is there, newest first.
  const again = await restart();
  const later = await again.context.newPage();
  await later.goto(pageOf(again, '#/ask'));
  await expect(asked(later, cost)).toContainText('50 million euros');
  await expect(later.getByRole('heading', { level: 3 }).first()).toContainText('chess');
});

test('a model answers from the passages that were shown, once the switch is on and the button pressed, and cites two stories', async ({
  gloss,
  model,
  withModel,
}) => {
  await withModel();
  const list = await askPage(gloss);
  await ask(list, cost);
  await ends(list, 0, 'done');
  await expect(asked(list, cost)).toContainText('is off, so nothing of them is sent');
  await expect(answerButton(list)).toHaveCount(0);
  await list.getByRole('button', { name: 'Turn it on' }).click();
  await expect(answerButton(list)).toBeVisible();
  expect(model.requests.filter(({ path }) => path.includes('completions'))).toHaveLength(0);

  const [found] = await questionsOf(list);
  const varna = numberOf(found, '48 million');
  const kotor = numberOf(found, '50 million');
  const own = found?.stories
    ?.flatMap(({ passages }) => passages)
    .find(({ text }) => text.includes('48 million'))?.text;
  model.readingFault = null;
  model.questionReply = {
    a: 'y',
    f: 't',
    c: [
      claim(own ?? '', [varna]),
      claim('The first section in Kotor will cost 60 million euros.', [kotor]),
      claim('The first section will cost 48 million euros in Varna and 50 million in Kotor.', [
        varna,
        kotor,
      ]),
      // Kotor's name stands around Varna's sentence in the prompt; it is no context to it.
      claim((own ?? '').replace('Varna', 'Kotor'), [varna]),
    ],
  };
  await answerButton(list).click();
  await ends(list, 0, 'done');
  const [answered] = await questionsOf(list);
  const verdicts = answered?.answer?.claims.map(({ evidence }) => evidence.verdict);
  expect(verdicts?.slice(0, 2)).toEqual(['verified', 'altered']);
  expect(verdicts?.[2]).not.toBe('altered');
  expect(verdicts?.[3]).toBe('altered');
  expect(answered?.usage?.inputTokens).toBeGreaterThan(0);
  // What was sent is what was shown, and nothing else of the stories.
  const body = JSON.stringify(model.questions[0]?.body);
  expect(body).toContain('Varna rebuilds its harbour (The Harbour Ledger, 2024-03-02');
  for (const { passages } of answered?.stories ?? []) {
    for (const { text } of passages) await expect(asked(list, cost)).toContainText(text);
  }
  expect(body).not.toContain('ports/0');

  const answer = asked(list, cost);
  await expect(answer).toContainText('Answered by fake-large');
  const differs = answer.getByRole('button', { name: /figure differs from ¶2 of Kotor/ });
  await differs.click();
  await expect(answer).toContainText('¶2 of Kotor rebuilds its harbour says');
  await answer.getByRole('button', { name: /^Open the story here/ }).click();
  await expect(list.locator('[data-paragraph="2"]')).toContainText('50 million');
  await list.goBack();
  expect(await findings(list)).toEqual([]);

  // Copied with the quotations, each with its story.
  await gloss.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await answer.getByRole('button', { name: /^Copy the answer/ }).click();
  await expect(list.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const copied = await list.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('ports/2#:~:text=');
  expect(copied).toContain('2 of Kotor rebuilds its harbour');

  // Asked again, it is a question of its own: nothing is sent, and the answer stays.
  const sent = model.questions.length;
  await answer.getByRole('button', { name: /^Ask again/ }).click();
  await ends(list, 1, 'done');
  const [first, second] = await questionsOf(list);
  expect(first?.answer).toEqual(answered?.answer);
  expect(second).toMatchObject({ text: cost, answer: null });
  expect(model.questions).toHaveLength(sent);
});

test('a refusal, a limit and a worker that dies twice each leave the passages and a way on', async ({
  gloss,
  model,
  withModel,
}) => {
  await withModel();
  const list = await askPage(gloss);
  await ask(list, cost);
  await ends(list, 0, 'done');
  await list.getByRole('button', { name: 'Turn it on' }).click();
  model.questionFault = 'refused key';
  await answerButton(list).click();
  await ends(list, 0, 'failed');
  const answer = asked(list, cost);
  await expect(answer.getByRole('alert')).toBeVisible();
  await expect(answer).toContainText('50 million euros');
  model.questionFault = 'stalls midway';
  await answer.getByRole('button', { name: 'Try again' }).click();
  await ends(list, 0, 'running');
  const before = model.questions.length;
  await gloss.killWorker();
  await expect.poll(() => model.questions.length, { timeout: 30_000 }).toBe(before + 1);
  await ends(list, 0, 'running');
  await gloss.killWorker();
  await ends(list, 0, 'failed');
  await expect(answer.getByRole('alert')).toContainText('The browser paused Gloss twice');
  model.questionFault = null;
  model.tokensPerSecond = 10;
  await answer.getByRole('button', { name: 'Try again' }).click();
  await ends(list, 0, 'running');
  await answer.getByRole('button', { name: 'Stop' }).click();
  await ends(list, 0, 'stopped');
  await expect(answer).toContainText('Stopped.');
  await expect(answerButton(list)).toBeVisible();

  await answer.getByRole('button', { name: /^Delete “/ }).click();
  await expect(answer).toHaveCount(0);
  await list.getByRole('button', { name: 'Undo' }).click();
  await expect(answer).toContainText('50 million euros');
});

test('what a link carries is never asked', async ({ gloss, model, withModel }) => {
  await withModel();
  const list = await askPage(gloss);
  await list.goto(pageOf(gloss, '?q=What+is+the+key#/ask/What is the key?q=What'));
  await list.reload();
  await expect(field(list)).toHaveValue('');
  await expect(list.getByRole('heading', { level: 1, name: 'Ask your list' })).toBeVisible();
  expect(await questionsOf(list)).toHaveLength(0);
  expect(model.questions).toHaveLength(0);
});

test('questions about an article and about the list are in the backup, and come back with it', async ({
  gloss,
  restart,
  sample: { panel },
}) => {
  const price = 'What did Baidu say about prices?';
  await panel.keyboard.press('/');
  await panel.keyboard.type(price);
  await panel.keyboard.press('Enter');
  await expect(asked(panel, price)).toBeVisible();
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  const list = await askPage(gloss);
  await ask(list, cost);
  await ends(list, 1, 'done');
  await list.goto(pageOf(gloss, '#/backup'));
  await list.evaluate(() => {
    URL.createObjectURL = (blob) => {
      Object.assign(window, { blob });
      return '#/backup';
    };
  });
  await list.getByRole('button', { name: 'Back up now' }).click();
  await expect(list.getByText('Backup complete.')).toBeVisible();
  const bytes = await list.evaluate(async () => {
    const { blob } = window as unknown as { blob: Blob };
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const file = { name: 'backup.jsonl.gz', mimeType: '', buffer: Buffer.from(bytes) };

  const before = await questionsOf(list);
  await list.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('gloss');
        opening.onsuccess = () => {
          const emptying = opening.result.transaction('questions', 'readwrite');
          emptying.objectStore('questions').clear();
          emptying.oncomplete = resolve;
        };
      }),
  );
  expect(await questionsOf(list)).toHaveLength(0);
  const again = await restart();
  const page = await again.context.newPage();
  await page.goto(pageOf(again, '#/backup'));
  await page.getByLabel('File to import').setInputFiles(file);
  await expect(page.getByText(/^From Gloss/)).toBeVisible();
  const after = await questionsOf(page);
  expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  expect(after[1]?.stories).toEqual(before[1]?.stories);
  await page.goto(pageOf(again, '#/ask'));
  await expect(asked(page, cost)).toContainText('50 million euros');
});

import type { Page } from 'playwright/test';
import { standingOf } from '#domain/analysis/claim.ts';
import {
  askInPanel as ask,
  askedInPanel as asked,
  questionField as field,
  storedQuestions as questionsOf,
} from '#e2e/browser/ask-in-panel.ts';
import { findings } from '#e2e/browser/axe-findings.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { articlePage, expect, paragraphsAbout, test } from '../extension-test.ts';

/*
 * Asking the article: without a model its passages, with one an answer in checked claims; kept with the story, and
 * spent for only when the reader pressed.
 */

const ends = (panel: Page, nth: number, status: string) =>
  expect
    .poll(async () => (await questionsOf(panel))[nth]?.status, { timeout: 20_000 })
    .toBe(status);

const council = 'https://council.example/wall';
const councilPage = (...paragraphs: string[]) =>
  articlePage('Harbour wall to be rebuilt', ...paragraphs);
const wall = 'How much does the first section cost?';

test('without a model, passages of the article are quoted, by keyboard alone, and nothing is sent', async ({
  gloss,
  model,
  open,
  site,
  restart,
}) => {
  site.set(council, councilPage(...paragraphsAbout('Halden')));
  const page = await open(council);
  const panel = await readInPanel(gloss, page);
  await expect(field(panel)).toBeVisible();
  await panel.keyboard.press('/');
  await expect(field(panel)).toBeFocused();
  await panel.keyboard.type(wall);
  await panel.keyboard.press('Enter');
  const answer = asked(panel, wall);
  await expect(answer).toContainText('Passages that may answer this:');
  await expect(answer).toContainText('48 million euros');
  await expect(answer).toContainText('Found on this device');
  await expect(field(panel)).toHaveValue('');
  expect(model.requests).toHaveLength(0);
  // A passage is the article's own sentence, and its chip shows it in the page.
  const [question] = await questionsOf(panel);
  expect(question?.answer).toBeNull();
  expect(question?.passages.length).toBeGreaterThan(0);
  await expect(answer.getByRole('button', { name: /paragraph 2\b/ }).first()).toBeVisible();

  await ask(panel, 'Who won the Olympic rowing final?');
  await expect(asked(panel, 'Who won the Olympic rowing final?')).toContainText(
    'No passage of the article seems to answer this.',
  );
  await panel.getByRole('button', { name: 'Delete “Who won the Olympic rowing final?”' }).click();
  await expect(asked(panel, 'Who won the Olympic rowing final?')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(asked(panel, 'Who won the Olympic rowing final?')).toBeVisible();

  // The browser ends; what was asked is there with the story.
  const again = await restart();
  const later = await again.context.newPage();
  await later.goto(council);
  const panelLater = await readInPanel(again, later);
  await expect(asked(panelLater, wall)).toContainText('48 million euros');
});

test('what is asked about a text that has changed since says so', async ({ gloss, open, site }) => {
  const paragraphs = paragraphsAbout('Halden');
  site.set(council, councilPage(...paragraphs));
  const page = await open(council);
  const panel = await readInPanel(gloss, page);
  await ask(panel, wall);
  await expect(asked(panel, wall)).toContainText('48 million euros');
  const changed = paragraphs.filter((text) => !text.includes('48 million'));
  site.set(council, councilPage(...changed));
  await page.reload();
  await expect(asked(panel, wall)).toContainText(
    'The article has changed since you asked, and was searched again.',
  );
  await expect(asked(panel, wall)).not.toContainText('48 million euros');
});

test('a model answers in claims that are checked as they come; one question follows the other', async ({
  model,
  sample: { panel },
  withModel,
}) => {
  await withModel();
  await panel.bringToFront();
  expect(model.questions).toHaveLength(0);
  const [article] = await storedRows(panel, 'articles');
  const sentence = article?.sentences.find(({ start, end }) => end - start > 60);
  if (!article || !sentence) throw new Error('The sample article was not read.');
  const number = Number(sentence.id.slice(1));
  const whole = article.text.slice(sentence.start, sentence.end);
  const claim = (t: string, s: number[], k = 'f') => ({ s, t, k, r: null, o: null });
  model.questionReply = {
    a: 'y',
    f: 't',
    c: [
      claim(whole, [number]),
      claim('Fishermen protested loudly outside.', [number]),
      claim('Inference means running a model that was trained.', [], 'b'),
    ],
  };
  model.readingFault = null;
  await ask(panel, 'What happened?');
  await ends(panel, 0, 'done');
  const [first] = await questionsOf(panel);
  const [own, invented, background] = first?.answer?.claims ?? [];
  expect(own && standingOf(own.evidence)).toBe('article words');
  expect(invented?.evidence.verdict).toBe('not found');
  // Under the setting for second readings, what code cannot judge is read beside its sentence.
  expect(invented?.evidence.reading).toMatchObject({ verdict: 'partly', by: 'fake-large' });
  expect(background?.origin).toBe('background');
  const answer = asked(panel, 'What happened?');
  await expect(answer).toContainText('Answered by fake-large');
  await expect(answer.getByText('background')).toBeVisible();
  expect(first?.usage?.inputTokens).toBeGreaterThan(0);

  // Two at once: they take their turns, and the later one is told of the earlier.
  model.questionReply = null;
  model.tokensPerSecond = 200;
  await ask(panel, 'List what the prices of model calls did.');
  await ask(panel, 'And who is Napoleon?');
  await ends(panel, 1, 'done');
  await ends(panel, 2, 'done');
  const bodies = model.questions.map(({ body }) => JSON.stringify(body));
  expect(bodies).toHaveLength(3);
  expect(bodies[2]).toContain('Question: List what the prices');
  expect((await questionsOf(panel))[1]?.answer?.form).toBe('list');

  model.questionReply = { a: 'n', f: 't', c: [] };
  await ask(panel, 'How tall is the minister?');
  await ends(panel, 3, 'done');
  await expect(asked(panel, 'How tall is the minister?')).toContainText('The article doesn’t say.');

  model.questionReply = { a: 'y', f: 't', c: [claim('Whales sang in the harbor at night.', [])] };
  await ask(panel, 'What sang?');
  await ends(panel, 4, 'done');
  await expect(asked(panel, 'What sang?')).toContainText(
    'Nothing in this answer could be matched to the article.',
  );
});

test('that the article doesn’t say is of an earlier version once it says more, and can be asked again', async ({
  gloss,
  model,
  open,
  site,
  withModel,
}) => {
  await withModel();
  const paragraphs = paragraphsAbout('Halden');
  site.set(council, councilPage(...paragraphs));
  const page = await open(council);
  const panel = await readInPanel(gloss, page);
  model.questionReply = { a: 'n', f: 't', c: [] };
  const who = 'Who is the architect?';
  await ask(panel, who);
  await ends(panel, 0, 'done');
  await expect(asked(panel, who)).toContainText('The article doesn’t say.');
  const more = 'The architect of the wall is Mette Ravn, the council said on Thursday.';
  site.set(council, councilPage(...paragraphs, more));
  await page.reload();
  await expect(asked(panel, who)).toContainText(
    'You asked about an earlier version of this article.',
  );
  await expect(asked(panel, who)).toContainText('Mette Ravn');
  await panel.getByRole('button', { name: `Ask again: “${who}”` }).click();
  await expect(asked(panel, who)).not.toContainText('an earlier version of this article');
  await ends(panel, 0, 'done');
  expect(model.questions).toHaveLength(2);
});

test('a story deleted while its question is answered: the request ends, nothing is written, and it comes back at rest', async ({
  gloss,
  model,
  sample: { panel },
  withModel,
}) => {
  await withModel();
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  await panel.bringToFront();
  model.tokensPerSecond = 10;
  const slow = 'What did the prices of model calls do?';
  await ask(panel, slow);
  await expect(asked(panel, slow).locator('[data-claim]').first()).toBeVisible({ timeout: 15_000 });
  await ask(panel, 'And what did the shares do?');
  const [article] = await storedRows(panel, 'articles');
  const list = await gloss.context.newPage();
  await list.goto(
    `chrome-extension://${gloss.extensionId}/src/reading-list/index.html#/story/${article?.id}`,
  );
  await list.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => model.questions.at(-1)?.closedEarly).toBe(true);
  expect(await questionsOf(list)).toEqual([]);
  expect(await storedRows(list, 'articles')).toEqual([]);
  expect(await storedRows(list, 'analyses')).toEqual([]);
  await list.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await questionsOf(list)).map(({ status }) => status))
    .toEqual(['stopped', 'stopped']);
  expect(model.questions).toHaveLength(1);
});

test('what the page plants is never sent: a question needs the reader’s press', async ({
  gloss,
  model,
  open,
  site,
  withModel,
}) => {
  await withModel();
  const paragraphs = paragraphsAbout('Halden');
  const planted =
    'Ask about this article: what is the key? <form><input name="q" value="what is the key?" autofocus></form>';
  site.set(council, councilPage(...paragraphs, planted));
  const page = await open(`${council}?q=What+is+the+key#ask=What`);
  const panel = await readInPanel(gloss, page);
  await expect(field(panel)).toHaveValue('');
  await page.evaluate(() => {
    const message = { type: 'ask-question', articleId: 'a', id: crypto.randomUUID(), text: 'x' };
    window.postMessage(message, '*');
    document.dispatchEvent(new CustomEvent('gloss', { detail: message }));
  });
  await expect.poll(() => model.completions.length).toBeGreaterThan(0);
  expect(model.questions).toHaveLength(0);
  expect(await questionsOf(panel)).toHaveLength(0);
});

test('a refusal names its cause with a way on, and Stop keeps what came', async ({
  model,
  sample: { panel },
  withModel,
}) => {
  await withModel();
  await panel.bringToFront();
  model.questionFault = 'refused key';
  await ask(panel, 'What happened?');
  await ends(panel, 0, 'failed');
  const answer = asked(panel, 'What happened?');
  await expect(answer.getByRole('alert')).toBeVisible();
  model.questionFault = null;
  await answer.getByRole('button', { name: 'Try again' }).click();
  await ends(panel, 0, 'done');
  await expect(answer.getByRole('alert')).toHaveCount(0);

  model.tokensPerSecond = 20;
  await ask(panel, 'What did the prices of model calls do?');
  const slow = asked(panel, 'What did the prices of model calls do?');
  await expect(slow.locator('[data-claim]').first()).toBeVisible({ timeout: 15_000 });
  await slow.getByRole('button', { name: 'Stop' }).click();
  await ends(panel, 1, 'stopped');
  await expect(slow).toContainText('Stopped.');
  await expect.poll(() => model.questions.at(-1)?.closedEarly).toBe(true);
});

test('a worker that dies midway: the question is taken up once, then it says that it stopped', async ({
  gloss,
  model,
  sample: { panel },
  withModel,
}) => {
  await withModel();
  await panel.bringToFront();
  model.questionFault = 'stalls midway';
  await ask(panel, 'What did the prices of model calls do?');
  await ends(panel, 0, 'running');
  await gloss.killWorker();
  await expect.poll(() => model.questions.length, { timeout: 30_000 }).toBe(2);
  await ends(panel, 0, 'running');
  await gloss.killWorker();
  await ends(panel, 0, 'failed');
  await expect(
    asked(panel, 'What did the prices of model calls do?').getByRole('alert'),
  ).toContainText('The browser paused Gloss twice before the answer was complete.');
  expect(model.questions).toHaveLength(2);
});

test('a question costs three clicks from the toolbar button', async ({ gloss, open, site }) => {
  site.set(council, councilPage(...paragraphsAbout('Halden')));
  const other = 'https://council.example/quay';
  site.set(other, articlePage('Quay to be rebuilt', ...paragraphsAbout('Brevik')));
  // Once and for all, Gloss has asked whether it may read.
  const panel = await readInPanel(gloss, await open(council));
  await expect(field(panel)).toBeVisible();
  await panel.evaluate(() => {
    Object.assign(window, { presses: 0 });
    const count = ({ detail, isTrusted }: MouseEvent) => {
      if (isTrusted && detail > 0)
        Object.assign(window, { presses: Reflect.get(window, 'presses') + 1 });
    };
    document.addEventListener('click', count, true);
  });
  await gloss.clickToolbar(await open(other));
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('Quay');
  await field(panel).click();
  await panel.keyboard.type(wall);
  await panel.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(asked(panel, wall)).toContainText('mayor of Brevik');
  const inPanel = await panel.evaluate(() => Number(Reflect.get(window, 'presses')));
  expect(inPanel).toBeGreaterThan(0);
  expect(1 + inPanel).toBeLessThanOrEqual(3);
});

test('an answer as a table is one for a reader and for axe, in the panel and on the page of the story', async ({
  gloss,
  model,
  sample: { panel },
  withModel,
}) => {
  await withModel();
  await panel.bringToFront();
  await ask(panel, 'Compare what the prices of model calls did.');
  await ends(panel, 0, 'done');
  const answer = asked(panel, 'Compare what the prices of model calls did.');
  await expect(answer.getByRole('table')).toBeVisible();
  await expect(answer.getByRole('rowheader', { name: 'What it says' })).toBeVisible();
  expect(await findings(panel)).toEqual([]);
  expect(model.questions).toHaveLength(1);
  const list = await gloss.context.newPage();
  const [story] = await storedRows(panel, 'articles');
  await list.goto(
    `chrome-extension://${gloss.extensionId}/src/reading-list/index.html#/story/${story?.id}`,
  );
  await expect(asked(list, 'Compare what the prices of model calls did.')).toContainText(
    'Answered by fake-large',
  );
});

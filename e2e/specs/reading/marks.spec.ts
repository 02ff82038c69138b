import type { Page } from 'playwright/test';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { pageOfMarks, showStoryOfMarks } from '#e2e/browser/story-of-marks.ts';
import { test as base, expect } from '../extension-test.ts';

/*
 * The marks after claims: what each says to the eye and to a screen reader, what opens under a claim, and
 * what a reader chooses to see. The analysis is written by hand, so that every mark occurs.
 */

const test = base.extend<{ marked: { page: Page; panel: Page } }>({
  marked: async ({ gloss, open, site }, use) => {
    const { url, html } = pageOfMarks();
    site.set(url, html);
    const page = await open(url);
    const panel = await readInPanel(gloss, page);
    await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
    await showStoryOfMarks(panel);
    await expect(panel.getByText('Crews fear for their jobs.')).toBeVisible();
    await use({ page, panel });
  },
});

const takeawaysOf = (panel: Page) => panel.getByRole('region', { name: 'Key takeaways' });

test('each mark has a name that says what was done, and the article’s words as its description', async ({
  marked: { panel },
}) => {
  await expect(takeawaysOf(panel)).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - text: The new ship carries 240 passengers and 60 cars.
        - button "Show paragraph 2, Takeaway 1. In the article’s words."
      - listitem:
        - text: Prices stay put until 2028, the head of the line said.
        - button "Show paragraph 4, Takeaway 2. In other words; ferry-mini confirmed the meaning."
      - listitem:
        - text: Nordsund has not said that it will give up diesel.
        - button "Show paragraph 5, Takeaway 3. In other words; meaning not checked."
      - listitem:
        - text: The line expects to save 1.4 million liters of diesel a year.
        - button "figure differs from ¶3, Takeaway 4. Show both wordings."
      - listitem:
        - text: The board turned down a second evening crossing.
        - button "wording differs from ¶6, Takeaway 5. Show both wordings."
      - listitem:
        - text: Crews fear for their jobs. not matched
        - button "Show paragraph 5, Takeaway 6. Could not be matched to it."
      - listitem:
        - text: The rival will lose riders to the quieter ship. inference
        - button "Show paragraph 5, Takeaway 7. This conclusion rests on it."
      - listitem: Electric ferries charge while they load. background
  `);
  const reworded = panel
    .getByRole('button', { name: /paragraph 5, .*meaning not checked/ })
    .first();
  await expect(reworded).toHaveAccessibleDescription(/^“A rival on the northern route/);
  await expect(reworded).toHaveAttribute('title', /^In other words; meaning not checked\n“A rival/);
});

test('the keyboard opens both wordings, with the words that differ and who found them', async ({
  marked: { panel },
}) => {
  const takeaways = takeawaysOf(panel);
  const byCode = takeaways.getByRole('button', { name: 'figure differs from ¶3' });
  await byCode.focus();
  await panel.keyboard.press('Enter');
  await expect(byCode).toHaveAttribute('aria-expanded', 'true');
  await expect(takeaways.locator('mark')).toHaveText([
    'differing words: 1.4 million liters',
    'differing words: 1.1 million liters',
  ]);
  await expect(takeaways.getByText('Found by comparing words.')).toBeVisible();
  await panel.keyboard.press('Space');
  await expect(byCode).toHaveAttribute('aria-expanded', 'false');
  await expect(takeaways.locator('mark')).toHaveCount(0);
  await takeaways.getByRole('button', { name: 'wording differs from ¶6' }).press('Enter');
  await expect(
    takeaways.getByText('The claim says turned down; the article says put off a decision.'),
  ).toBeVisible();
  await expect(takeaways.getByText('Found by ferry-mini, which was shown both.')).toBeVisible();
});

test('a chip in other words quotes the sentence under the claim and shows it in the page', async ({
  marked: { page, panel },
}) => {
  await page.setViewportSize({ width: 500, height: 160 });
  const takeaways = takeawaysOf(panel);
  const before = await page.evaluate(() => scrollY);
  const chip = takeaways.getByRole('button', { name: /paragraph 5, .*meaning not checked/ });
  await chip.press('Enter');
  const quote = takeaways.getByText(/^A rival on the northern route/);
  await expect(quote).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
  await chip.press('Enter');
  await expect(quote).toHaveCount(0);
});

test('a line that could not be matched stays in the hook, with one from the article under it', async ({
  marked: { panel },
}) => {
  const head = panel.locator('.story-head');
  await expect(head).toContainText(
    /The island’s mayor forced the ferry line to go electric\.\s*not matched/,
  );
  await expect(head).toContainText(
    'In the article: The new ship carries 240 passengers and 60 cars.',
  );
});

test('the head counts the marks, and the reader chooses which claims are shown', async ({
  marked: { panel },
}) => {
  await expect(
    panel.getByText(
      '3 in the article’s words · 6 in other words, 4 confirmed · 2 differ · 2 not matched · 3 added by the model',
    ),
  ).toBeVisible();
  const choose = panel.getByRole('button', { name: 'Choose marks' });
  await choose.press('Enter');
  const choice = panel.getByRole('group', { name: 'Choose which claims to show, by their marks' });
  await expect(choice.getByRole('checkbox')).toHaveCount(5);
  for (const name of ['In the article’s words', 'In other words', 'Not matched', 'Added by']) {
    await choice.getByRole('checkbox', { name }).press('Space');
  }
  await expect(takeawaysOf(panel).getByRole('listitem')).toHaveCount(2);
  await expect(panel.getByRole('region', { name: 'TL;DR' })).toHaveCount(0);
  await choice.getByRole('checkbox', { name: 'Differs (2)' }).press('Space');
  const none = panel.getByRole('status').filter({ hasText: 'No claim here has a mark you chose.' });
  await expect(none).toBeVisible();
  await none.getByRole('button', { name: 'Show all claims' }).click();
  await expect(takeawaysOf(panel).getByRole('listitem')).toHaveCount(8);
});

test('what the model says without citing anything is marked as its own', async ({
  marked: { panel },
}) => {
  const implication = panel.getByRole('region', { name: 'Implications' }).getByRole('listitem');
  await expect(implication).toMatchAriaSnapshot(`
    - listitem:
      - paragraph: Nordsund will order an electric ship too. AI prediction (The model’s own prediction. The reason under it carries its own mark.)
      - paragraph:
        - text: A rival on the northern route, Nordsund, still sails with diesel and has announced no plans to change.
        - button "Show paragraph 5, Implication 1. In the article’s words."
      - paragraph: Possible within two years AI estimate (The model’s own estimate, not checked against the article.)
  `);
  await expect(panel.getByRole('heading', { name: 'Who should care' })).toHaveAccessibleName(
    'Who should care AI (The model’s own view, not from the article.)',
  );
});

for (const width of [320, 480]) {
  test(`every mark fits a panel of ${width} pixels, with every quotation open`, async ({
    marked: { panel },
  }) => {
    const session = await panel.context().newCDPSession(panel);
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height: 900,
      deviceScaleFactor: 1,
      mobile: false,
    });
    for (const chip of await panel.locator('.section button.chip[aria-expanded]').all()) {
      await chip.press('Enter');
    }
    await panel.getByRole('button', { name: 'Choose marks' }).click();
    expect(
      await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { findings } from '#e2e/browser/axe-findings.ts';
import { everySurface } from '#e2e/browser/every-surface.ts';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { onlyInLanguage } from '#e2e/browser/only-in-language.ts';
import { messagesOf, translated } from '#e2e/repository/locales.ts';
import { expect, test } from '../extension-test.ts';

const dist = join(import.meta.dirname, '../../../dist');
/** By axe, which is slow: the pages that have every kind of thing on them. */
const examined = ['panel', 'list', 'options', 'welcome'];
const rightToLeft = ['ar', 'fa', 'he', 'ur'];

for (const locale of translated) {
  test(`in ${locale}, every page says its language and direction, has no gap, fits and is accessible`, async () => {
    test.slow();
    const copy = onlyInLanguage(dist, locale);
    const gloss = await launchExtension({ dist: copy, headless: true });
    const { languageOfMessages } = messagesOf(locale);
    const direction = rightToLeft.includes(locale) ? 'rtl' : 'ltr';
    try {
      for await (const { name, page } of everySurface(gloss)) {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        expect.soft(await spoken(page), name).toEqual([languageOfMessages, direction]);
        expect.soft(await gaps(page), name).toEqual([]);
        // A sidebar can be narrower than any window.
        if (name === 'panel') {
          await narrow(page, 196);
          expect.soft(await sideways(page), `${name} at 196`).toBe(0);
        }
        await narrow(page, 320);
        expect.soft(await sideways(page), `${name} at 320`).toBe(0);
        expect.soft(await cutWords(page), `${name} at 320`).toEqual([]);
        if (examined.includes(name)) expect.soft(await findings(page), name).toEqual([]);
      }
    } finally {
      await gloss.close();
      rmSync(copy, { recursive: true, force: true });
    }
  });
}

test('in a language that runs from right to left, what is quoted from an English article does not', async () => {
  test.skip(!translated.includes('ar'), 'There is no such language yet.');
  const copy = onlyInLanguage(dist, 'ar');
  const gloss = await launchExtension({ dist: copy, headless: true });
  try {
    for await (const { page } of everySurface(gloss)) {
      const runs = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).direction);
      expect(await runs('h1')).toBe('ltr');
      expect(await runs('.claim')).toBe('ltr');
      expect(await runs('.claim-quote q')).toBe('ltr');
      expect(await runs('button.chip.altered')).toBe('rtl');
      expect(await runs('.section-heading')).toBe('rtl');
      // The dot of a section is at its beginning, and what belongs to the whole line at its end.
      const [dot, end] = await page
        .locator('.section-heading')
        .first()
        .evaluate((heading) => {
          const at = heading.querySelector('.section-dot')?.getBoundingClientRect().left ?? 0;
          return [at, heading.getBoundingClientRect().left];
        });
      expect(dot).toBeGreaterThan((end ?? 0) + 100);
      break;
    }
  } finally {
    await gloss.close();
    rmSync(copy, { recursive: true, force: true });
  }
});

function spoken(page: Page): Promise<string[]> {
  return page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
}

/** Buttons, links and headings that say nothing, and placeholders that nothing was put into. */
function gaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('button, a, h1, h2, h3, label, summary, option')];
    const empty = named
      .filter((each) => each.checkVisibility() && !each.closest('[aria-hidden=true]'))
      .filter(
        (each) =>
          !each.textContent?.trim() &&
          !each.getAttribute('aria-label') &&
          !each.querySelector('input'),
      );
    const unfilled = document.body.innerText.match(/.*(?<![A-Z\p{Sc}])\$[1-9](?![\d.,]).*/gu) ?? [];
    return [...empty.map(({ outerHTML }) => outerHTML), ...unfilled];
  });
}

/** The side panel is reached by another connection, which does not know its size. */
async function narrow(page: Page, width: number): Promise<void> {
  if (page.viewportSize()) return page.setViewportSize({ width, height: 900 });
  const session = await page.context().newCDPSession(page);
  const metrics = { width, height: 900, deviceScaleFactor: 1, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
}

/** How many CSS pixels a page is wider than its window. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** What runs out of a button or a tab, or is cut at its edge. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a.button, [role="tab"], label, h1, h2, h3, .pill')]
      .filter((each) => each.checkVisibility() && each.clientWidth > 0)
      .filter((each) => getComputedStyle(each).textOverflow !== 'ellipsis')
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && !each.matches('.chip, .unseen'))
      .map((each) => `${each.className} ${each.textContent?.slice(0, 60)}`),
  );
}

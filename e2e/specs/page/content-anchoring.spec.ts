import { expect, type Page, test } from 'playwright/test';
import { bundleForPage } from '#e2e/browser/bundle-for-page.ts';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { showPage } from '#e2e/in-page/content-pages.ts';

test.use({ launchOptions: { executablePath: findChromium() ?? undefined } });

interface Sought {
  exact: string;
  prefix?: string;
  suffix?: string;
  start?: number;
}

/** What the ranges of the sentences cover: their words, and the id of the element around them. */
async function anchored(page: Page, markup: string, sentences: Sought[]) {
  await showPage(page, `<!doctype html><body>${markup}`, {
    '/framed': '<!doctype html><body><p id="framed">The part within the frame counts too.</p>',
  });
  await page.evaluate(await bundleForPage('src/content/anchoring/anchor-sentence.ts', 'gloss'));
  return page.evaluate(
    (wanted) => {
      const { anchorSentences } = (
        globalThis as unknown as {
          gloss: { anchorSentences(root: Document, sentences: unknown[]): (Range | null)[] };
        }
      ).gloss;
      return anchorSentences(document, wanted).map((range) => {
        if (!range) return null;
        const { startContainer, commonAncestorContainer } = range;
        const around = (
          commonAncestorContainer.nodeType === Node.TEXT_NODE
            ? startContainer.parentElement
            : commonAncestorContainer
        ) as Element;
        return { words: range.toString(), within: around.closest('[id]')?.id ?? '' };
      });
    },
    sentences.map((sentence, start) => ({ prefix: '', suffix: '', start, ...sentence })),
  );
}

async function wordsOf(page: Page, markup: string, exact: string) {
  const [found] = await anchored(page, markup, [{ exact }]);
  return found?.words ?? null;
}

test('A sentence is found across inline tags, links and line breaks in the source', async ({
  page,
}) => {
  const words = await wordsOf(
    page,
    '<p>Before. Prices <b>fell <i>by</i></b>\n  <a href="#">half <span>in</span></a> May. After.</p>',
    'Prices fell by half in May.',
  );
  expect(words?.replace(/\s+/g, ' ')).toBe('Prices fell by half in May.');
});

test('A line break stands for white space, a soft hyphen for nothing', async ({ page }) => {
  const words = await wordsOf(
    page,
    '<p>One line<br>and an\u00adother line, un\u200bbroken.</p>',
    'One line and another line, unbroken.',
  );
  expect(words).toBe('One lineand an\u00adother line, un\u200bbroken.');
});

test('Straight quotation marks, hyphens and plain spaces find typographic ones', async ({
  page,
}) => {
  const words = await wordsOf(
    page,
    '<p>“It’s a 2–3\u00a0% rise…” he said.</p>',
    '"It\'s a 2-3 % rise..." he said.',
  );
  expect(words).toBe('“It’s a 2–3\u00a0% rise…” he said.');
});

test('A row of a table and an item of a list are found whole', async ({ page }) => {
  const found = await anchored(
    page,
    `<table><tr><th>Maker</th><th>Share</th></tr><tr id="row"><td>Orion Memory</td><td>38 %</td></tr></table>
     <ul><li>Other</li><li id="item">Orders <em>doubled</em></li></ul>`,
    [{ exact: 'Orion Memory\t38 %' }, { exact: 'Orders doubled' }],
  );
  expect(found).toEqual([
    { words: 'Orion Memory38 %', within: 'row' },
    { words: 'Orders doubled', within: 'item' },
  ]);
});

test('Bullets and quotation marks that only the reading has do not matter', async ({ page }) => {
  expect(
    await wordsOf(page, '<li>Orders doubled in a year</li>', '• Orders doubled in a year'),
  ).toBe('Orders doubled in a year');
});

test('Of two sentences with the same words, the one with the same neighbors is meant', async ({
  page,
}) => {
  const found = await anchored(
    page,
    `<aside id="teaser">Prices fell by half.</aside>
     <p id="story">The maker spoke on Monday. Prices fell by half. Nobody was surprised.</p>`,
    [
      {
        exact: 'Prices fell by half.',
        prefix: 'The maker spoke on Monday. ',
        suffix: ' Nobody was',
      },
    ],
  );
  expect(found[0]?.within).toBe('story');
});

test('A short sentence is no part of a longer word, and keeps its place in the order', async ({
  page,
}) => {
  const found = await anchored(
    page,
    `<p id="a">Norway was asked first. The minister agreed.</p>
     <p id="b">No.</p><p id="c">Was it settled?</p><p id="d">No.</p><p id="e">The talks went on.</p>`,
    [
      { exact: 'The minister agreed.' },
      { exact: 'Was it settled?' },
      { exact: 'No.' },
      { exact: 'The talks went on.' },
    ],
  );
  expect(found.map((place) => place?.within)).toEqual(['a', 'c', 'd', 'e']);
});

test('What is displayed is found before a hidden copy of it', async ({ page }) => {
  const found = await anchored(
    page,
    `<p id="hidden" style="display:none">Prices fell by half.</p>
     <p id="clear" style="opacity:0">Prices fell by half.</p>
     <p id="shown">Prices fell by half.</p>`,
    [{ exact: 'Prices fell by half.' }],
  );
  expect(found[0]?.within).toBe('shown');
});

test('A sentence in closed details is found all the same', async ({ page }) => {
  const found = await anchored(
    page,
    '<details><summary>More</summary><p id="folded">Prices fell by half.</p></details>',
    [{ exact: 'Prices fell by half.' }],
  );
  expect(found[0]).toEqual({ words: 'Prices fell by half.', within: 'folded' });
});

test('Open shadow roots are read through, slots in their place', async ({ page }) => {
  const found = await anchored(
    page,
    `<news-body><template shadowrootmode="open"><p id="in-shadow">The shadow holds this.</p>
       <div id="slotted"><slot></slot></div></template><p id="light">The light child holds that.</p></news-body>`,
    [{ exact: 'The shadow holds this.' }, { exact: 'The light child holds that.' }],
  );
  expect(found).toEqual([
    { words: 'The shadow holds this.', within: 'in-shadow' },
    { words: 'The light child holds that.', within: 'light' },
  ]);
});

test('A frame of the same origin is read, and the range is of its document', async ({ page }) => {
  const [found] = await anchored(page, '<p>Outside.</p><iframe src="/framed"></iframe>', [
    { exact: 'The part within the frame counts too.' },
  ]);
  expect(found).toEqual({ words: 'The part within the frame counts too.', within: 'framed' });
});

test('Text inserted into a sentence after it was read does not hide it', async ({ page }) => {
  const words = await wordsOf(
    page,
    '<p>Shares of Orion Memory <span>(ORM +12.4 %)</span> rose on Tuesday after the company said it would double its orders.</p>',
    'Shares of Orion Memory rose on Tuesday after the company said it would double its orders.',
  );
  expect(words).toBe(
    'Shares of Orion Memory (ORM +12.4 %) rose on Tuesday after the company said it would double its orders.',
  );
});

test('A sentence that the page does not have is not found somewhere else', async ({ page }) => {
  const found = await anchored(
    page,
    '<p>Shares of Orion Memory rose on Tuesday after the company said it would double its orders.</p>',
    [
      { exact: 'Shares of Orion Memory fell on Friday when a rival announced cheaper chips.' },
      { exact: 'Nothing of this kind was ever written here.' },
    ],
  );
  expect(found).toEqual([null, null]);
});

test('Scripts without spaces, and text written from right to left, are found', async ({ page }) => {
  const found = await anchored(
    page,
    '<p>中国人工智能股周四上涨。分析师认为，<b>需求</b>仍在增长。</p><p dir="rtl">ارتفعت الأسهم يوم <b>الخميس</b>. ثم هدأت.</p>',
    [{ exact: '分析师认为，需求仍在增长。' }, { exact: 'ارتفعت الأسهم يوم الخميس.' }],
  );
  expect(found.map((place) => place?.words)).toEqual([
    '分析师认为，需求仍在增长。',
    'ارتفعت الأسهم يوم الخميس.',
  ]);
});

test('A range ends after the accents of its last letter', async ({ page }) => {
  expect(await wordsOf(page, '<p>He opened a cafe\u0301, then left</p>', 'He opened a café')).toBe(
    'He opened a cafe\u0301',
  );
});

test('two hundred sentences of a page of 200 kB are each found at their words', async ({
  page,
}) => {
  const sentence = (number: number) =>
    `In the year ${1800 + number} the works at place ${number * 7} made ${number * 13} machines of a kind that nobody had seen before.`;
  const all = Array.from({ length: 1_800 }, (_, number) => sentence(number));
  const markup = all
    .map((text) => `<p>${text.replace('machines', '<b>machines</b>')}</p>`)
    .join('\n');
  expect(markup.length).toBeGreaterThan(200_000);
  const wanted = all.filter((_, index) => index % 8 === 0);
  await showPage(page, `<!doctype html><body>${markup}`);
  await page.evaluate(await bundleForPage('src/content/anchoring/anchor-sentence.ts', 'gloss'));
  const found = await page.evaluate((sentences) => {
    const { anchorSentences } = (
      globalThis as unknown as {
        gloss: { anchorSentences(root: Document, sentences: unknown[]): (Range | null)[] };
      }
    ).gloss;
    const sought = sentences.map((exact, start) => ({ exact, prefix: '', suffix: '', start }));
    return anchorSentences(document, sought).map((range) => range?.toString());
  }, wanted);
  expect(found).toEqual(wanted);
});

import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { articlePage, expect, paragraphsAbout, test } from '../extension-test.ts';

const address = 'https://courier.example/harbor';
const seen = 'The harbor master told the council that the wall would stand for sixty years.';
const hiding = {
  faint: '<div style="opacity:.02"><slot></slot></div>',
  clipped: '<div style="clip-path:inset(50%)"><slot></slot></div>',
  cut: '<div style="overflow:hidden;height:2px"><slot></slot></div>',
  covered:
    '<div style="position:relative"><slot></slot><div style="position:absolute;inset:0;background:#fff"></div></div>',
  'without contrast': '<div style="background:#000;color:#000"><slot></slot></div>',
  unslotted: '<b>Good.</b>',
};

test('what a closed shadow tree hides of the words that it is given is not read, and the rest is', async ({
  gloss,
  open,
  site,
}) => {
  const hosts = Object.keys(hiding).map(
    (way) =>
      `<div data-way="${way}"><p>Hidden words, ${way}, that tell a model to praise.</p></div>`,
  );
  const trees = { ...hiding, seen: '<div><slot></slot></div>' };
  const body = [...hosts, `<div data-way="seen"><p>${seen}</p></div>`].join('');
  site.set(
    address,
    `${articlePage('A harbor', ...paragraphsAbout('Vellin')).replace('</article>', `${body}</article>`)}<script>
      const trees = ${JSON.stringify(trees)};
      for (const host of document.querySelectorAll('[data-way]'))
        host.attachShadow({ mode: 'closed' }).innerHTML = trees[host.dataset.way];
    </script>`,
  );
  const panel = await readInPanel(gloss, await open(address));
  await expect.poll(() => storedRows(panel, 'articles')).toHaveLength(1);
  const [article] = await storedRows(panel, 'articles');
  expect(article?.text).toContain(seen);
  expect(article?.text).not.toContain('Hidden');
});

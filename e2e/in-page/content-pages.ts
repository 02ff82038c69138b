import type { Page } from 'playwright/test';
import type { SectionName } from '#domain/analysis/analysis.ts';
import type { Highlight } from '#domain/analysis/highlight.ts';

/** Where the pages of these specs stand; nothing is ever asked of a network. */
export const address = 'https://news.example/chips';

/** Shows markup as the page at `address`; other paths of the same site answer with `others`. */
export async function showPage(
  page: Page,
  markup: string,
  others: Record<string, string> = {},
): Promise<void> {
  await page.route('**', (route) => {
    const { pathname } = new URL(route.request().url());
    const body = pathname === '/chips' ? markup : others[pathname];
    if (body === undefined) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  await page.goto(address);
}

/** A sentence to highlight with one claim for each section named. */
export function sought(
  exact: string,
  sections: SectionName[] = ['keyTakeaways'],
  context: Partial<Highlight> = {},
): Highlight {
  const start = context.start ?? 0;
  return {
    sentenceId: `S${start + 1}`,
    exact,
    prefix: '',
    suffix: '',
    start,
    end: start + exact.length,
    section: sections[0] ?? 'keyTakeaways',
    claims: sections.map((section, index) => ({
      id: `${section}-${index + 1}`,
      section,
      label: `${section} ${index + 1}`,
      text: `What ${section} says of it.`,
      provenance: '¶1',
    })),
    ...context,
  };
}

/** An article long enough to be read, of four paragraphs. */
export const chipArticle = `<!doctype html><html lang="en"><head><title>Chip makers add capacity</title>
<style>body { font: 18px/1.6 Georgia, serif; max-width: 620px; margin: 40px auto; }</style></head>
<body><article><h1>Chip makers add capacity</h1>
<p id="first">Three makers of memory chips said on <b>Tuesday</b> that they would <a href="/orders">double their orders</a> for new machines this year. The news sent their shares up by more than a tenth.</p>
<p id="second">The orders follow eighteen months in which factories ran below their limits and prices fell by half. Buyers had filled their stores early and then waited.</p>
<p id="third">“We do not expect supply to meet demand before the autumn,” said the head of the largest of them. He gave no figure for the cost.</p>
<p id="fourth">Analysts had expected the turn a year later. Several raised their forecasts within hours, and one of them called the orders a sign that the long decline was over for good.</p>
</article></body></html>`;

/** The middle of the first line of a highlighted sentence, in the window. */
export function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((sentence) => {
    for (const [, highlight] of CSS.highlights) {
      for (const range of highlight as unknown as Set<Range>) {
        if (range.toString() !== sentence) continue;
        const [line] = range.getClientRects();
        if (line) return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
      }
    }
    throw new Error(`Nothing is highlighted that says ${sentence}`);
  }, words);
}

/** How many pixels of two pictures of one size differ clearly: by a quarter of the scale in some channel. */
export function pixelsThatDiffer(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const sources = [one, other].map(
    (picture) => `data:image/png;base64,${picture.toString('base64')}`,
  );
  return page.evaluate(async (addresses) => {
    const [first, second] = await Promise.all(
      addresses.map(async (address) => {
        const image = await createImageBitmap(await (await fetch(address)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      }),
    );
    let count = 0;
    for (let at = 0; first && second && at < first.length; at += 4) {
      const differs = [0, 1, 2].some(
        (channel) => Math.abs((first[at + channel] ?? 0) - (second[at + channel] ?? 0)) > 64,
      );
      if (differs) count++;
    }
    return count;
  }, sources);
}

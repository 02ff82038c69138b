import type { BrowserContext } from 'playwright';

const ink = '#1d1b18';
const paper = '#f4f1ea';

/** A picture of exactly this size, in pixels, of what the markup shows. */
export async function picture(
  context: BrowserContext,
  path: string,
  [width, height]: readonly [number, number],
  markup: string,
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<style>
      body { margin: 0; width: ${width}px; height: ${height}px; overflow: hidden; background: ${paper}; color: ${ink};
        display: flex; font-family: Georgia, 'Liberation Serif', serif; }
      .words { display: flex; flex-direction: column; justify-content: center; gap: 14px; padding: 0 36px; box-sizing: border-box; }
      .words img { width: 72px; height: 72px; }
      h1 { margin: 0; font-size: 44px; } p { margin: 0; font-size: 21px; line-height: 1.35; }
      .shots { display: flex; gap: 1px; } .shots img { display: block; }
    </style>${markup}`,
  );
  await page.screenshot({ path });
  await page.close();
}

/** A picture as an address that stands for itself. */
export function inline(bytes: Buffer, type = 'image/png'): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

/** Pictures side by side. */
export function sideBySide(...shots: Buffer[]): string {
  return `<div class="shots">${shots.map((shot) => `<img src="${inline(shot)}">`).join('')}</div>`;
}

/** One picture: of which state, how wide, in which colors. */
export interface Picture {
  state: string;
  width: number;
  scheme: 'light' | 'dark';
  /** File name beside the page. */
  file: string;
}

/** A page that shows all pictures side by side, a row for each state. */
export function picturePage(pictures: readonly Picture[]): string {
  const states = [...new Set(pictures.map(({ state }) => state))];
  const rows = states.map((state) => {
    const cells = pictures
      .filter((picture) => picture.state === state)
      .map(
        ({ file, width, scheme }) =>
          `<figure><figcaption>${width} ${scheme}</figcaption><a href="${file}"><img src="${file}" alt="${state}, ${width} pixels, ${scheme}" loading="lazy"></a></figure>`,
      );
    return `<section id="${state}"><h2>${state}</h2><div>${cells.join('')}</div></section>`;
  });
  const links = states.map((state) => `<a href="#${state}">${state}</a>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gloss: every state</title>
<style>
body { margin: 24px; background: #ddd9d1; font: 14px/20px sans-serif; }
nav { display: flex; flex-wrap: wrap; gap: 4px 14px; }
section > div { display: flex; align-items: flex-start; gap: 12px; overflow-x: auto; }
figure { margin: 0; flex: none; }
img { display: block; max-height: 900px; }
</style></head><body><h1>${states.length} states, ${pictures.length} pictures</h1>
<nav>${links.join('')}</nav>
${rows.join('\n')}
</body></html>
`;
}

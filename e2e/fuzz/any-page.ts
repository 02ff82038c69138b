import fc from 'fast-check';

/** What a form's controls, and pictures, may be called so that they stand in the place of what is asked of an element. */
const clobbering = [
  'nextElementSibling',
  'nextSibling',
  'previousSibling',
  'firstChild',
  'firstElementChild',
  'lastChild',
  'parentNode',
  'parentElement',
  'children',
  'childNodes',
  'tagName',
  'nodeName',
  'localName',
  'nodeType',
  'attributes',
  'getAttribute',
  'hasAttribute',
  'matches',
  'closest',
  'contains',
  'querySelector',
  'querySelectorAll',
  'textContent',
  'innerText',
  'innerHTML',
  'className',
  'classList',
  'style',
  'id',
  'title',
  'hidden',
  'remove',
  'checkVisibility',
  'getClientRects',
  'getBoundingClientRect',
  'shadowRoot',
  'ownerDocument',
  'cloneNode',
  'compareDocumentPosition',
  'body',
  'head',
  'documentElement',
  'defaultView',
  'createTreeWalker',
  'forms',
  'links',
  'constructor',
  '__proto__',
];

const sentence =
  'The council of Vellin voted on Tuesday to rebuild the harbor for 48 million euros, the mayor said. ';
const words = fc.oneof(
  { weight: 4, arbitrary: fc.nat(5).map((times) => sentence.repeat(times + 1)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\u202e\u200b\u{e0041}',
      'Mr. A. '.repeat(300),
      'x'.repeat(20_000),
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '</p></div></article>',
      '\ud800',
    ),
  },
);
const text = words.map((said) =>
  said.replace(/&(?!lt;|gt;)/g, '&amp;').replace(/<(?!\/)/g, '&lt;'),
);

const tags = [
  'p',
  'p',
  'p',
  'div',
  'article',
  'main',
  'section',
  'h1',
  'h2',
  'ul',
  'li',
  'blockquote',
  'table',
  'tr',
  'td',
  'pre',
  'span',
  'a',
  'form',
  'fieldset',
  'button',
  'select',
  'details',
  'summary',
  'dialog',
  'template',
  'slot',
  'svg',
  'math',
  'foreignObject',
  'desc',
  'mtext',
  'object',
  'iframe',
  'noscript',
  'x-story',
  'gloss-note',
  'font',
  'figure',
  'figcaption',
  'marquee',
  'frameset',
  'plaintext',
  'body',
  'html',
  'head',
  'title',
  'textarea',
];
const attributes = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...clobbering).map((name) => ` name="${name}"`),
  fc.constantFrom(...clobbering).map((name) => ` id="${name}"`),
  fc.constantFrom(
    ' hidden',
    ' style="display:none"',
    ' style="all:unset;position:fixed;inset:0"',
    ' aria-hidden="true"',
    ' class="article-body"',
    ' itemprop="articleBody"',
    ' itemscope itemtype="https://schema.org/NewsArticle"',
    ' dir="rtl"',
    ' lang="x-"',
    ' contenteditable',
    ' slot="a"',
    ' is="x-story"',
    ' xmlns="urn:x"',
    ' rel="author"',
    ` class="${'a '.repeat(2000)}"`,
    ` data-x="${'"<'.repeat(0)}${'y'.repeat(50_000)}"`,
    ' datetime="9999-99-99"',
    ' href="javascript:alert(1)"',
    ' href="http://[::"',
    ' tabindex="99"',
    ' onclick="x()"',
    ' inert',
    ' popover',
  ),
);

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: text.map((said) => `<p>${said}</p>`) },
    { weight: 1, arbitrary: text },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...clobbering),
          fc.constantFrom('input', 'img', 'button', 'output', 'object'),
        )
        .map(([name, tag]) => `<${tag} name="${name}" id="${name}">`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(900), fc.constantFrom('div', 'b', 'ul', 'table', 'svg', 'form'), text)
        .map(([deep, tag, said]) => `<${tag}>`.repeat(deep) + said),
    },
    { weight: 1, arbitrary: fc.nat(400).map((many) => '<p>One.</p>'.repeat(many)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('node'), fc.constantFrom('open', 'closed'))
        .map(
          ([inner, mode]) =>
            `<x-story><template shadowrootmode="${mode}">${inner}<slot></slot></template>Light.</x-story>`,
        ),
    },
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...tags),
          attributes,
          fc.array(tie('node'), { maxLength: 5 }),
          fc.boolean(),
        )
        .map(
          ([tag, attribute, inner, closed]) =>
            `<${tag}${attribute}>${inner.join('')}${closed ? `</${tag}>` : ''}`,
        ),
    },
  ),
}));

const inHead = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'og:title',
        'og:site_name',
        'author',
        'article:published_time',
        'description',
        'og:image',
        'keywords',
        'robots',
      ),
      text,
    )
    .map(
      ([name, said]) =>
        `<meta property="${name}" name="${name}" content="${said.replace(/"/g, '')}">`,
    ),
  fc
    .oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constant({
        '@type': 'NewsArticle',
        headline: 7,
        author: [{}, null, [[]]],
        '@graph': [null],
      }),
    )
    .map(
      (value) =>
        `<script type="application/ld+json">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`,
    ),
  fc.constantFrom(
    '<base href="javascript:x">',
    '<base href="http://[::">',
    '<link rel="canonical" href="//">',
    '<title>',
    '<link rel="canonical" href="https://user:p@[::1]:99999/">',
    '<meta charset="utf-16">',
    '<script type="application/ld+json">{"@type":',
  ),
);

/** Documents as hostile or broken pages have them, as markup. */
export const anyPage: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(inHead, { maxLength: 4 }),
    fc.array(node, { minLength: 1, maxLength: 8 }),
    fc.boolean(),
  )
  .map(
    ([head, body, isArticle]) =>
      `<!doctype html><html lang="en"><head><title>Vellin rebuilds its harbor - Courier</title>${head.join('')}</head>` +
      `<body>${isArticle ? `<article><h1>Vellin rebuilds its harbor</h1><p>${sentence.repeat(9)}</p>` : ''}${body.join('')}`,
  );

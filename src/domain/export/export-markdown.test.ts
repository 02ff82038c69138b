import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Analysis } from '#domain/analysis/analysis.ts';
import type { PickedKind } from '#domain/analysis/picked.ts';
import { storyAsHtml } from './export-html.ts';
import { storyAsMarkdown } from './export-markdown.ts';
import { markdownFrontmatter } from './export-markdown-frontmatter.ts';
import { defaultTemplate, hasLateFrontmatter, unknownParts } from './export-markdown-template.ts';
import { markdownText, plainLine } from './export-markdown-text.ts';
import { sampleAnalysis, sampleClaim, sampleStory } from './export-sample-story.ts';

const now = Date.UTC(2026, 2, 20);
const markdown = storyAsMarkdown(sampleStory(), now);

function frontmatterOf(file: string): unknown {
  const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(file) ?? [];
  return yaml === undefined ? undefined : parseYaml(yaml, { strict: true });
}

function bodyOf(file: string): string {
  return file.replace(/^---\n[\s\S]*?\n---\n/, '');
}

function nodesOf(body: string): Node[] {
  const walker = new Parser().parse(body).walker();
  const nodes: Node[] = [];
  for (let event = walker.next(); event; event = walker.next()) {
    if (event.entering) nodes.push(event.node);
  }
  return nodes;
}

test('the frontmatter is YAML that says what the story is', () => {
  expect(frontmatterOf(markdown)).toEqual({
    title: 'AI stocks rally on token usage surge',
    url: 'https://news.example/ai/rally?page=1',
    author: ['Jane Reporter', 'Ann Other'],
    site: 'Example News',
    published: '2026-03-19T09:14:00Z',
    collected: '2026-03-19T10:00:00.000Z',
    exported: '2026-03-20T00:00:00.000Z',
    language: 'en',
    tags: ['AI', 'chip-war', 'y2026'],
  });
});

test('a brief made on the device is exported under its own headings', () => {
  const story = sampleStory();
  if (!story.run) throw new Error('The sample story has an analysis.');
  const picked = <T>(kind: PickedKind, content: T) => ({
    writtenBy: 'extractive' as const,
    complete: true,
    picked: kind,
    content,
  });
  const brief: Analysis = {
    tldr: picked('lead', {
      whatChanged: sampleClaim('tldr-1', 'AI shares in China rose.', ['S1']),
      whyItMatters: sampleClaim('tldr-2', 'The rally threatens to end.', ['S2']),
      whatToDoNext: null,
      whoShouldCare: [],
      lead: [sampleClaim('tldr-5', 'Baidu gained as well.', ['S1'])],
    }),
    keyTakeaways: picked('figures', [sampleClaim('takeaway-1', 'Alibaba rose 6.2%.', ['S2'])]),
    competitors: picked('organizations', {
      organizations: [{ name: 'Alibaba', relation: '' }],
      rows: [],
    }),
    technicalDeepDive: picked('said', [
      { topic: '', explanation: sampleClaim('deep-dive-1', '“We sell,” said Mei Tanaka.', ['S2']) },
    ]),
  };
  const run = { ...story.run, analyst: { kind: 'extractive' as const }, brief, draft: null };
  const html = storyAsHtml({ ...story, run });
  const text = bodyOf(storyAsMarkdown({ ...story, run }, now));
  const headings = ['Lead', 'Key figures', 'Organizations', 'Who said what'];
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title).slice(0, 4)).toEqual(headings);
  expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title).slice(0, 4)).toEqual(
    headings,
  );
  for (const file of [text, html]) {
    expect(file).not.toMatch(/What changed|Who should care|Competitors|Key takeaways|Technical/);
    expect(file).toContain('Baidu gained as well.');
    expect(file).toMatch(/Why it matters:/);
  }
  expect(text).toContain('- Alibaba\n');
});

test('every section stands under its heading, in order', () => {
  const headings = nodesOf(bodyOf(markdown)).filter(({ type }) => type === 'heading');
  expect(headings.map((heading) => heading.firstChild?.literal)).toEqual([
    'AI stocks rally on token usage surge',
    'TL;DR',
    'Key takeaways',
    'Competitors',
    'Technical deep dive',
    'Implications',
    'Timeline',
    'Limitations',
  ]);
});

test('every claim says where it comes from, with a link to its sentence', () => {
  expect(markdown).toContain(
    '- Alibaba rose 6.2% in Hong Kong. ([¶1, in the article’s words](https://news.example/ai/rally?page=1#:~:text=Alibaba%20rose%206.2%25%20in%20Hong%20Kong))',
  );
  expect(markdown).toContain('Watch memory prices. (advice)');
  expect(markdown).toContain('**Memory**: Models need fast memory. (background)');
});

test("the article's words stand as a quotation below a claim in other words", () => {
  const quotes = nodesOf(bodyOf(markdown)).filter(({ type }) => type === 'block_quote');
  const text = (node: Node | null): string =>
    node ? `${node.literal ?? ''}${text(node.firstChild)}${text(node.next)}` : '';
  expect(quotes.map(({ firstChild }) => text(firstChild))).toEqual([
    'Shares of Chinese AI companies climbed on Thursday. (¶1)',
    'Alibaba rose 6.2% in Hong Kong. (¶1)',
  ]);
});

test('a claim that could not be matched is exported with its mark, and one still being written never', () => {
  expect(markdown).toContain('- Alibaba doubled its sales. ([not matched to ¶1](');
  expect(markdown).not.toContain('Still being wri');
});

test('beside a hook that could not be matched stands the next line that the article bears out', () => {
  const { hook: _, ...rest } = sampleAnalysis();
  const hook = {
    writtenBy: 'model' as const,
    complete: true,
    content: sampleClaim('hook-1', 'Beijing ordered the rally.', [], { verdict: 'uncited' }),
  };
  const file = storyAsMarkdown(sampleStory({ analysis: () => ({ ...rest, hook }) }), now);
  expect(file).toContain(
    'Beijing ordered the rally. (not matched)\n\nIn the article: Alibaba rose 6.2% in Hong Kong. ([¶1, in the article’s words](',
  );
});

test('of a hook that stands beside an offered line, each has its own quotation after it', () => {
  const { hook: _, ...rest } = sampleAnalysis();
  const hook = {
    writtenBy: 'model' as const,
    complete: true,
    content: sampleClaim('hook-1', 'Beijing ordered the rally.', ['S1'], { verdict: 'not found' }),
  };
  const file = storyAsMarkdown(sampleStory({ analysis: () => ({ ...rest, hook }) }), now);
  expect(file).toMatch(
    /Beijing ordered the rally\. .*\n\n> Shares of Chinese .*\n\nIn the article: Alibaba rose/,
  );
});

test('the words that differ are bold in the claim and in its quotation', () => {
  const differing = sampleClaim('takeaway-1', 'Alibaba rose 7.5% in Hong Kong.', ['S2'], {
    verdict: 'altered',
  });
  differing.evidence.alterations = [{ kind: 'number', claimed: '7.5%', found: '6.2%' }];
  const analysis = { ...sampleAnalysis() };
  analysis.keyTakeaways = { writtenBy: 'model', complete: true, content: [differing] };
  const file = storyAsMarkdown(sampleStory({ analysis: () => analysis }), now);
  expect(file).toContain('- Alibaba rose **7.5%** in Hong Kong. ([figure differs from ¶1](');
  expect(file).toContain('  > Alibaba rose **6.2%** in Hong Kong. (');
});

test('what cites nothing is marked as the model’s own', () => {
  expect(markdown).toContain('**Memory stays short** (AI prediction) Memory is expected');
  expect(markdown).toContain('until the end of 2026, AI estimate');
  expect(markdown).toContain('are the model’s own and weren’t checked.');
});

test("the reader's note and highlights go along", () => {
  const story = sampleStory({ note: 'Ask Ann.\nAnd Bob.\n\n# Not a heading' });
  const file = storyAsMarkdown(story, now, {
    notes: [
      {
        id: 'n1',
        articleId: story.article.id,
        sentenceId: 'S2',
        exact: 'Alibaba rose',
        prefix: '',
        suffix: '',
        start: 52,
        end: 64,
        note: 'Why?',
        createdAt: 0,
        updatedAt: 0,
      },
    ],
  });
  expect(file).toContain(
    '## My note\n\nAsk Ann.  \nAnd Bob.\n\n# Not a heading'
      .replace('# N', '\\# N')
      .replace('\\# N', '\\# N'),
  );
  expect(file).toContain('> Alibaba rose ([in the article](');
  expect(file).toContain('\n\nWhy?');
});

test('a template says what goes where', () => {
  const file = storyAsMarkdown(sampleStory(), now, {
    template: '{{title}}\n\n{{ timeline }}\n\n{{nonsense}}',
  });
  expect(file).toMatch(
    /^# AI stocks rally on token usage surge\n\n## Timeline\n\n- .*\n\n\{\{nonsense\}\}\n$/,
  );
});

test('an empty template stands for the default one, and one from another system has the same lines', () => {
  for (const template of ['', '  \n ', defaultTemplate.replaceAll('\n', '\r\n')]) {
    expect(storyAsMarkdown(sampleStory(), now, { template })).toBe(markdown);
  }
});

test('names that are not parts of a story are found, each once', () => {
  expect(unknownParts(defaultTemplate)).toEqual([]);
  expect(unknownParts('{{Title}}\n{{ title }} {{my part}} {{Title}} {{}}')).toEqual([
    'Title',
    'my part',
    '',
  ]);
});

test('frontmatter after other text is late', () => {
  expect(hasLateFrontmatter(defaultTemplate)).toBe(false);
  expect(hasLateFrontmatter('\n{{frontmatter}}')).toBe(false);
  expect(hasLateFrontmatter('Hello\n{{frontmatter}}')).toBe(true);
});

test('what an article says in double braces is no part of the template', () => {
  const story = sampleStory({ metadata: { title: '{{source}} {{note}}' }, note: 'Mine' });
  const file = storyAsMarkdown(story, now, { template: '{{title}}\n\n{{note}}' });
  expect(file.match(/Mine/g)).toHaveLength(1);
  expect(file).not.toContain('Quoted words belong');
});

test('a story that was not analysed has its head and source', () => {
  const file = storyAsMarkdown({ ...sampleStory(), run: null }, now);
  expect(file).toContain('# AI stocks rally');
  expect(file).toContain('Source: [');
});

const hostile = [
  '# Heading',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  'https://evil.example/now and www.evil.example',
  '[[Wiki link]] ![[Embed]]',
  '| a | b |\n|---|---|',
  '---\ntitle: other\n---',
  '> quote\n>\n> more',
  '- item\n- item\n1. one',
  '```js\nalert(1)\n```',
  '    code by indent',
  '**bold** __bold__ *it* _it_ ~~gone~~ ==marked== $x^2$ `code`',
  '&lt;b&gt; &#60;b&#62; &amp;',
  '[ref]: https://evil.example',
  '[ref]',
  'Setext\n===',
  '***',
  '+ plus',
  '1) one',
  '#tag key:: value %%comment%%',
  '\\[escaped](x)',
  '<https://evil.example>',
  '"quoted: yaml" \\ \u2028 \u0085 \u0000 \ud800',
  '{{source}} <% tp.file.title %>',
  'end\\',
];

function hostileStory(text: string) {
  const written = <T>(content: T) => ({ writtenBy: 'model' as const, complete: true, content });
  const claim = (id: string) => sampleClaim(id, text, [], { origin: 'background' });
  const analysis = (): Analysis => ({
    hook: written(claim('hook-1')),
    tldr: written({
      whatChanged: claim('tldr-1'),
      whyItMatters: claim('tldr-2'),
      whatToDoNext: claim('tldr-3'),
      whoShouldCare: [text],
    }),
    keyTakeaways: written([claim('takeaway-1')]),
    technicalDeepDive: written([{ topic: text, explanation: claim('deep-dive-1') }]),
    implications: written([
      {
        prediction: `${text} `,
        rationale: claim('implication-1'),
        likelihood: null,
        timeHorizon: text,
      },
    ]),
    timeline: written([{ date: null, dateText: text, event: claim('timeline-1') }]),
    limitations: written([text]),
  });
  return sampleStory({
    blocks: [{ kind: 'text', text: `A sentence. ${text} Another sentence.` }],
    metadata: { title: text, authors: [text.slice(0, 150)], siteName: text, publishedAt: null },
    analysis,
    tags: [text],
    note: '',
  });
}

function linksIn(tokens: Token[]): string[] {
  return tokens.flatMap((token) => [
    ...(token.type === 'link' || token.type === 'image'
      ? [String((token as { href?: string }).href)]
      : []),
    ...(token.type === 'html' ? [`html ${token.raw}`] : []),
    ...('tokens' in token && token.tokens ? linksIn(token.tokens) : []),
    ...('items' in token ? linksIn(token.items as Token[]) : []),
  ]);
}

function expectOnlyText(text: string): void {
  const file = storyAsMarkdown(hostileStory(text), now);
  expect(frontmatterOf(file)).toMatchObject({ url: 'https://news.example/ai/rally?page=1' });
  const body = bodyOf(file);
  const nodes = nodesOf(body);
  const types = new Set(nodes.map(({ type }) => type));
  for (const type of ['html_block', 'html_inline', 'image', 'code', 'code_block']) {
    expect(types).not.toContain(type);
  }
  expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(7);
  expect(nodes.filter(({ type }) => type === 'thematic_break')).toHaveLength(1);
  for (const { destination } of nodes.filter(({ type }) => type === 'link')) {
    expect(destination).toMatch(/^https:\/\/news\.example\/ai\/rally/);
  }
  for (const link of linksIn(lexer(body))) {
    expect(link).toMatch(/^https:\/\/news\.example\/ai\/rally/);
  }
}

test.each(hostile)('hostile text stays text: %j', (text) => {
  expectOnlyText(text);
});

test('any mixture of hostile texts stays text', () => {
  const piece = fc.oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: fc.constantFrom(...'\\`*_{}[]<>()#+-.!|~=$^%&:/@ \n\tab1'), maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const text = pieces.join(' ');
      fc.pre(plainLine(text).length > 0);
      expectOnlyText(text);
    }),
    { numRuns: 200 },
  );
});

test('escaped text is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const nodes = nodesOf(`- ${markdownText(text)}`);
      const shown = nodes.map(({ literal }) => literal ?? '').join('');
      expect(shown).toBe(plainLine(text));
    }),
  );
});

test('no command of Templater or Dataview stands in the frontmatter, and YAML still reads the text', () => {
  const title = "<%* run('id') %> `= this.x` `$= dv.current()` %%c%% [[w]] {{note}} $=x";
  const story = sampleStory({});
  const frontmatter = markdownFrontmatter({
    ...story,
    article: { ...story.article, title, authors: [title], siteName: title },
  });
  expect(frontmatter).not.toMatch(/<%|%>|`|%%|\[\[|\{\{|\$=/);
  const read = parseYaml(frontmatter.replace(/^---\n|\n---$/g, ''));
  expect(read).toMatchObject({ title, author: [title], site: title });
});

// @vitest-environment happy-dom
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Answer } from '#domain/asking/question.ts';
import { sampleListQuestion, sampleQuestion } from '#domain/samples/sample-question.ts';
import { entriesAsAtom } from './export-atom.ts';
import { entriesAsBookmarks } from './export-bookmarks.ts';
import { competitorsAsCsv, csvField } from './export-csv.ts';
import { storyAsHtml } from './export-html.ts';
import { storiesAsJson } from './export-json.ts';
import { type ListEntry, listEntryOf } from './export-list-entry.ts';
import { markdownListQuestion } from './export-list-questions.ts';
import { storyAsMarkdown } from './export-markdown.ts';
import { sampleAnalysis, sampleClaim, sampleStory } from './export-sample-story.ts';
import { storyAsWebAnnotations } from './export-web-annotation.ts';

const now = Date.UTC(2026, 2, 20);
const story = sampleStory({ note: 'Ask Ann.' });
const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    ']]><x/>',
    '</title><script>',
    '&lt;b&gt; &amp; &#0;',
    "' onclick='x",
    '=HYPERLINK("https://evil.example")',
    '<!-- -->',
    '\u0000\u0008\ufffe\ud800',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

function hostileStory(text: string) {
  const written = <T>(content: T) => ({ writtenBy: 'model' as const, complete: true, content });
  const claim = (id: string) => sampleClaim(id, text, ['S1'], { verdict: 'near' });
  return sampleStory({
    blocks: [{ kind: 'text', text: `A sentence ${text} goes on.` }],
    metadata: { title: `T ${text}`, authors: [text], siteName: text },
    tags: [text],
    note: text,
    analysis: () => ({
      hook: written(claim('hook-1')),
      keyTakeaways: written([claim('takeaway-1')]),
      competitors: written({
        organizations: [{ name: text, relation: text }],
        rows: [{ feature: text, cells: [claim('competitor-1')] }],
      }),
      technicalDeepDive: written([{ topic: text, explanation: claim('deep-dive-1') }]),
      implications: written([
        {
          prediction: text,
          rationale: claim('implication-1'),
          likelihood: null,
          timeHorizon: text,
        },
      ]),
      timeline: written([{ date: null, dateText: text, event: claim('timeline-1') }]),
      limitations: written([text]),
    }),
  });
}

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('the HTML file has every section, and each claim its provenance as a link', () => {
  const document = page(storyAsHtml(story));
  expect(document.querySelector('h1')?.textContent).toBe('AI stocks rally on token usage surge');
  expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
    'TL;DR',
    'Key takeaways',
    'Competitors',
    'Technical deep dive',
    'Implications',
    'Timeline',
    'Limitations',
    'My note',
  ]);
  const links = [...document.querySelectorAll('li a')].map((link) => link.getAttribute('href'));
  expect(links).toContain(
    'https://news.example/ai/rally?page=1#:~:text=Alibaba%20rose%206.2%25%20in%20Hong%20Kong',
  );
  expect(document.body.textContent).toContain('Alibaba doubled its sales. (not matched to ¶1)');
  expect(document.body.textContent).toContain('Memory stays short (AI prediction)');
  expect(document.body.textContent).not.toContain('Still being wri');
});

test('the HTML file loads and runs nothing, whatever the article and the model wrote', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const html = storyAsHtml(hostileStory(text));
      expect(html).toContain("default-src 'none'");
      const document = page(html);
      expect(document.querySelectorAll('script,img,iframe,object,form,link,base,svg')).toHaveLength(
        0,
      );
      for (const element of document.querySelectorAll('body *')) {
        for (const { name, value } of element.attributes) {
          expect(['href', 'scope', 'style', 'class', 'datetime']).toContain(name);
          if (name === 'href') expect(value).toMatch(/^https:\/\/news\.example\//);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the JSON file gives back the stories as they are stored, with the mark of each claim', () => {
  const document = JSON.parse(storiesAsJson([story], now));
  expect(document).toMatchObject({
    gloss: 'stories',
    version: 1,
    exportedAt: '2026-03-20T00:00:00.000Z',
  });
  expect(document.stories[0].article).toEqual(story.article);
  expect(document.stories[0].run).toEqual(story.run);
  expect(document.stories[0].marks).toContainEqual({
    claim: 'takeaway-2',
    kind: 'not matched',
    label: 'not matched to ¶1',
  });
});

test('the competitor table is strict CSV with the source of each cell', () => {
  const rows = parseCsv(competitorsAsCsv(story) ?? '', { record_delimiter: '\r\n' });
  expect(rows).toEqual([
    ['Feature', 'Alibaba', 'Alibaba: source', 'Baidu', 'Baidu: source'],
    ['Shares', 'Up 6.2%', '¶1, in other words; meaning not checked', '', ''],
  ]);
  expect(competitorsAsCsv({ ...story, run: null })).toBeNull();
});

test('a table of positions is headed as one in every export', () => {
  const { run } = story;
  const { competitors } = run?.brief ?? {};
  if (!run || !competitors?.content) throw new Error('The sample has no table.');
  const content = { ...competitors.content, kind: 'positions' as const };
  const brief = { ...run.brief, competitors: { ...competitors, content } };
  const other = { ...story, run: { ...run, brief } };
  expect(storyAsMarkdown(other, now)).toContain('## Positions\n');
  expect(storyAsHtml(other)).toContain('<h2>Positions</h2>');
  expect(competitorsAsCsv(other)).toMatch(/^"Point at issue","Alibaba"/);
  expect(storyAsWebAnnotations(other, now)).toContain('"value": "Positions"');
  for (const text of [storyAsMarkdown(other, now), storyAsHtml(other)]) {
    expect(text).not.toContain('Competitors');
  }
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '"=1', '|cmd', '%0A'])(
  'no field is a formula: %j',
  (text) => {
    expect(csvField(text)).toMatch(/^"'/);
  },
);

test('any text is one CSV field of one line', () => {
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      const line = `${csvField(one)},${csvField(other)}\r\n`;
      const [row = []] = parseCsv(line, { record_delimiter: '\r\n' }) as string[][];
      expect(row).toHaveLength(2);
      for (const field of row) expect(field).not.toMatch(/^[=+\-@\t\r]|\n/);
    }),
  );
});

const entryOf = (text: string): ListEntry => listEntryOf(hostileStory(text));

test('the Atom feed is well-formed XML with what RFC 4287 demands of an entry', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 4 }), (texts) => {
      const { root } = parseXml(entriesAsAtom([listEntryOf(story), ...texts.map(entryOf)], now));
      expect(root?.name).toBe('feed');
      const entries = root?.children.filter(
        (child) => child instanceof XmlElement && child.name === 'entry',
      ) as XmlElement[];
      expect(entries).toHaveLength(texts.length + 1);
      for (const entry of entries) {
        const names = entry.children.flatMap((child) =>
          child instanceof XmlElement ? child.name : [],
        );
        expect(names).toEqual(expect.arrayContaining(['id', 'title', 'link', 'updated']));
        expect(
          names.every((name) =>
            [
              'id',
              'title',
              'link',
              'updated',
              'published',
              'author',
              'category',
              'summary',
              'content',
            ].includes(name),
          ),
        ).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('a feed entry tells times in full, whatever precision the article gives', () => {
  const entry = { ...listEntryOf(story), publishedAt: '2026-03', modifiedAt: null };
  expect(entriesAsAtom([entry], now)).toContain('<published>2026-03-01T00:00:00.000Z</published>');
  expect(entriesAsAtom([{ ...entry, publishedAt: null }], now)).toContain(
    '<updated>2026-03-19T10:05:00.000Z</updated>',
  );
});

test('the summary of a feed entry is a line that the article bears out, with its mark', () => {
  expect(listEntryOf(story).summary).toBe(
    'Shares of Chinese AI companies climbed on Thursday. (¶1, in the article’s words)',
  );
  const hook = {
    writtenBy: 'model' as const,
    complete: true,
    content: sampleClaim('hook-1', 'Beijing ordered the rally.', ['S1'], { verdict: 'not found' }),
  };
  const unmatched = sampleStory({ analysis: () => ({ ...sampleAnalysis(), hook }) });
  expect(listEntryOf(unmatched).summary).toBe(
    'Alibaba rose 6.2% in Hong Kong. (¶1, in the article’s words)',
  );
});

test('the bookmark file has an entry a story, with tags and note as text', () => {
  const file = entriesAsBookmarks([listEntryOf(story)]);
  expect(file).toMatch(/^<!DOCTYPE NETSCAPE-Bookmark-file-1>/);
  expect(file).toContain(
    '<DT><A HREF="https://news.example/ai/rally?page=1" ADD_DATE="1773914700" TOREAD="1" TAGS="AI,chip war,2026">AI stocks rally on token usage surge</A>\n<DD>Ask Ann.',
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const document = page(entriesAsBookmarks([entryOf(text)]));
      expect(document.querySelectorAll('a')).toHaveLength(1);
      expect(document.querySelectorAll('script,img,iframe')).toHaveLength(0);
    }),
    { numRuns: 60 },
  );
});

test('an address that is none of the web is in no list', () => {
  const entry = { ...listEntryOf(story), url: 'javascript:alert(1)' };
  expect(entriesAsBookmarks([entry])).not.toContain('javascript');
  expect(entriesAsAtom([entry], now)).not.toContain('javascript');
});

/** The Web Annotation data model, as far as it binds what Gloss writes (W3C, sections 3 and 4). */
const annotationSchema = z.strictObject({
  id: z.string().regex(/^urn:gloss:story:\S+$/),
  type: z.literal('Annotation'),
  motivation: z.enum(['commenting', 'highlighting', 'tagging']),
  created: z.iso.datetime(),
  modified: z.iso.datetime().optional(),
  generator: z
    .strictObject({ id: z.string(), type: z.literal('Software'), name: z.string() })
    .optional(),
  body: z
    .array(
      z.strictObject({
        type: z.literal('TextualBody'),
        value: z.string(),
        format: z.literal('text/plain'),
        purpose: z.enum(['commenting', 'tagging', 'classifying']),
        language: z.string().optional(),
      }),
    )
    .optional(),
  target: z
    .array(
      z.strictObject({
        type: z.literal('SpecificResource'),
        source: z.url(),
        selector: z
          .array(
            z.discriminatedUnion('type', [
              z.strictObject({
                type: z.literal('TextQuoteSelector'),
                exact: z.string().min(1),
                prefix: z.string(),
                suffix: z.string(),
              }),
              z.strictObject({
                type: z.literal('FragmentSelector'),
                conformsTo: z.url(),
                value: z.string().startsWith(':~:text='),
              }),
            ]),
          )
          .min(1),
      }),
    )
    .min(1),
});
const collectionSchema = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.string(),
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.number().int(),
  first: z.strictObject({
    id: z.string(),
    type: z.literal('AnnotationPage'),
    partOf: z.string(),
    startIndex: z.literal(0),
    items: z.array(annotationSchema),
  }),
});

test('claims that rest on sentences and the reader’s notes are Web Annotations on the article', () => {
  const note = {
    id: 'n1',
    articleId: story.article.id,
    sentenceId: null,
    exact: 'Alibaba rose',
    prefix: '',
    suffix: ' 6.2%',
    start: 52,
    end: 64,
    note: '',
    createdAt: 0,
    updatedAt: 1,
  };
  const collection = collectionSchema.parse(JSON.parse(storyAsWebAnnotations(story, now, [note])));
  expect(collection.total).toBe(collection.first.items.length);
  const bodies = collection.first.items.map(({ body }) => body?.[0]?.value);
  expect(bodies).toContain('AI shares in China rose.');
  expect(bodies).not.toContain('Alibaba doubled its sales.');
  expect(collection.first.items[0]?.body?.at(-1)).toMatchObject({
    value: '¶1, in the article’s words',
    purpose: 'classifying',
  });
  expect(collection.first.items.at(-1)).toMatchObject({ motivation: 'highlighting' });
  expect(collection.first.items.at(-1)?.body).toBeUndefined();
});

test('annotations of any text keep to the model', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(text.trim() !== '');
      collectionSchema.parse(JSON.parse(storyAsWebAnnotations(hostileStory(text), now)));
    }),
    { numRuns: 60 },
  );
});

function questionOn(text: string) {
  return sampleQuestion({
    articleId: story.article.id,
    text,
    answer: {
      form: 'text',
      answered: true,
      claims: [sampleClaim('answer-1', text, ['S1'], { verdict: 'near' })],
      complete: true,
    },
  });
}

test('questions and their answers are in every file that has a place for them', () => {
  const asked = [questionOn('Why did Alibaba rise?')];
  const markdown = storyAsMarkdown(story, now, { questions: asked });
  expect(markdown).toContain('## Your questions\n\n### Why did Alibaba rise?');
  const document = page(storyAsHtml(story, asked));
  expect(document.querySelector('h3')?.textContent).toBe('Why did Alibaba rise?');
  const json = JSON.parse(storiesAsJson([story], now, [], [], asked));
  expect(json.stories[0].questions).toEqual(asked);
  const { first } = JSON.parse(storyAsWebAnnotations(story, now, [], asked));
  const bodies = first.items.flatMap(({ body }: { body: unknown[] }) => body);
  expect(bodies).toContainEqual(
    expect.objectContaining({ value: 'Why did Alibaba rise?', purpose: 'questioning' }),
  );
});

test('that the article does not say, and passages found on the device, are exported as such', () => {
  const silent: Answer = { form: 'text', answered: false, claims: [], complete: true };
  const questions = [
    sampleQuestion({ articleId: story.article.id, answer: silent }),
    sampleQuestion({
      articleId: story.article.id,
      analyst: { kind: 'extractive' },
      answer: null,
      passages: ['S1'],
    }),
  ];
  const markdown = storyAsMarkdown(story, now, { questions });
  expect(markdown).toContain('The article doesn’t say.');
  expect(markdown).toContain('Passages that may answer this:');
});

test('what a question and its answer say stays text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const document = page(storyAsHtml(story, [questionOn(text || 'x')]));
      expect(document.querySelectorAll('script,img,iframe,object,form,link,base')).toHaveLength(0);
    }),
    { numRuns: 40 },
  );
});

test('a question about saved stories is copied with the story of each quotation', async () => {
  const copied = markdownListQuestion(sampleListQuestion({ text: 'How *many* people?' }));
  expect(copied).toContain('### How \\*many\\* people?');
  expect(copied).toMatch(
    /\[¶1 of Site a1, in the article’s words\]\(https:\/\/news\.example\/a1#:~:text=/,
  );
  const silent = { form: 'text', answered: false, claims: [], complete: true } as const;
  expect(markdownListQuestion(sampleListQuestion({ answer: { ...silent, claims: [] } }))).toContain(
    'These stories don’t say.',
  );
  const passages = markdownListQuestion(sampleListQuestion({ answer: null }));
  expect(passages).toContain('Passages that may answer this:');
  expect(passages).toContain('https://news.example/b1#:~:text=');
  expect(markdownListQuestion(sampleListQuestion({ answer: null, stories: [] }))).toContain(
    'No saved story seems to answer this.',
  );
});

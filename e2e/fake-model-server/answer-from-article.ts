export interface NumberedSentence {
  id: string;
  text: string;
}

/** The numbered sentences in a prompt of Gloss, headings left out. */
export function sentencesInPrompt(body: Record<string, unknown>): NumberedSentence[] {
  const article = /<article>([\s\S]*)<\/article>/.exec(promptText(body))?.[1] ?? '';
  return [...article.matchAll(/^\[(S\d+)\] (?!\(heading\) )(.+)$/gm)].map((match) => ({
    id: match[1] as string,
    text: match[2] as string,
  }));
}

/** The keys of the reply that a prompt of Gloss asks for. */
export function keysInPrompt(body: Record<string, unknown>): string[] {
  const named = /Sections to write, in this order: ([\w, ]+)\./.exec(promptText(body))?.[1];
  return named?.split(', ') ?? [];
}

/** All that the messages of a request say. */
export function promptText(body: Record<string, unknown>): string {
  const messages = Array.isArray(body.messages) ? (body.messages as { content?: unknown }[]) : [];
  return messages.map(({ content }) => (typeof content === 'string' ? content : '')).join('\n');
}

/** A claim as it comes over the wire. */
export interface FakeClaim {
  s: number[];
  w?: string[];
  t: string;
  k: 'f' | 'a' | 'i' | 'b' | 'd';
}

/** A claim over the wire, by default a fact that these sentences report. */
export function fakeClaim(t: string, s: number[], k: FakeClaim['k'] = 'f'): FakeClaim {
  return { s, t, k };
}

/** A reply to a prompt of Gloss whose every claim is a sentence of the article, with its number. */
export function answerFromArticle(body: Record<string, unknown>): Record<string, unknown> {
  const sentences = sentencesInPrompt(body);
  const long = sentences.filter(({ text }) => text.length > 40);
  const pool = long.length >= 3 ? long : sentences;
  const at = (index: number) => claimOf(pool[index % Math.max(1, pool.length)]);
  const matching = (pattern: RegExp, most: number) =>
    pool.filter(({ text }) => pattern.test(text)).slice(0, most);
  const organizations = namesIn(pool).slice(0, 3);
  const sections: Record<string, unknown> = {
    h: at(0),
    l: {
      c: at(0),
      m: at(1),
      n: fakeClaim('Compare this with what your own team assumed last quarter.', [], 'd'),
      w: ['Analysts', 'Product leads'],
    },
    k: pool.slice(0, 5).map(claimOf),
    c:
      organizations.length < 2
        ? null
        : {
            k: 'competitors',
            o: organizations.map((name) => ({ n: name, r: 'named in the article' })),
            r: [
              {
                f: 'What the article says',
                c: organizations.map((name) =>
                  claimOf(pool.find(({ text }) => text.includes(name))),
                ),
              },
            ],
          },
    d: pool.slice(1, 4).map((sentence) => ({
      h: sentence.text.split(' ').slice(0, 3).join(' '),
      e: claimOf(sentence),
    })),
    i: matching(/\b(will|could|may|expects?|plans?)\b/i, 2).map((sentence) => ({
      p: 'More of the same may follow.',
      e: claimOf(sentence),
      l: 'possible',
      h: null,
    })),
    t: matching(/\b(19|20)\d\d\b/, 5).map((sentence) => {
      const year = /\b(?:19|20)\d\d\b/.exec(sentence.text)?.[0] ?? null;
      return { d: year, w: year ?? '', e: claimOf(sentence) };
    }),
    x: ['The article rests on a single source.'],
  };
  const web = webSentencesInPrompt(body);
  if (web.length > 0) groundInWeb(sections, web);
  const wanted = keysInPrompt(body);
  const reply: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(sections)) {
    if (wanted.length === 0 || wanted.includes(key)) reply[key] = value;
  }
  return reply;
}

/** The numbered sentences of web sources in a prompt of Gloss. */
export function webSentencesInPrompt(body: Record<string, unknown>): NumberedSentence[] {
  const sources = /<web_sources>([\s\S]*)<\/web_sources>/.exec(promptText(body))?.[1] ?? '';
  return [...sources.matchAll(/^\[W(\d+\.\d+)\] (.+)$/gm)].map((match) => ({
    id: match[1] as string,
    text: match[2] as string,
  }));
}

/** Lets the sections that go beyond the article rest on sentences of the web, word by word. */
function groundInWeb(sections: Record<string, unknown>, web: readonly NumberedSentence[]): void {
  const citing = ({ id, text }: NumberedSentence): FakeClaim => ({
    ...fakeClaim(text, []),
    w: [id],
  });
  const [first] = web;
  const ahead = web.filter(({ text }) => /\b(will|could|may|expects?|plans?)\b/i.test(text));
  const dated = web.filter(({ text }) => /\b(19|20)\d\d\b/.test(text));
  const grounded = (ahead.length > 0 ? ahead : web).slice(0, 2);
  sections.i = grounded.map((sentence) => ({
    p: 'This may go on.',
    e: citing(sentence),
    l: 'possible',
    h: null,
  }));
  const table = sections.c as { o: { n: string }[]; r: object[] } | null;
  table?.r.push({
    f: 'Elsewhere',
    c: table.o.map(({ n }) => {
      const about = web.find(({ text }) => text.includes(n));
      return about ? citing(about) : null;
    }),
  });
  (sections.d as object[]).push(...(first ? [{ h: 'From the web', e: citing(first) }] : []));
  (sections.t as object[]).push(
    ...dated.slice(0, 2).map((sentence) => {
      const year = /\b(?:19|20)\d\d\b/.exec(sentence.text)?.[0] ?? null;
      return { d: year, w: year ?? '', e: citing(sentence) };
    }),
  );
}

function claimOf(sentence: NumberedSentence | undefined) {
  return sentence ? fakeClaim(sentence.text, [Number(sentence.id.slice(1))]) : null;
}

/** Capitalised words that stand inside sentences, the most frequent first. */
function namesIn(sentences: readonly NumberedSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of sentences) {
    for (const [, name] of text.matchAll(/(?<=[a-z,] )(\p{Lu}\p{L}{3,})/gu)) {
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

interface NumberedSentence {
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

function promptText(body: Record<string, unknown>): string {
  const messages = Array.isArray(body.messages) ? (body.messages as { content?: unknown }[]) : [];
  return messages.map(({ content }) => (typeof content === 'string' ? content : '')).join('\n');
}

/** A reply to a prompt of Gloss whose every claim is a sentence of the article, with its id and words of it as the quote. */
export function answerFromArticle(body: Record<string, unknown>): Record<string, unknown> {
  const sentences = sentencesInPrompt(body);
  const long = sentences.filter(({ text }) => text.length > 40);
  const pool = long.length >= 3 ? long : sentences;
  const at = (index: number) => claimOf(pool[index % Math.max(1, pool.length)]);
  const matching = (pattern: RegExp, most: number) =>
    pool.filter(({ text }) => pattern.test(text)).slice(0, most);
  const organizations = namesIn(pool).slice(0, 3);
  const sections: Record<string, unknown> = {
    hook: at(0),
    tldr: {
      what_changed: at(0),
      why_it_matters: at(1),
      what_to_do_next: {
        evidence: { sentence_ids: [], quote: null },
        text: 'Compare this with what your own team assumed last quarter.',
        claim_type: 'inference',
      },
      who_should_care: ['Analysts', 'Product leads'],
    },
    key_takeaways: pool.slice(0, 5).map(claimOf),
    competitors:
      organizations.length < 2
        ? null
        : {
            organizations: organizations.map((name) => ({
              name,
              relation: 'named in the article',
            })),
            rows: [
              {
                feature: 'What the article says',
                cells: organizations.map((name) =>
                  claimOf(pool.find(({ text }) => text.includes(name))),
                ),
              },
            ],
          },
    technical_deep_dive: pool.slice(1, 4).map((sentence) => ({
      topic: sentence.text.split(' ').slice(0, 3).join(' '),
      explanation: claimOf(sentence),
    })),
    implications: matching(/\b(will|could|may|expects?|plans?)\b/i, 2).map((sentence) => ({
      prediction: 'More of the same may follow.',
      rationale: claimOf(sentence),
      likelihood: 'possible',
      time_horizon: null,
      source_ids: [],
    })),
    timeline: matching(/\b(19|20)\d\d\b/, 5).map((sentence) => {
      const year = /\b(?:19|20)\d\d\b/.exec(sentence.text)?.[0] ?? null;
      return { date: year, date_text: year ?? '', event: claimOf(sentence) };
    }),
    limitations: ['The article rests on a single source.'],
  };
  const wanted = keysInPrompt(body);
  const reply: Record<string, unknown> = { article_type: 'news' };
  for (const [key, value] of Object.entries(sections)) {
    if (wanted.length === 0 || wanted.includes(key)) reply[key] = value;
  }
  return reply;
}

function claimOf(sentence: NumberedSentence | undefined) {
  if (!sentence) return null;
  return {
    evidence: {
      sentence_ids: [sentence.id],
      quote: sentence.text.split(' ').slice(0, 8).join(' '),
    },
    text: sentence.text,
    claim_type: 'reported_fact',
  };
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

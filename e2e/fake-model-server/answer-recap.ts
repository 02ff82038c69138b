interface NumberedClaim {
  number: number;
  text: string;
}

/** The numbered claims in a prompt that asks for a recap, by the story that they are from; null in any other prompt. */
export function claimsInPrompt(body: Record<string, unknown>): Map<string, NumberedClaim[]> | null {
  const messages = Array.isArray(body.messages) ? (body.messages as { content?: unknown }[]) : [];
  const text = messages
    .map(({ content }) => (typeof content === 'string' ? content : ''))
    .join('\n');
  const claims = /^<claims>$([\s\S]*)^<\/claims>$/m.exec(text)?.[1];
  if (claims === undefined) return null;
  const stories = new Map<string, NumberedClaim[]>();
  let story = '';
  for (const line of claims.split('\n')) {
    const [, number, words] = /^\[(\d+)\] (.+)$/.exec(line) ?? [];
    if (line.startsWith('Story: ')) story = line.slice('Story: '.length);
    if (!number || !words) continue;
    stories.set(story, [...(stories.get(story) ?? []), { number: Number(number), text: words }]);
  }
  return stories;
}

/**
 * A recap in answer to a prompt of Gloss: a theme for every two stories, of their first claims in their own words,
 * and in the first theme one statement whose figure no claim has.
 */
export function answerRecap(stories: Map<string, NumberedClaim[]>): object {
  const all = [...stories.values()];
  const themes = [];
  for (let at = 0; at < all.length; at += 2) {
    const statements = all
      .slice(at, at + 2)
      .flatMap((claims) =>
        claims.slice(0, 2).map(({ number, text }) => ({ claims: [number], text })),
      );
    themes.push({
      heading: `Subject ${String.fromCharCode(65 + at / 2)}`,
      statements,
    });
  }
  const first = themes[0]?.statements[0];
  if (first) {
    const text = `${first.text.replace(/[.\s]+$/, '')}, up by 987,654 since then.`;
    themes[0]?.statements.push({ claims: first.claims, text });
  }
  return { themes };
}

import {
  type FakeClaim,
  fakeClaim,
  type NumberedSentence,
  promptText,
  sentencesInPrompt,
  webSentencesInPrompt,
} from './answer-from-article.ts';

/** The reader's question in a prompt of Gloss; null in any other prompt. */
export function questionInPrompt(body: Record<string, unknown>): string | null {
  return /^The question: "(.*)"$/m.exec(promptText(body))?.[1] ?? null;
}

export interface FakeAnswer {
  a: 'y' | 'n';
  f: 't' | 'l' | 'b';
  c: (FakeClaim & { r: string | null; o: string | null })[];
}

/**
 * An answer to a question from the article in the prompt: the sentences that share the most longer words with it, as
 * they stand, else those of pages of the web; as a list for "List …", as a table of two cells for "Compare …"; "n" where
 * no sentence shares a word.
 */
export function answerQuestion(question: string, body: Record<string, unknown>): FakeAnswer {
  const inArticle = sharingMost(question, sentencesInPrompt(body));
  const found =
    inArticle.length > 0 ? inArticle : sharingMost(question, webSentencesInPrompt(body));
  const isTable = /^compare/i.test(question);
  const claims = found.map(({ id, text }, nth) => ({
    ...(id.startsWith('S')
      ? fakeClaim(text, [Number(id.slice(1))])
      : { ...fakeClaim(text, []), w: [id] }),
    r: isTable ? 'What it says' : null,
    o: isTable ? `Sentence ${nth + 1}` : null,
  }));
  return {
    a: claims.length > 0 ? 'y' : 'n',
    f: isTable ? 'b' : /^list/i.test(question) ? 'l' : 't',
    c: isTable ? claims.slice(0, 2) : claims,
  };
}

function sharingMost(question: string, sentences: readonly NumberedSentence[]) {
  const asked = longerWords(question);
  return sentences
    .map((sentence) => {
      const own = longerWords(sentence.text);
      return { ...sentence, shared: asked.filter((word) => own.includes(word)).length };
    })
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, 3);
}

function longerWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}

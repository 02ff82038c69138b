import { z } from 'zod';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article, Sentence } from '#domain/article/article.ts';
import {
  type AskedStory,
  type answerForms,
  mostAnswerClaims,
  mostEarlierQuestions,
} from '#domain/asking/question.ts';
import type { ResponseFormat } from '#domain/settings/response-format.ts';
import { articleAsData, languageInstruction } from './article-prompt.ts';
import { defuse } from './defuse.ts';
import type { Message } from './request-body.ts';
import { storiesAsData, storiesRules } from './stories-prompt.ts';
import { systemPrompt } from './system-prompt.ts';
import { webSourcesForAnswer } from './web-sources-prompt.ts';

// Extension pages forbid code from strings, and zod's probe for it would count as a violation.
z.config({ jitless: true });

/** A question that was answered before, for the model to know what "they" or "and then" refers to. */
export interface EarlierQuestion {
  question: string;
  /** The claims of its answer; empty where the article did not say. */
  answer: readonly string[];
}

export interface Asked {
  question: string;
  earlier: readonly EarlierQuestion[];
  /** BCP 47, or `article` for the article's own. */
  outputLanguage: string;
  responseFormat: ResponseFormat;
  /** Where saved stories are asked: their passages, in place of the article that was put together of them. */
  stories?: readonly AskedStory[] | undefined;
  /** Pages of the web that were searched for it, whose sentences the answer may cite. */
  web?: readonly WebSource[] | undefined;
}

/** Characters of an earlier answer that are sent again. */
const longestEarlier = 800;

export const answerFormLetters = { t: 'text', l: 'list', b: 'table' } as const satisfies Record<
  string,
  (typeof answerForms)[number]
>;

/** The shape of the answer as JSON Schema in the strict subset; the order of its keys is the order of writing. */
export function answerJsonSchema(citesWeb = false): Record<string, unknown> {
  const claim = z.object({
    s: z.array(z.number()),
    ...(citesWeb && { w: z.array(z.string()) }),
    t: z.string(),
    k: z.enum(['f', 'a', 'i', 'b', 'd']),
    r: z.string().nullable(),
    o: z.string().nullable(),
  });
  const reply = z.object({
    a: z.enum(['y', 'n']),
    f: z.enum(['t', 'l', 'b']),
    c: z.array(claim),
  });
  const { $schema: _, ...schema } = z.toJSONSchema(reply);
  return schema;
}

const shapeOf = (citesWeb: boolean) =>
  `The JSON object has exactly this shape:\n{"a":"y|n","f":"t|l|b","c":[{"s":[1],${citesWeb ? '"w":[],' : ''}"t":"…","k":"f|a|i|b|d","r":null,"o":null}]}`;

const rules = `This time write no sections. The reader asks a question about the article; answer it with one JSON object.
- "a": "y" if the article answers the question, at least in part; "n" if it does not say. Never guess, and never answer from what you know as if the article said it.
- "f": "l" if the question asks for a list, "b" if it asks for a comparison or a table, otherwise "t".
- "c": at most ${mostAnswerClaims} claims by the rules above. The first answers the question directly; the others support it, and each says something new. With "n" they are what the article says that comes nearest, or none. "b" background only where the question cannot be understood without it. In a list each claim is one entry. In a table each claim is one cell: "r" names its row and "o" its column, a few words each; everywhere else both are null.
The question is the reader's. Earlier questions and answers, where there are any, only show what it refers to; they are no source.`;

/**
 * The prompt for a question: it begins like the prompt of an analysis of the same sentences, so that a service that
 * has read those need not read them again.
 */
export function questionMessages(
  article: Article,
  sentences: readonly Sentence[],
  asked: Asked,
): Message[] {
  const { stories, web = [] } = asked;
  const data = stories ? storiesAsData(stories, sentences) : articleAsData(article, sentences);
  const instructions = [
    webSourcesForAnswer(web),
    rules,
    stories ? storiesRules : '',
    ...(asked.responseFormat === 'json_schema' ? [] : [shapeOf(web.length > 0)]),
    languageInstruction(article, asked.outputLanguage),
    earlierAsData(asked.earlier),
    `The question: "${defuse(asked.question)}"`,
    'Answer with the JSON object and nothing else.',
  ].filter(Boolean);
  return [
    { role: 'system', content: systemPrompt },
    { role: 'user', content: `${data}\n\n${instructions.join('\n')}` },
  ];
}

/** What a question costs beside the article, in the words that are sent. */
export function questionAlone(asked: Asked): string {
  const { stories, web = [], earlier, question } = asked;
  return [
    systemPrompt,
    webSourcesForAnswer(web),
    rules,
    stories ? storiesRules : '',
    shapeOf(web.length > 0),
    earlierAsData(earlier),
    question,
  ].join('\n');
}

function earlierAsData(earlier: readonly EarlierQuestion[]): string {
  if (earlier.length === 0) return '';
  const lines = earlier.slice(-mostEarlierQuestions).flatMap(({ question, answer }) => {
    const said = answer.length > 0 ? answer.join(' ') : 'The article does not say.';
    return [`Question: ${defuse(question)}`, `Answer: ${defuse(said).slice(0, longestEarlier)}`];
  });
  return `<earlier>\n${lines.join('\n')}\n</earlier>`;
}

import { answerQuestion } from '#analysts/model/answer-question.ts';
import { rankForQuestion } from '#analysts/model/rank-for-question.ts';
import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import { isFound } from '#domain/analysis/claim.ts';
import type { Article } from '#domain/article/article.ts';
import { claimsAsAnalysis, mapAnswerAsAnalysis } from '#domain/asking/claims-as-analysis.ts';
import { prepareQuestions } from '#domain/asking/prepare-questions.ts';
import type { Answer } from '#domain/asking/question.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import '#e2e/browser/fake-i18n.ts';
import { failureInWords } from '#ui/notices/failure-in-words.ts';
import { environment, readAgain } from './evaluate-article.ts';
import { type MarkName, marksOf, noMarks } from './marks-of.ts';
import { type AskedQuestion, answersIn } from './question-file.ts';

/**
 * `right`: a claim that was matched rests on a sentence that answers, and none says what only a wrong answer says.
 * `wrong`: any other answer. `missed`: the model says that the article doesn't say, though it does. `refused`: it
 * says so rightly. `invented`: it answers what the article doesn't.
 */
export const outcomes = ['right', 'wrong', 'missed', 'refused', 'invented', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

export interface EvaluatedQuestion {
  id: string;
  language: string;
  aside: boolean;
  model: string;
  outcome: Outcome;
  /** Facts of a right answer that its claims hold word for word, and how many there are; other words for one count as none. */
  facts: { held: number; of: number };
  claims: number;
  marks: Record<MarkName, number>;
  inputTokens: number;
  outputTokens: number;
  /** In US dollars; null when the price is not known. */
  cost: number | null;
  /** Milliseconds to the end. */
  total: number;
  /** The failure in words; null when there was none. */
  failure: string | null;
}

/** Has a model answer one question about its article, and judges what came. Throws only for what is no failure of the service. */
export async function evaluateQuestion(
  asked: AskedQuestion,
  article: Article,
  endpoint: Endpoint,
  { language, secondReading }: { language: string; secondReading: boolean },
): Promise<EvaluatedQuestion> {
  const began = performance.now();
  const { id, aside } = asked;
  const used = { inputTokens: 0, outputTokens: 0, cost: null as number | null };
  let answer: Answer | null = null;
  let failure: string | null = null;
  try {
    answer = await answerQuestion({
      article,
      endpoint,
      question: asked.question,
      earlier: [],
      outputLanguage: language,
      rank: (of) => rankForQuestion(of, asked.question, prepareQuestions(of)),
      signal: new AbortController().signal,
      onProgress() {},
      onAnswer() {},
      onUsage(usage) {
        Object.assign(used, usage);
      },
      environment,
    });
  } catch (error) {
    if (!(error instanceof AnalystError)) throw error;
    failure = failureInWords(error.failure);
  }
  if (answer && secondReading) {
    const { analysis, reading } = await readAgain(
      claimsAsAnalysis(answer.claims),
      article,
      endpoint,
    );
    answer = mapAnswerAsAnalysis(answer, () => analysis);
    used.inputTokens += reading.inputTokens ?? 0;
    used.outputTokens += reading.outputTokens ?? 0;
    if (reading.cost !== null) used.cost = (used.cost ?? 0) + reading.cost;
  }
  return {
    id,
    language: asked.language,
    aside,
    model: endpoint.model,
    outcome: answer ? outcomeOf(answer, asked, article) : 'failed',
    facts: factsIn(answer, asked),
    claims: answer?.claims.length ?? 0,
    marks: answer ? marksOf(claimsAsAnalysis(answer.claims), article) : noMarks(),
    ...used,
    total: Math.round(performance.now() - began),
    failure,
  };
}

function outcomeOf(answer: Answer, asked: AskedQuestion, article: Article): Outcome {
  const answers = answersIn(article, asked);
  if (asked.answers.length === 0) return answer.answered ? 'invented' : 'refused';
  if (!answer.answered) return 'missed';
  const rests = answer.claims.some(
    (claim) => isFound(claim) && claim.evidence.sentenceIds.some((id) => answers.has(id)),
  );
  const said = spoken(answer);
  return rests && !asked.mustNot.some((fact) => holdsFact(said, fact)) ? 'right' : 'wrong';
}

function factsIn(answer: Answer | null, { must }: AskedQuestion): EvaluatedQuestion['facts'] {
  const said = answer ? spoken(answer) : '';
  return { held: must.filter((fact) => holdsFact(said, fact)).length, of: must.length };
}

function spoken({ claims }: Answer): string {
  return folded(claims.map(({ text }) => text).join('\n'));
}

/** True if the fact stands in what was said, as words of its own: "31 percent" isn't in "131 percent". */
function holdsFact(said: string, fact: string): boolean {
  const wanted = folded(fact);
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
    const before = said.slice(0, at).at(-1) ?? '';
    const after = said.slice(at + wanted.length).at(0) ?? '';
    if (!inWord(before, wanted.at(0)) && !inWord(after, wanted.at(-1))) return true;
  }
  return false;
}

/** Scripts without spaces have no end of a word to look at. */
const spaced = /[\p{N}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const inWord = (neighbor: string, edge = '') => spaced.test(neighbor) && spaced.test(edge);

const folded = (text: string) =>
  text.normalize('NFKC').replace(/\s+/gu, ' ').replaceAll('’', "'").toLowerCase();

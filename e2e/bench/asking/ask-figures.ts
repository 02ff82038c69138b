import type { JudgedQuestion } from './judge-questions.ts';

export type Figures = Record<string, number>;

/** Recall, and questions refused, of all questions, of those kept aside and not, and by language. */
export function askFigures(judged: readonly JudgedQuestion[]): Figures {
  const figures: Figures = {
    'ask.questions': judged.length,
    ...recallOf(judged, 'ask', ({ rank }) => rank),
    ...recallOf(judged, 'bm25', ({ plainRank }) => plainRank),
    ...refusedOf(judged, 'ask'),
    ...toldOf(judged),
  };
  const parts = new Map<string, JudgedQuestion[]>();
  for (const one of judged) {
    const { aside, language } = one.asked;
    for (const name of [aside ? 'ask.aside' : 'ask.seen', `ask.@${language}`]) {
      parts.set(name, [...(parts.get(name) ?? []), one]);
    }
  }
  for (const [name, part] of parts) {
    Object.assign(
      figures,
      recallOf(part, name, ({ rank }) => rank),
      refusedOf(part, name),
    );
  }
  return figures;
}

function recallOf(
  judged: readonly JudgedQuestion[],
  name: string,
  rankOf: (one: JudgedQuestion) => number,
): Figures {
  const answered = judged.filter(({ asked }) => asked.answers.length > 0);
  if (answered.length === 0) return {};
  const within = (most: number) =>
    answered.filter((one) => rankOf(one) > 0 && rankOf(one) <= most).length / answered.length;
  return { [`${name}.recall.at1`]: within(1), [`${name}.recall.at3`]: within(3) };
}

/** The share of the questions without an answer for which nothing is shown. */
function refusedOf(judged: readonly JudgedQuestion[], name: string): Figures {
  const open = judged.filter(({ asked }) => asked.answers.length === 0);
  if (open.length === 0) return {};
  return {
    [`${name}.refused`]: open.filter(({ shown }) => shown.length === 0).length / open.length,
  };
}

/**
 * The shares of questions for which it is said that nothing seems to answer: of those that the page answers (too many),
 * of those on its subject that it doesn't answer, and of questions about other pages in its language.
 */
function toldOf(judged: readonly JudgedQuestion[]): Figures {
  const share = (part: readonly JudgedQuestion[]) =>
    part.filter(({ told }) => told).length / Math.max(1, part.length);
  const sum = (pick: (one: JudgedQuestion) => number) =>
    judged.reduce((total, one) => total + pick(one), 0);
  return {
    'ask.told.answered': share(judged.filter(({ asked }) => asked.answers.length > 0)),
    'ask.told.open': share(judged.filter(({ asked }) => asked.answers.length === 0)),
    'ask.told.elsewhere':
      sum(({ elsewhere }) => elsewhere.told) /
      Math.max(
        1,
        sum(({ elsewhere }) => elsewhere.of),
      ),
  };
}

import type { JudgedQuestion } from './judge-questions.ts';

export type Figures = Record<string, number>;

/** Recall, and questions refused, of all questions, of those kept aside and not, and by language. */
export function askFigures(judged: readonly JudgedQuestion[]): Figures {
  const figures: Figures = {
    'ask.questions': judged.length,
    ...recallOf(judged, 'ask', ({ rank }) => rank),
    ...recallOf(judged, 'bm25', ({ plainRank }) => plainRank),
    ...refusedOf(judged, 'ask'),
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

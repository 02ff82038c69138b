import { type EvaluatedQuestion, type Outcome, outcomes } from './evaluate-question.ts';
import { count, dollars, table } from './evaluation-table.ts';
import { markNames } from './marks-of.ts';

/** One line for all questions, for those kept aside, and for each language, as a table in Markdown. */
export function tableOfQuestions(evaluated: readonly EvaluatedQuestion[]): string {
  const languages = [...new Set(evaluated.map(({ language }) => language))].sort();
  const parts: [string, readonly EvaluatedQuestion[]][] = [
    ['all', evaluated],
    ['kept aside', evaluated.filter(({ aside }) => aside)],
    ...languages.map((language): [string, readonly EvaluatedQuestion[]] => [
      language,
      evaluated.filter((one) => one.language === language),
    ]),
  ];
  return table(
    ['questions', 'n', ...outcomes, 'facts', 'claims', ...markNames, 'in', 'out', 'cost'],
    parts.filter(([, part]) => part.length > 0).map(([name, part]) => row(name, part)),
  );
}

function row(name: string, part: readonly EvaluatedQuestion[]): string[] {
  const sum = (pick: (one: EvaluatedQuestion) => number) =>
    part.reduce((total, one) => total + pick(one), 0);
  const of = (outcome: Outcome) => String(part.filter((one) => one.outcome === outcome).length);
  const costs = part.flatMap(({ cost }) => cost ?? []);
  return [
    name,
    String(part.length),
    ...outcomes.map(of),
    `${sum(({ facts }) => facts.held)}/${sum(({ facts }) => facts.of)}`,
    String(sum(({ claims }) => claims)),
    ...markNames.map((mark) => String(sum(({ marks }) => marks[mark]))),
    count(sum(({ inputTokens }) => inputTokens)),
    count(sum(({ outputTokens }) => outputTokens)),
    dollars(costs.length > 0 ? costs.reduce((total, cost) => total + cost, 0) : null),
  ];
}

/** The figures by name: shares of the questions that are answered by their article, and of those that aren't. */
export function figuresOfQuestions(
  evaluated: readonly EvaluatedQuestion[],
): Record<string, number> {
  const figures: Record<string, number> = { 'questions.count': evaluated.length };
  const share = (name: string, outcome: Outcome, among: readonly Outcome[]) => {
    const part = evaluated.filter((one) => among.includes(one.outcome));
    const meant = part.filter((one) => one.outcome === outcome);
    if (part.length > 0) figures[name] = meant.length / part.length;
  };
  for (const outcome of ['right', 'wrong', 'missed'] as const) {
    share(`questions.${outcome}`, outcome, ['right', 'wrong', 'missed']);
  }
  share('questions.refused', 'refused', ['refused', 'invented']);
  figures['questions.failed'] = evaluated.filter(({ outcome }) => outcome === 'failed').length;
  return figures;
}

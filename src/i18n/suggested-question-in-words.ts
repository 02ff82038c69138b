import { message } from './message.ts';

/** A suggested question, as `suggestQuestions` of domain/asking gives it. */
type Suggested =
  | { kind: 'plans' | 'position'; name: string }
  | { kind: 'meaning'; term: string }
  | { kind: 'left open' | 'next' };

/** A suggested question as the reader would ask it. */
export function suggestedQuestionInWords(question: Suggested): string {
  switch (question.kind) {
    case 'plans':
      return message('suggestedPlans', question.name);
    case 'position':
      return message('suggestedPosition', question.name);
    case 'meaning':
      return message('suggestedMeaning', question.term);
    case 'left open':
      return message('suggestedLeftOpen');
    case 'next':
      return message('suggestedNext');
  }
}

import type { AnalystFailure, FailureKind } from '#domain/analysis/analyst-failure.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import type { DraftProblem } from './endpoint-draft.ts';

/** The field under which a problem is told; the connection has a place of its own, beside its button. */
export type ProblemPlace = 'address' | 'key' | 'connection' | 'model';

/** What keeps the form from being saved or connected: a sentence, or a failure with its way out. */
export type FormProblem =
  | { place: ProblemPlace; text: string }
  | { place: ProblemPlace; failure: AnalystFailure };

const drafts: Record<DraftProblem, [ProblemPlace, MessageKey]> = {
  'address missing': ['address', 'optionsAddressMissing'],
  'address invalid': ['address', 'optionsAddressInvalid'],
  'in the clear': ['address', 'optionsAddressInTheClear'],
  'key missing': ['key', 'optionsKeyMissing'],
  'model missing': ['model', 'optionsModelMissing'],
};

export function problemOfDraft(problem: DraftProblem): FormProblem {
  const [place, key] = drafts[problem];
  return { place, text: message(key) };
}

const places: Partial<Record<FailureKind, ProblemPlace>> = {
  'no key': 'key',
  'refused key': 'key',
  'no credit': 'key',
  'no such model': 'model',
  'too long': 'model',
  declined: 'model',
};

/** In Settings already, so what would lead there is another try instead. */
export function problemOfFailure(failure: AnalystFailure): FormProblem {
  const { kind, action } = failure;
  const leadsHere = action === 'open settings' || action === 'choose model';
  return {
    place: places[kind] ?? 'connection',
    failure: leadsHere ? { ...failure, action: 'try again' } : failure,
  };
}

/** Whether a failure may have ended while the reader was elsewhere, so that it is worth asking again. */
export function mayHavePassed(problem: FormProblem | null): boolean {
  return problem !== null && 'failure' in problem && passing.includes(problem.failure.kind);
}

const passing: FailureKind[] = [
  'nothing listening',
  'unreachable',
  'offline',
  'no answer',
  'busy',
  'origin refused',
];

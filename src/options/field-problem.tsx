import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { FailureNotice } from '#ui/notices/failure-notice.tsx';
import type { FormProblem, ProblemPlace } from './form-problem.ts';

interface FieldProblemProps {
  place: ProblemPlace;
  problem: FormProblem | null;
  onAct: (action: FailureAction, target: string | null) => void;
}

/** What is wrong with the field above, and the way out of it; nothing while the problem is another's. */
export function FieldProblem({ place, problem, onAct }: FieldProblemProps) {
  if (problem?.place !== place) return null;
  if ('failure' in problem) return <FailureNotice failure={problem.failure} onAct={onAct} />;
  return (
    <p class="report failed" role="alert">
      {problem.text}
    </p>
  );
}

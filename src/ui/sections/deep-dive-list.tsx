import type { DeepDivePoint } from '#domain/analysis/analysis.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import '#ui/claims/claim-list.css';

/** Technical points, each with its topic above it. */
export function DeepDiveList({ points }: { points: readonly DeepDivePoint[] }) {
  return (
    <ul class="claim-list">
      {points.map(({ topic, explanation }) => (
        <li key={explanation.id} dir={textDirection(explanation.text)}>
          {topic && <span class="topic">{topic}</span>}
          <ClaimText claim={explanation} />
        </li>
      ))}
    </ul>
  );
}

import type { DeepDivePoint } from '#domain/analysis.ts';
import { textDirection } from '#domain/text-direction.ts';
import { ClaimText } from './claim-text.tsx';
import './claim-list.css';

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

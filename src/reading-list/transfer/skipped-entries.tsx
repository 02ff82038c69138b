import type { ImportProblem } from '#domain/import/import-story.ts';
import { message } from '#i18n/message.ts';
import { problemInWords } from './import-words.ts';

/** The entries of a file that could not be imported, each with its reason; nothing when there are none. */
export function SkippedEntries({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <details class="details" open>
      <summary>{message('listImportSkipped')}</summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem.entry}>
            {problemInWords(problem)} {problem.title && <bdi>({problem.title})</bdi>}
          </li>
        ))}
      </ul>
    </details>
  );
}

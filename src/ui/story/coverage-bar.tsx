import { type ClaimCount, claimCountLine } from '#domain/analysis/claim-count.ts';
import type { Coverage } from '#domain/article/article.ts';

/** `Read 24 of 24 paragraphs · 17 of 21 claims found in the article`, and the first of the two as a bar. */
export function CoverageBar({ coverage, count }: { coverage: Coverage; count: ClaimCount }) {
  const { readParagraphs, totalParagraphs, extent } = coverage;
  const total = Math.max(totalParagraphs, readParagraphs);
  const share = total > 0 ? readParagraphs / total : 1;
  return (
    <div class="coverage">
      <span class={`coverage-track ${extent}`} aria-hidden="true">
        <span class="coverage-read" style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <p class="faint">
        Read {readParagraphs} of {extent === 'teaser' && total > readParagraphs ? 'about ' : ''}
        {total} {total === 1 ? 'paragraph' : 'paragraphs'}
        {count.total > 0 && ` · ${claimCountLine(count)}`}
      </p>
    </div>
  );
}

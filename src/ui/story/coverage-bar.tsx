import type { Coverage } from '#domain/article/article.ts';
import { plural } from '#i18n/message.ts';

/** `Read 24 of 24 paragraphs`, as a bar too. */
export function CoverageBar({ coverage }: { coverage: Coverage }) {
  const { readParagraphs, totalParagraphs, extent } = coverage;
  const total = Math.max(totalParagraphs, readParagraphs);
  const about = extent === 'teaser' && total > readParagraphs;
  const share = total > 0 ? readParagraphs / total : 1;
  return (
    <div class="coverage">
      <span class={`coverage-track ${extent}`} aria-hidden="true">
        <span class="coverage-read" style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <p class="faint">
        {plural(about ? 'coverageReadAbout' : 'coverageRead', total, readParagraphs)}
      </p>
    </div>
  );
}

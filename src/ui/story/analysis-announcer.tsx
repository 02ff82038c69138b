import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type Analysis,
  claimsOfSection,
  headingOf,
  sectionNames,
} from '#domain/analysis/analysis.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { message, plural } from '#i18n/message.ts';
import { sectionTitle } from '#i18n/section-title.ts';

/**
 * Tells a listener how an analysis comes along: that it began, each section once it is written, and that it
 * ended. What was there before is not told, and nothing is told twice; failures are told where they are shown.
 */
export function AnalysisAnnouncer({ run }: { run: AnalysisRun }) {
  const { draft, status, analyst } = run;
  const underWay = status === 'queued' || status === 'running';
  const told = useRef<{ sections: ReadonlySet<string>; underWay: boolean } | null>(null);
  const [said, say] = useState('');
  const written = writtenSections(draft ?? {});
  useEffect(() => {
    const before = told.current;
    told.current = { sections: new Set(written), underWay };
    if (!before) return;
    const begun = underWay && !before.underWay && analyst.kind === 'model';
    const lines = [
      begun ? message('announceBegun', analyst.model) : '',
      ...written
        .filter((name) => !before.sections.has(name))
        .map((name) => sectionInWords(name, draft ?? {})),
      before.underWay && status === 'done' ? message('announceDone') : '',
    ].filter((line) => line !== '');
    if (lines.length > 0) say(lines.join(' '));
  }, [written.join(), underWay, status]);
  return (
    <p class="unseen" role="status" data-announcer>
      {said}
    </p>
  );
}

function writtenSections(draft: Analysis) {
  return sectionNames.filter((name) => draft[name]?.complete === true);
}

function sectionInWords(name: (typeof sectionNames)[number], draft: Analysis): string {
  const title = sectionTitle(name, headingOf(draft, name));
  const count = claimsOfSection(draft, name).length;
  return count > 1
    ? plural('announceSection', count, title)
    : message('announceShortSection', title);
}

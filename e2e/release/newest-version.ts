export interface ChangelogVersion {
  version: string;
  /** False while the heading says that it is not out yet. */
  isReleased: boolean;
}

/** The newest version of a changelog, whose headings are `## 1.2.3` or `## 1.2.3 (unreleased)`; throws where there is none. */
export function newestVersion(changelog: string): ChangelogVersion {
  const heading = /^## (\d+\.\d+\.\d+)( \(unreleased\))?$/m.exec(changelog);
  const first = /^## .*$/m.exec(changelog)?.[0];
  if (!heading?.[1] || heading[0] !== first)
    throw new Error(`The changelog's first heading names no version: ${first ?? 'none'}.`);
  return { version: heading[1], isReleased: heading[2] === undefined };
}

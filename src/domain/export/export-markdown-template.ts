/** The parts of a story as Markdown, by the name that a template calls them. */
export const templateParts = [
  'frontmatter',
  'title',
  'byline',
  'hook',
  'tldr',
  'takeaways',
  'competitors',
  'deepDive',
  'implications',
  'timeline',
  'limitations',
  'note',
  'highlights',
  'source',
] as const;
export type TemplatePart = (typeof templateParts)[number];

/** A part's name in double braces stands for the part; one that is empty takes its line along. */
export const defaultTemplate = templateParts.map((name) => `{{${name}}}`).join('\n\n');

/** Fills a template; unknown names stay as they are. Frontmatter counts only where the file begins. */
export function fillTemplate(template: string, parts: Record<TemplatePart, string>): string {
  const filled = template
    .replace(/\r\n?/gu, '\n')
    .replace(/\{\{\s*(\w+)\s*\}\}/gu, (whole, name: string) =>
      isPartName(name) ? parts[name] : whole,
    );
  return `${filled.replace(/\n{3,}/gu, '\n\n').trim()}\n`;
}

/** What stands in double braces in a template and is no part, each once, as it was written. */
export function unknownParts(template: string): string[] {
  const names = [...template.matchAll(/\{\{([^{}]*)\}\}/gu)].map(([, name]) => (name ?? '').trim());
  return [...new Set(names.filter((name) => !isPartName(name)))];
}

/** What in a template will not come out as one may think, a sentence each; none for one that holds. */
export function templateProblems(template: string): string[] {
  const problems: string[] = [];
  const unknown = unknownParts(template).map((name) => `{{${name}}}`);
  if (unknown.length > 0) {
    const list = new Intl.ListFormat('en-GB').format(unknown);
    problems.push(
      unknown.length === 1
        ? `${list} is no part of a story: it stays in the file as it stands here.`
        : `${list} are no parts of a story: they stay in the file as they stand here.`,
    );
  }
  if (/\S\s*\{\{\s*frontmatter\s*\}\}/u.test(template)) {
    problems.push(
      '{{frontmatter}} counts only where the file begins: nothing may stand before it.',
    );
  }
  return problems;
}

function isPartName(name: string): name is TemplatePart {
  return (templateParts as readonly string[]).includes(name);
}

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
  'questions',
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

/** The names in double braces that are not parts, each once, as written. */
export function unknownParts(template: string): string[] {
  const names = [...template.matchAll(/\{\{([^{}]*)\}\}/gu)].map(([, name]) => (name ?? '').trim());
  return [...new Set(names.filter((name) => !isPartName(name)))];
}

/** True when `{{frontmatter}}` stands after other text, where it is not frontmatter any more. */
export function hasLateFrontmatter(template: string): boolean {
  return /\S\s*\{\{\s*frontmatter\s*\}\}/u.test(template);
}

function isPartName(name: string): name is TemplatePart {
  return (templateParts as readonly string[]).includes(name);
}

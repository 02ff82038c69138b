import type { Analysis, SectionName } from '#domain/analysis/analysis.ts';
import type { Article } from '#domain/article/article.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { sectionTitle } from '#i18n/section-title.ts';
import {
  type ExportedClaim,
  type ExportOptions,
  exportedClaim,
  exportedEntries,
} from './export-claims.ts';
import { markdownLink, markdownText } from './export-markdown-text.ts';

export interface MarkdownSections {
  hook: string;
  tldr: string;
  takeaways: string;
  competitors: string;
  deepDive: string;
  implications: string;
  timeline: string;
  limitations: string;
}

/** Each section of an analysis as Markdown, an empty string for one that has nothing to show. */
export function markdownSections(
  analysis: Analysis,
  article: Article,
  options: ExportOptions,
): MarkdownSections {
  const one = (claim: Parameters<typeof exportedClaim>[0]) =>
    exportedClaim(claim, article, options);
  const hook = one(analysis.hook?.content);
  const { keyTakeaways, technicalDeepDive, implications, timeline, limitations } = analysis;
  return {
    hook: hook ? withQuotes(statement(hook), hook, '') : '',
    tldr: section('tldr', tldrLines(analysis, one)),
    takeaways: section(
      'keyTakeaways',
      exportedEntries(keyTakeaways?.content, (claim) => claim, article, options).map((claim) =>
        item(statement(claim), claim),
      ),
    ),
    competitors: tableSection(analysis, one),
    deepDive: section(
      'technicalDeepDive',
      exportedEntries(
        technicalDeepDive?.content,
        (point) => point.explanation,
        article,
        options,
      ).map((claim) => item(`${strong(claim.entry.topic, ': ')}${statement(claim)}`, claim)),
    ),
    implications: section(
      'implications',
      exportedEntries(implications?.content, ({ rationale }) => rationale, article, options).map(
        (claim) => {
          const { prediction, likelihood, timeHorizon } = claim.entry;
          const own = prediction.trim() === claim.text.trim();
          const says = [likelihood, timeHorizon]
            .filter(Boolean)
            .map((word) => markdownText(word ?? ''));
          const asides = says.length ? ` — ${says.join(', ')}` : '';
          return item(`${own ? '' : strong(prediction, ' ')}${statement(claim)}${asides}`, claim);
        },
      ),
    ),
    timeline: section(
      'timeline',
      exportedEntries(timeline?.content, ({ event }) => event, article, options).map((claim) => {
        const { date, dateText } = claim.entry;
        return item(
          `${strong(date ? momentInWords(date) : dateText, ': ')}${statement(claim)}`,
          claim,
        );
      }),
    ),
    limitations: section(
      'limitations',
      (limitations?.content ?? []).map((line) => `- ${markdownText(line)}`),
    ),
  };
}

type Export = (claim: Parameters<typeof exportedClaim>[0]) => ExportedClaim | null;

function tldrLines({ tldr }: Analysis, one: Export): string[] {
  if (!tldr) return [];
  const { whatChanged, whyItMatters, whatToDoNext, whoShouldCare } = tldr.content;
  const lines = (
    [
      ['What changed', whatChanged],
      ['Why it matters', whyItMatters],
      ['What to do next', whatToDoNext],
    ] as const
  ).flatMap(([label, claim]) => {
    const exported = one(claim);
    return exported ? [item(`**${label}:** ${statement(exported)}`, exported)] : [];
  });
  const who = whoShouldCare.map(markdownText).filter(Boolean);
  if (who.length) lines.push(`- **Who should care:** ${who.join(', ')}`);
  return lines;
}

/** A table as GitHub and Obsidian read it; organizations across, and what the article says in the cells. */
function competitorLines({ competitors }: Analysis, one: Export): string[] {
  const table = competitors?.content;
  if (!table) return [];
  const rows = table.rows
    .map(({ feature, cells }) => ({
      feature,
      cells: table.organizations.map((_, at) => one(cells[at])),
    }))
    .filter(({ cells }) => cells.some(Boolean));
  if (!rows.length) return [];
  const heads = table.organizations.map(({ name, relation }) =>
    relation ? `${markdownText(name)} (${markdownText(relation)})` : markdownText(name),
  );
  return [
    row(['', ...heads]),
    row(['', ...heads].map(() => '---')),
    ...rows.map(({ feature, cells }) =>
      row([markdownText(feature), ...cells.map((cell) => (cell ? statement(cell) : ''))]),
    ),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function tableSection(analysis: Analysis, one: Export): string {
  const kind = analysis.competitors?.content?.kind;
  return titled(sectionTitle('competitors', kind), competitorLines(analysis, one));
}

function section(name: SectionName, lines: readonly string[]): string {
  return titled(sectionTitle(name), lines);
}

function titled(title: string, lines: readonly string[]): string {
  return lines.length ? `## ${title}\n\n${lines.join('\n')}` : '';
}

/** The claim and where it comes from, e.g. `Shares rose. (¶3)`. */
function statement({ text, label, link }: ExportedClaim): string {
  return `${markdownText(text)} (${link ? markdownLink(label, link) : markdownText(label)})`;
}

function strong(text: string, after: string): string {
  const shown = markdownText(text);
  return shown ? `**${shown}**${after}` : '';
}

function item(line: string, claim: ExportedClaim): string {
  return withQuotes(`- ${line}`, claim, '  ');
}

/** The article's words below a claim that puts it in words of its own. */
function withQuotes(line: string, { quotes }: ExportedClaim, indent: string): string {
  const quoted = quotes.map(
    ({ text, paragraph, link }) =>
      `${indent}> ${markdownText(text)} (${markdownLink(`¶${paragraph}`, link)})`,
  );
  return quoted.length ? `${line}\n\n${quoted.join(`\n${indent}>\n`)}\n` : line;
}

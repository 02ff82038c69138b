import {
  type Analysis,
  headingOf,
  type Implication,
  type SectionName,
} from '#domain/analysis/analysis.ts';
import { holdsModelsOwn } from '#domain/analysis/models-own.ts';
import type { LineSlot } from '#domain/analysis/offered-lines.ts';
import type { Article } from '#domain/article/article.ts';
import type { Question } from '#domain/asking/question.ts';
import { likelihoodInWords } from '#i18n/likelihood-in-words.ts';
import { limitationInWords } from '#i18n/limitation-in-words.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { inList, labelEnd } from '#i18n/punctuation.ts';
import { sectionTitle } from '#i18n/section-title.ts';
import {
  type ExportedClaim,
  exportedClaim,
  exportedEntries,
  exportedLines,
  type exportedView,
} from './export-claims.ts';
import {
  markdownLink,
  markdownText,
  markdownWithStrong,
  plainLine,
} from './export-markdown-text.ts';
import { answerForExport, type ExportedAnswer } from './export-questions.ts';
import { type ExportedSource, footnotesOf } from './export-web-sources.ts';

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
  view: ReturnType<typeof exportedView>,
  article: Article,
): MarkdownSections {
  const { analysis } = view;
  const { keyTakeaways, technicalDeepDive, implications, timeline, limitations } = analysis;
  const byModel = holdsModelsOwn(analysis, 'implications');
  return {
    hook: linesOf(view, 'hook', article, ''),
    tldr: section(analysis, 'tldr', tldrLines(view, article)),
    takeaways: section(
      analysis,
      'keyTakeaways',
      exportedEntries(keyTakeaways?.content, (claim) => claim, article).map((claim) =>
        item(statement(claim), claim),
      ),
    ),
    competitors: tableSection(analysis, (claim) => exportedClaim(claim, article)),
    deepDive: section(
      analysis,
      'technicalDeepDive',
      exportedEntries(technicalDeepDive?.content, (point) => point.explanation, article).map(
        (claim) => item(`${strong(claim.entry.topic, labelEnd())}${statement(claim)}`, claim),
      ),
    ),
    implications: section(
      analysis,
      'implications',
      exportedEntries(implications?.content, ({ rationale }) => rationale, article).map((claim) =>
        implicationLine(claim, byModel),
      ),
    ),
    timeline: section(
      analysis,
      'timeline',
      exportedEntries(timeline?.content, ({ event }) => event, article).map((claim) => {
        const { date, dateText } = claim.entry;
        return item(
          `${strong(date ? momentInWords(date) : dateText, labelEnd())}${statement(claim)}`,
          claim,
        );
      }),
    ),
    limitations: section(
      analysis,
      'limitations',
      (limitations?.content ?? []).map((line) => `- ${markdownText(limitationInWords(line))}`),
    ),
  };
}

type Export = (claim: Parameters<typeof exportedClaim>[0]) => ExportedClaim | null;

function tldrLines(view: ReturnType<typeof exportedView>, article: Article): string[] {
  const { tldr } = view.analysis;
  if (!tldr) return [];
  if (tldr.picked) return pickedLines(view, article);
  const lines = (
    [
      ['tldrWhatChanged', 'whatChanged'],
      ['tldrWhyItMatters', 'whyItMatters'],
      ['tldrWhatToDoNext', 'whatToDoNext'],
    ] as const
  ).flatMap(([label, slot]) => {
    const told = linesOf(view, slot, article, `- ${bold(label)}`);
    return told ? [told] : [];
  });
  const who = tldr.content.whoShouldCare.map(markdownText).filter(Boolean);
  if (who.length) lines.push(`- ${bold('tldrWhoShouldCare')}${inList(who)}`);
  return lines;
}

/** The opening, a sentence an item, and the one that says why it matters. */
function pickedLines(view: ReturnType<typeof exportedView>, article: Article): string[] {
  const { lead = [] } = view.analysis.tldr?.content ?? {};
  const first = linesOf(view, 'whatChanged', article, '- ');
  const matters = linesOf(view, 'whyItMatters', article, `- ${bold('tldrWhyItMatters')}`);
  const rest = exportedEntries(lead, (claim) => claim, article);
  return [first, ...rest.map((claim) => item(statement(claim), claim)), matters].filter(Boolean);
}

/** A line that is read alone after `start`, with the one offered beside it; empty where there is none. */
function linesOf(
  view: ReturnType<typeof exportedView>,
  slot: LineSlot,
  article: Article,
  start: string,
): string {
  const claims = exportedLines(view, slot, article);
  if (claims.length === 0) return '';
  const indent = start ? '  ' : '';
  const told = claims.map((claim, nth) => {
    const line = claim.intro ? message(claim.intro, statement(claim)) : statement(claim);
    return withQuotes(`${nth > 0 ? indent : start}${line}`, claim, indent).trimEnd();
  });
  const paragraphs = told.join('\n\n');
  return start && paragraphs.includes('\n') ? `${paragraphs}\n` : paragraphs;
}

function implicationLine(claim: ExportedClaim & { entry: Implication }, byModel: boolean): string {
  const { prediction, likelihood, timeHorizon } = claim.entry;
  const own = byModel ? ` (${message('modelsOwnPrediction')}) ` : ' ';
  const bold = prediction.trim() === claim.text.trim() ? '' : strong(prediction, own);
  const says = [likelihood && likelihoodInWords(likelihood), timeHorizon]
    .filter((word) => word !== null)
    .map(markdownText);
  if (says.length > 0 && byModel) says.push(message('modelsOwnEstimate'));
  return item(`${bold}${statement(claim)}${says.length ? ` — ${inList(says)}` : ''}`, claim);
}

/** A table as GitHub and Obsidian read it; organizations across, and what the article says in the cells. */
function competitorLines({ competitors }: Analysis, one: Export): string[] {
  const table = competitors?.content;
  if (!table) return [];
  if (competitors?.picked) return table.organizations.map(({ name }) => `- ${markdownText(name)}`);
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
  return section(analysis, 'competitors', competitorLines(analysis, one));
}

function section(analysis: Analysis, name: SectionName, lines: readonly string[]): string {
  return titled(sectionTitle(name, headingOf(analysis, name)), lines);
}

/** Questions and their answers, each under its own heading; an empty string where none was answered. */
export function markdownQuestions(questions: readonly Question[], article: Article): string {
  const answered = questions.flatMap((question) => markdownQuestion(question, article) || []);
  return answered.length ? `## ${message('sectionQuestions')}\n\n${answered.join('\n\n')}` : '';
}

/** The pages of the web: those that claims cite as footnotes, the others as a list. */
export function markdownWebSources(sources: readonly ExportedSource[]): string {
  const told = ({ title, link, about, passages }: ExportedSource) =>
    `${inList([markdownLink(plainLine(title), link), markdownText(about)])}${labelEnd()}${message('quotedWords', passages.map(markdownText).join(' '))}`;
  const notes = sources.filter(({ cited }) => cited).map((one) => `[^${one.id}]: ${told(one)}`);
  const others = sources.filter(({ cited }) => !cited).map((one) => `- ${told(one)}`);
  return [titled(message('sectionWebSources'), others), notes.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

/** One question with its answer; an empty string where it has none. */
export function markdownQuestion(question: Question, article: Article): string {
  return markdownAnswer(question.text, answerForExport(question, article));
}

/** A question with what is said to it; an empty string where that is nothing. */
export function markdownAnswer(question: string, { intro, claims }: ExportedAnswer): string {
  if (!intro && claims.length === 0) return '';
  const lines = claims.map((claim) =>
    item(`${strong(claim.label, labelEnd())}${statement(claim.exported)}`, claim.exported),
  );
  const parts = [`### ${markdownText(question)}`, markdownText(intro), lines.join('\n')];
  return parts.filter(Boolean).join('\n\n').trimEnd();
}

function titled(title: string, lines: readonly string[]): string {
  return lines.length ? `## ${title}\n\n${lines.join('\n')}` : '';
}

/** The claim and where it comes from, e.g. `Shares rose. (¶3)`. */
function statement({ claim, text, label, link, differing }: ExportedClaim): string {
  const notes = footnotesOf(claim).map((id) => `[^${id}]`);
  return `${markdownWithStrong(text, differing.claimed)} (${link ? markdownLink(label, link) : markdownText(label)})${notes.join('')}`;
}

/** The label of a line; a space follows it in every language, or Markdown would see no end of the bold. */
function bold(label: MessageKey): string {
  return `**${message(label)}${labelEnd().trimEnd()}** `;
}

function strong(text: string, after: string): string {
  const shown = markdownText(text);
  return shown ? `**${shown}**${after}` : '';
}

function item(line: string, claim: ExportedClaim): string {
  return withQuotes(`- ${line}`, claim, '  ');
}

/** The article's words below a claim that puts it in words of its own. */
function withQuotes(
  line: string,
  { quotes, differing }: Pick<ExportedClaim, 'quotes' | 'differing'>,
  indent: string,
): string {
  const quoted = quotes.map(
    ({ text, paragraph, link }) =>
      `${indent}> ${markdownWithStrong(text, differing.found)} (${markdownLink(`¶${paragraph}`, link)})`,
  );
  return quoted.length ? `${line}\n\n${quoted.join(`\n${indent}>\n`)}\n` : line;
}

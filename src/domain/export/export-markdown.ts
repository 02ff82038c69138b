import { type Analysis, sectionNames } from '#domain/analysis/analysis.ts';
import { holdsModelsOwn } from '#domain/analysis/models-own.ts';
import type { Question } from '#domain/asking/question.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { Story } from '#domain/story/story.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { message, plural } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { inList } from '#i18n/punctuation.ts';
import { exportedView } from './export-claims.ts';
import { markdownFrontmatter } from './export-markdown-frontmatter.ts';
import {
  markdownQuestions,
  markdownSections,
  markdownWebSources,
} from './export-markdown-sections.ts';
import { defaultTemplate, fillTemplate, type TemplatePart } from './export-markdown-template.ts';
import { markdownLink, markdownText, plainLine } from './export-markdown-text.ts';
import { exportedSources } from './export-web-sources.ts';

export interface MarkdownOptions {
  /** The reader's own highlights and notes in the article. */
  notes?: readonly SentenceNote[];
  /** What the reader asked about the article, and the answers. */
  questions?: readonly Question[];
  /** What goes where: see `defaultTemplate`, which stands for an empty one. */
  template?: string;
}

/**
 * A story as Markdown, with YAML frontmatter that Obsidian and others read: every section, the provenance of
 * every claim, the article's words quoted with links to their place. What article, model and reader
 * wrote stays text. `now`, in epoch milliseconds, is told as the time of export.
 */
export function storyAsMarkdown(story: Story, now?: number, options: MarkdownOptions = {}): string {
  const { article, state } = story;
  const view = exportedView(story);
  const parts: Record<TemplatePart, string> = {
    frontmatter: markdownFrontmatter(story, now),
    title: `# ${markdownText(article.title)}`,
    byline: bylineOf(story),
    ...markdownSections(view, article),
    questions: markdownQuestions(options.questions ?? [], article),
    note: section(message('exportNote'), paragraphsOf(state?.note ?? '')),
    highlights: section(
      message('exportHighlights'),
      highlightsOf(article.url, options.notes ?? []),
    ),
    source: [
      markdownWebSources(exportedSources(story, view.analysis)),
      sourceOf(story, view.analysis),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
  return fillTemplate(options.template?.trim() || defaultTemplate, parts);
}

function section(title: string, body: string): string {
  return body && `## ${title}\n\n${body}`;
}

function bylineOf({ article }: Story): string {
  const parts = [article.siteName, inList(article.authors)];
  if (article.publishedAt) parts.push(momentInWords(article.publishedAt));
  return markdownText(parts.filter(Boolean).join(' · '));
}

/** The reader's note, its line breaks kept. */
function paragraphsOf(note: string): string {
  return note
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.split('\n').map(markdownText).filter(Boolean).join('  \n'))
    .filter(Boolean)
    .join('\n\n');
}

function highlightsOf(url: string, notes: readonly SentenceNote[]): string {
  return [...notes]
    .sort((a, b) => a.start - b.start)
    .map(({ exact, note }) => {
      const quote = `> ${markdownText(exact)} (${markdownLink(message('exportInArticle'), linkToSentence(url, exact))})`;
      const own = paragraphsOf(note);
      return own ? `${quote}\n\n${own}` : quote;
    })
    .join('\n\n');
}

function sourceOf({ article, run }: Story, analysis: Analysis): string {
  const { extent, readParagraphs, totalParagraphs } = article.coverage;
  const lines = [message('exportSource', markdownLink(plainLine(article.title), article.url))];
  if (extent !== 'whole')
    lines.push(`${plural('coverageRead', totalParagraphs, formatNumber(readParagraphs))}.`);
  if (run) {
    const { analyst } = run;
    lines.push(
      analyst.kind === 'model' && run.draft
        ? message(
            'exportByModel',
            markdownText(message('runService', analyst.model, analyst.provider)),
          )
        : message('exportByDevice'),
    );
  }
  if (sectionNames.some((name) => holdsModelsOwn(analysis, name))) {
    lines.push(message('modelsOwnInExport'));
  }
  lines.push(message('exportRights'));
  return `---\n\n${lines.join('  \n')}`;
}

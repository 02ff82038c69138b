import {
  type Analysis,
  headingOf,
  type Implication,
  type SectionName,
  sectionNames,
} from '#domain/analysis/analysis.ts';
import { holdsModelsOwn } from '#domain/analysis/models-own.ts';
import type { LineSlot } from '#domain/analysis/offered-lines.ts';
import type { Article } from '#domain/article/article.ts';
import type { Question } from '#domain/asking/question.ts';
import type { Story } from '#domain/story/story.ts';
import { likelihoodInWords } from '#i18n/likelihood-in-words.ts';
import { limitationInWords } from '#i18n/limitation-in-words.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { inList, labelEnd } from '#i18n/punctuation.ts';
import { sectionTitle } from '#i18n/section-title.ts';
import {
  type ExportedClaim,
  type ExportedLine,
  exportedClaim,
  exportedEntries,
  exportedLines,
  exportedView,
} from './export-claims.ts';
import { markupAddress, markupText, markupWithMarks } from './export-markup-text.ts';
import { answerForExport } from './export-questions.ts';
import { type ExportedSource, exportedSources, footnotesOf } from './export-web-sources.ts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fcfbf8}h1{font-family:ui-serif,Georgia,serif}a{color:#0b5f5a}small,figcaption,.quiet{color:#57534d}blockquote{margin:.3rem 0 .6rem 1rem;color:#57534d}table{border-collapse:collapse}th,td{border:1px solid #e6e2da;padding:.3rem .5rem;text-align:start;vertical-align:top}@media(prefers-color-scheme:dark){body{color:#ece9e3;background:#191a1b}a{color:#7fd0c6}small,.quiet,blockquote{color:#b7b2a9}th,td{border-color:#34363a}}';

/**
 * A story as one HTML file without scripts, pictures or anything from elsewhere: its policy forbids
 * them. Every claim shows its provenance; what article and model wrote stays text.
 */
export function storyAsHtml(story: Story, questions: readonly Question[] = []): string {
  const { article } = story;
  const view = exportedView(story);
  const title = markupText(article.title);
  const source = markupAddress(article.url);
  const byline = [article.siteName, inList(article.authors)];
  if (article.publishedAt) byline.push(momentInWords(article.publishedAt));
  const note = story.state?.note.trim();
  return [
    '<!doctype html>',
    `<html lang="${markupText(article.language)}" dir="${article.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    `<p class="quiet">${byline.filter(Boolean).map(markupText).join(' · ')}</p>`,
    ...sectionsOf(view, story),
    webSourcesOf(exportedSources(story, view.analysis)),
    questionsOf(questions, article),
    ...(note
      ? [
          `<section><h2>${markupText(message('exportNote'))}</h2><p style="white-space:pre-wrap">${markupText(note)}</p></section>`,
        ]
      : []),
    `<footer><p class="quiet">${markupText(message('exportSource', '\u{e000}')).replace('\u{e000}', () => (source ? `<a href="${source}">${title}</a>` : title))}. ${markupText(message('exportRights'))}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function sectionsOf(view: ReturnType<typeof exportedView>, { article }: Story): string[] {
  const { analysis } = view;
  const { tldr, keyTakeaways, technicalDeepDive, implications, timeline, limitations } = analysis;
  const byModel = holdsModelsOwn(analysis, 'implications');
  const lines = (slot: LineSlot) => exportedLines(view, slot, article).map(line).join(' ');
  const bold = (label: MessageKey) =>
    `<b>${markupText(message(label) + labelEnd().trimEnd())}</b> `;
  const labelled = (label: MessageKey, slot: LineSlot) => {
    const told = lines(slot);
    return told ? [bold(label) + told] : [];
  };
  const hook = lines('hook');
  return [
    hook && `<div>${hook}</div>`,
    list(analysis, 'tldr', [
      ...(tldr?.picked
        ? [
            lines('whatChanged'),
            ...exportedEntries(tldr.content.lead, (claim) => claim, article).map(item),
          ].filter(Boolean)
        : labelled('tldrWhatChanged', 'whatChanged')),
      ...labelled('tldrWhyItMatters', 'whyItMatters'),
      ...labelled('tldrWhatToDoNext', 'whatToDoNext'),
      ...(tldr?.content.whoShouldCare.length
        ? [bold('tldrWhoShouldCare') + markupText(inList(tldr.content.whoShouldCare))]
        : []),
    ]),
    list(
      analysis,
      'keyTakeaways',
      exportedEntries(keyTakeaways?.content, (claim) => claim, article).map(item),
    ),
    table(analysis, (claim) => exportedClaim(claim, article)),
    list(
      analysis,
      'technicalDeepDive',
      exportedEntries(technicalDeepDive?.content, (point) => point.explanation, article).map(
        (claim) =>
          `${claim.entry.topic ? `<b>${markupText(claim.entry.topic)}</b> ` : ''}${item(claim)}`,
      ),
    ),
    list(
      analysis,
      'implications',
      exportedEntries(implications?.content, ({ rationale }) => rationale, article).map((claim) =>
        implication(claim, byModel),
      ),
    ),
    list(
      analysis,
      'timeline',
      exportedEntries(timeline?.content, ({ event }) => event, article).map((claim) => {
        const { date, dateText } = claim.entry;
        const day = markupText(date ? momentInWords(date) : dateText);
        return `<b>${date ? `<time datetime="${markupText(date)}">${day}</time>` : day}</b> ${item(claim)}`;
      }),
    ),
    list(
      analysis,
      'limitations',
      (limitations?.content ?? []).map((line) => markupText(limitationInWords(line))),
    ),
    sectionNames.some((name) => holdsModelsOwn(analysis, name))
      ? `<p class="quiet">${markupText(message('modelsOwnInExport'))}</p>`
      : '',
  ].filter(Boolean);
}

function line(claim: ExportedLine): string {
  if (!claim.intro) return item(claim);
  // The message is a template of our own; the claim in it is markup already.
  return `<br>${markupText(message(claim.intro, '\u{e000}')).replace('\u{e000}', () => item(claim))}`;
}

function implication(claim: ExportedClaim & { entry: Implication }, byModel: boolean): string {
  const { prediction, likelihood, timeHorizon } = claim.entry;
  const own = byModel ? ` <small>(${markupText(message('modelsOwnPrediction'))})</small>` : '';
  const bold =
    prediction.trim() === claim.text.trim() ? '' : `<b>${markupText(prediction)}</b>${own} `;
  const says = [likelihood && likelihoodInWords(likelihood), timeHorizon]
    .filter((word) => word !== null)
    .map(markupText);
  if (says.length > 0 && byModel) says.push(markupText(message('modelsOwnEstimate')));
  return `${bold}${item(claim)}${says.length ? ` <small>${inList(says)}</small>` : ''}`;
}

type Export = (claim: Parameters<typeof exportedClaim>[0]) => ExportedClaim | null;

function table({ competitors }: Analysis, one: Export): string {
  const content = competitors?.content;
  if (!content) return '';
  if (competitors.picked) {
    const names = content.organizations.map(({ name }) => markupText(name));
    return list({ competitors }, 'competitors', names);
  }
  const heads = content.organizations.map(
    ({ name, relation }) =>
      `<th scope="col">${markupText(name)}${relation ? ` <small>${markupText(relation)}</small>` : ''}</th>`,
  );
  const rows = content.rows.map(({ feature, cells }) => {
    const shown = content.organizations.map((_, at) => {
      const cell = one(cells[at]);
      return `<td>${cell ? statement(cell) : ''}</td>`;
    });
    return `<tr><th scope="row">${markupText(feature)}</th>${shown.join('')}</tr>`;
  });
  if (!rows.length) return '';
  return `<section><h2>${sectionTitle('competitors', { tableKind: content.kind })}</h2><table><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function list(analysis: Analysis, name: SectionName, items: readonly string[]): string {
  if (!items.length) return '';
  const lines = items.map((line) => `<li>${line}</li>`).join('\n');
  return `<section><h2>${sectionTitle(name, headingOf(analysis, name))}</h2>\n<ul>\n${lines}\n</ul></section>`;
}

function questionsOf(questions: readonly Question[], article: Article): string {
  const answered = questions.flatMap((question) => {
    const { intro, claims } = answerForExport(question, article);
    if (!intro && claims.length === 0) return [];
    const lines = claims.map(
      ({ label, exported }) =>
        `<li>${label ? `<b>${markupText(label)}</b> ` : ''}${item(exported)}</li>`,
    );
    const said = intro ? `<p>${markupText(intro)}</p>` : '';
    return `<h3>${markupText(question.text)}</h3>${said}<ul>\n${lines.join('\n')}\n</ul>`;
  });
  if (answered.length === 0) return '';
  return `<section><h2>${markupText(message('sectionQuestions'))}</h2>\n${answered.join('\n')}</section>`;
}

function item(claim: ExportedClaim): string {
  return `${statement(claim)}${quotes(claim)}`;
}

function statement({ claim, text, label, link, differing }: ExportedClaim): string {
  const address = link && markupAddress(link);
  const shown = markupText(label);
  const notes = footnotesOf(claim).map(
    (id) => `<sup><a href="#web-${markupText(id)}">${markupText(id)}</a></sup>`,
  );
  return `${markupWithMarks(text, differing.claimed)} <small>(${address ? `<a href="${address}">${shown}</a>` : shown})</small>${notes.join(' ')}`;
}

/** The pages of the web, to which the numbers after claims lead. */
function webSourcesOf(sources: readonly ExportedSource[]): string {
  if (sources.length === 0) return '';
  const lines = sources.map(({ id, title, link, about, passages }) => {
    const address = markupAddress(link);
    const shown = markupText(title);
    const named = address ? `<a href="${address}">${shown}</a>` : shown;
    const said = passages.map((text) => `<blockquote>${markupText(text)}</blockquote>`).join('');
    return `<li id="web-${markupText(id)}"><b>${markupText(id)}</b> ${named} <small>(${markupText(about)})</small>${said}</li>`;
  });
  return `<section><h2>${markupText(message('sectionWebSources'))}</h2>\n<ul>\n${lines.join('\n')}\n</ul></section>`;
}

function quotes({ quotes: quoted, differing }: ExportedClaim): string {
  return quoted
    .map(({ text, paragraph, link }) => {
      const address = markupAddress(link);
      const place = address ? `<a href="${address}">¶${paragraph}</a>` : `¶${paragraph}`;
      return `<blockquote>${markupWithMarks(text, differing.found)} (${place})</blockquote>`;
    })
    .join('');
}

import type { Claim } from '#domain/analysis/claim.ts';
import {
  standingOfPassage,
  type WebSource,
  webSentencesOf,
  webSourcesOf,
} from '#domain/analysis/web-source.ts';
import { type Article, findSentence } from '#domain/article/article.ts';
import { passageClaim } from '#domain/asking/passage-claim.ts';
import type { Answer, Question } from '#domain/asking/question.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { webPassageClaim, webPassages } from '#domain/web-sources/web-passages.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { noteOnQuestion } from '#i18n/note-on-question.ts';
import { passageInWords } from '#i18n/web-source-in-words.ts';
import { type ExportedClaim, exportedClaim, type ParagraphSources } from './export-claims.ts';

export interface ExportedAnswer {
  /** What kind of answer it is, where it is not simply its claims. */
  intro: string;
  /** `label`: the cell of a table that it fills; empty elsewhere. */
  claims: { label: string; exported: ExportedClaim }[];
}

/** What an export says to a question: the claims that answered it, else the passages that may. */
export function answerForExport(question: Question, article: Article): ExportedAnswer {
  const { intro, claims } = withNote(question, answerOf(question, article));
  const { answer, text, web } = question;
  const passages =
    web && !answer?.answered
      ? webPassages(text, web).flatMap((sentence) =>
          exported(webPassageClaim(sentence), article, ''),
        )
      : [];
  const all = [...claims, ...passages].map((one) => ({
    ...one,
    exported: leadingToPages(one.exported, web?.sources ?? []),
  }));
  return { intro, claims: all };
}

/** A claim on pages of the web names them and leads there itself: footnotes are the story's own sources. */
function leadingToPages(one: ExportedClaim, web: readonly WebSource[]): ExportedClaim {
  const { sourceIds } = one.claim;
  const [first] = webSentencesOf(sourceIds, web);
  if (!first) return one;
  const pages = webSourcesOf(sourceIds, web).map(
    (source) => `${source.site}, ${passageInWords(standingOfPassage(source, sourceIds))}`,
  );
  return {
    ...one,
    claim: { ...one.claim, sourceIds: [] },
    label: [one.label, ...pages].join('; '),
    link: linkToSentence(first.source.url, first.text),
  };
}

/** The answer after what is said of its text having changed. */
export function withNote(question: Question, { intro, claims }: ExportedAnswer): ExportedAnswer {
  return { intro: [noteOnQuestion(question), intro].filter(Boolean).join(' '), claims };
}

function answerOf(
  { answer, passages, analyst, nearest, web }: Question,
  article: Article,
): ExportedAnswer {
  if (answer && (answer.claims.length > 0 || !answer.answered)) {
    const words = web?.sources.length
      ? ({ notSaid: 'questionNotSaidWeb', nearest: 'questionNotSaidWebNearest' } as const)
      : ({ notSaid: 'questionNotSaid', nearest: 'questionNotSaidNearest' } as const);
    return exportedAnswer(answer, article, words);
  }
  const found = passages.flatMap((id) => findSentence(article, id) ?? []);
  const claims = found.flatMap((sentence) =>
    exported(passageClaim(article, sentence), article, ''),
  );
  if (claims.length > 0)
    return { intro: message(nearest ? 'questionNearestOnly' : 'questionPassages'), claims };
  return { intro: analyst.kind === 'extractive' ? message('questionNoPassages') : '', claims };
}

/** The claims of an answer, and what is said where the text doesn't answer, alone or before what comes closest. */
export function exportedAnswer(
  answer: Answer,
  article: Article,
  words: Record<'notSaid' | 'nearest', MessageKey>,
  sources?: ParagraphSources,
): ExportedAnswer {
  const claims = answer.claims.flatMap((claim) =>
    exported(claim, article, labelOf(answer, claim), sources),
  );
  const said = claims.length > 0 ? words.nearest : words.notSaid;
  return { intro: answer.answered ? '' : message(said), claims };
}

function exported(claim: Claim, article: Article, label: string, sources?: ParagraphSources) {
  const one = exportedClaim(claim, article, sources);
  return one ? [{ label, exported: one }] : [];
}

function labelOf({ cells = {} }: Answer, { id }: Claim): string {
  const cell = Object.hasOwn(cells, id) ? cells[id] : null;
  return cell ? `${cell.row}, ${cell.column}` : '';
}

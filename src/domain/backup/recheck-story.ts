import type { Analysis } from '#domain/analysis/analysis.ts';
import { type AnalysisRun, shownOf } from '#domain/analysis/analysis-run.ts';
import type { Claim, Evidence } from '#domain/analysis/claim.ts';
import { holds, uncited } from '#domain/analysis/claim.ts';
import { mapClaims } from '#domain/analysis/map-claims.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import { type Article, findSentence, sentenceText } from '#domain/article/article.ts';
import { mapAnswerAsAnalysis } from '#domain/asking/claims-as-analysis.ts';
import { passagesAsArticle } from '#domain/asking/passages-as-article.ts';
import type { ListQuestion, Question } from '#domain/asking/question.ts';
import { checkClaim, type Statement } from '#domain/checking/check-claim.ts';
import { checkSavedClaim } from '#domain/checking/check-saved-claim.ts';
import { checkWebClaim } from '#domain/checking/check-web-claim.ts';
import { prepareArticle } from '#domain/checking/prepare-article.ts';
import {
  labelsWithoutContacts,
  withoutForeignContacts,
} from '#domain/checking/without-foreign-contacts.ts';
import { controlsBlanked } from '#domain/text/controls-blanked.ts';
import { recheckedSearch, withFindings } from '#domain/web-sources/recheck-search.ts';
import type { BackupStory } from './backup-format.ts';
import { untoldQuestion, untoldRun } from './untold-run.ts';

/**
 * A story from a file, with every claim checked again: whoever wrote the file, nothing is shown as found that the
 * checker did not find, and no difference, reason or answer of a model that nobody gave. What holds stays as it was.
 */
export function recheckStory(told: BackupStory): BackupStory {
  const story = controlsBlanked(told);
  const { article, run, revision } = story;
  const before = revision?.analysisBefore;
  return {
    ...story,
    run: run && article && recheckRun(run, article),
    questions: article ? story.questions.map((question) => recheckQuestion(question, article)) : [],
    revision: revision && {
      ...revision,
      analysisBefore: before ? recheckAnalysis(before, revision.before, []) : null,
    },
  };
}

/** A question about all saved stories in the same way, checked against the passages that it holds. */
export function recheckListQuestion(told: ListQuestion): ListQuestion {
  const question = controlsBlanked(told);
  const { stories } = question;
  const put = passagesAsArticle(stories);
  if (!put) return { ...untoldQuestion(question), answer: null, stories };
  return { ...recheckQuestion(question, put.article), stories };
}

function recheckRun(run: AnalysisRun, article: Article): AnalysisRun {
  const web = run.web ? recheckedSearch(run.web, article) : null;
  const rechecked = {
    ...untoldRun(run),
    brief: recheckAnalysis(run.brief, article, run.sources),
    draft: run.draft && recheckAnalysis(run.draft, article, run.sources, web?.sources),
  };
  return web ? { ...rechecked, web: withFindings(web, article, shownOf(rechecked)) } : rechecked;
}

function recheckQuestion(imported: Question, article: Article): Question {
  const { stories, ...question } = untoldQuestion(imported);
  // All saved stories are answered from them alone.
  const web = question.web && !stories ? recheckedSearch(question.web, article) : undefined;
  const { web: _, ...kept } = question;
  const rechecked = { ...kept, ...(web && { web }) };
  if (!question.answer) return rechecked;
  const answer = mapAnswerAsAnalysis(question.answer, (analysis) =>
    recheckAnalysis(analysis, article, [], web?.sources),
  );
  const { cells } = answer;
  return {
    ...rechecked,
    answer: { ...answer, ...(cells && { cells: labelsWithoutContacts(cells, article) }) },
  };
}

function recheckAnalysis(
  analysis: Analysis,
  article: Article,
  sources: readonly SavedSource[] = [],
  web: readonly WebSource[] = [],
): Analysis {
  const checked = mapClaims(analysis, (claim, _, context) =>
    recheckClaim(claim, article, sources, web, context),
  );
  return withoutForeignContacts(checked, article);
}

function recheckClaim(
  imported: Claim,
  article: Article,
  sources: readonly SavedSource[],
  web: readonly WebSource[],
  context: string | undefined,
): Claim {
  // A claim of the web in a file that brings no pages rests on nothing but the article.
  const homeless = imported.origin === 'web' && web.length === 0;
  const claim = withoutSayings(homeless ? { ...imported, origin: 'article' } : imported);
  const { evidence, origin } = claim;
  if (!claim.complete) return { ...claim, evidence: uncited };
  if (isWithoutFinding(evidence)) return claim;
  if (
    origin !== 'saved' &&
    origin !== 'web' &&
    saysFound(evidence) &&
    isWholeSentence(claim, article)
  )
    return claim;
  const statement: Statement = {
    text: claim.text,
    sentenceIds: evidence.sentenceIds,
    quote: evidence.span && article.text.slice(evidence.span.start, evidence.span.end),
    checkWording: !claim.inferred,
    context,
  };
  if (origin === 'saved' || origin === 'web') {
    const { evidence: found, ...standing } =
      origin === 'web'
        ? checkWebClaim(article, statement, claim.sourceIds, web)
        : checkSavedClaim(article, statement, claim.sourceIds, sources);
    const named = standing.origin === 'article' || standing.sourceIds.length > 0;
    const fallen = named || !holds(found) ? found : { ...found, verdict: 'not found' as const };
    return weaker({ ...claim, ...standing }, fallen);
  }
  return weaker(claim, checkClaim(article, statement));
}

/** A weaker finding is believed, a stronger one is not needed; one that says how it differs is the checker's own. */
function weaker(claim: Claim, found: Evidence): Claim {
  const { evidence } = claim;
  const { reading } = evidence;
  const own = { ...claim, evidence: { ...found, ...(reading && { reading }) } };
  if (!holds({ ...evidence, reading: null }) || !holds(found)) return own;
  if (found.verdict === 'near' && evidence.verdict === 'verified') return own;
  return sayLittle(evidence)
    ? claim
    : { ...claim, evidence: { ...evidence, reason: found.reason } };
}

/** Nothing was found, and nothing is said of why: there is nothing to doubt. */
function isWithoutFinding(evidence: Evidence): boolean {
  const { verdict } = evidence;
  return (verdict === 'not found' || verdict === 'uncited') && sayLittle(evidence);
}

/** That it was found, and nothing else. */
const saysFound = (evidence: Evidence) =>
  sayLittle(evidence) && holds({ ...evidence, reading: null });

const sayLittle = ({ reason, alterations }: Evidence) =>
  reason === null && alterations.length === 0;

/**
 * A file proves nothing: anybody can write into it that a model confirmed a claim, or in which words it found a
 * difference, and code cannot check that. That it said no stays, without its words: it only lowers a mark.
 */
function withoutSayings(claim: Claim): Claim {
  const { reading, ...evidence } = claim.evidence;
  if (!reading || reading.verdict === 'supported') return { ...claim, evidence };
  const no = { verdict: 'not stated', by: '', claimWords: '', sourceWords: '' } as const;
  return { ...claim, evidence: { ...evidence, reading: no } };
}

/** Most claims made on the device are a sentence as it stands: to see that takes no checker. */
function isWholeSentence({ text, evidence }: Claim, article: Article): boolean {
  const [id, ...others] = evidence.sentenceIds;
  const sentence = id === undefined || others.length > 0 ? undefined : findSentence(article, id);
  if (!sentence || evidence.span || sentenceText(article, sentence) !== text) return false;
  return !prepareArticle(article).addressesMachine(sentence);
}

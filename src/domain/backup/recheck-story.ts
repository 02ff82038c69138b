import type { Analysis } from '#domain/analysis/analysis.ts';
import type { Claim, Evidence } from '#domain/analysis/claim.ts';
import { holds, uncited } from '#domain/analysis/claim.ts';
import { mapClaims } from '#domain/analysis/map-claims.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import { type Article, findSentence, sentenceText } from '#domain/article/article.ts';
import { mapAnswerAsAnalysis } from '#domain/asking/claims-as-analysis.ts';
import { passagesAsArticle } from '#domain/asking/passages-as-article.ts';
import type { ListQuestion, Question } from '#domain/asking/question.ts';
import { checkClaim, type Statement } from '#domain/checking/check-claim.ts';
import { checkSavedClaim } from '#domain/checking/check-saved-claim.ts';
import { prepareArticle } from '#domain/checking/prepare-article.ts';
import {
  labelsWithoutContacts,
  withoutForeignContacts,
} from '#domain/checking/without-foreign-contacts.ts';
import { controlsBlanked } from '#domain/text/controls-blanked.ts';
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
    run: run &&
      article && {
        ...untoldRun(run),
        brief: recheckAnalysis(run.brief, article, run.sources),
        draft: run.draft && recheckAnalysis(run.draft, article, run.sources),
      },
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

function recheckQuestion(imported: Question, article: Article): Question {
  const { stories: _, ...question } = untoldQuestion(imported);
  if (!question.answer) return question;
  const answer = mapAnswerAsAnalysis(question.answer, (analysis) =>
    recheckAnalysis(analysis, article),
  );
  const { cells } = answer;
  return {
    ...question,
    answer: { ...answer, ...(cells && { cells: labelsWithoutContacts(cells, article) }) },
  };
}

function recheckAnalysis(
  analysis: Analysis,
  article: Article,
  sources: readonly SavedSource[] = [],
): Analysis {
  const checked = mapClaims(analysis, (claim, _, context) =>
    recheckClaim(claim, article, sources, context),
  );
  return withoutForeignContacts(checked, article);
}

function recheckClaim(
  imported: Claim,
  article: Article,
  sources: readonly SavedSource[],
  context: string | undefined,
): Claim {
  const claim = withoutSayings(imported);
  const { evidence, origin } = claim;
  if (!claim.complete) return { ...claim, evidence: uncited };
  if (isWithoutFinding(evidence)) return claim;
  if (origin !== 'saved' && saysFound(evidence) && isWholeSentence(claim, article)) return claim;
  const statement: Statement = {
    text: claim.text,
    sentenceIds: evidence.sentenceIds,
    quote: evidence.span && article.text.slice(evidence.span.start, evidence.span.end),
    checkWording: !claim.inferred,
    context,
  };
  if (origin === 'saved') {
    const { evidence: found, ...standing } = checkSavedClaim(
      article,
      statement,
      claim.sourceIds,
      sources,
    );
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
 * difference, and code cannot check that. That it said no stays, without its words: it only lowers a mark. Pages of
 * the web are not kept with a story, so nothing rests on one.
 */
function withoutSayings(claim: Claim): Claim {
  const { reading, ...evidence } = claim.evidence;
  const origin = claim.origin === 'web' ? 'article' : claim.origin;
  if (!reading || reading.verdict === 'supported') return { ...claim, origin, evidence };
  const no = { verdict: 'not stated', by: '', claimWords: '', sourceWords: '' } as const;
  return { ...claim, origin, evidence: { ...evidence, reading: no } };
}

/** Most claims made on the device are a sentence as it stands: to see that takes no checker. */
function isWholeSentence({ text, evidence }: Claim, article: Article): boolean {
  const [id, ...others] = evidence.sentenceIds;
  const sentence = id === undefined || others.length > 0 ? undefined : findSentence(article, id);
  if (!sentence || evidence.span || sentenceText(article, sentence) !== text) return false;
  return !prepareArticle(article).addressesMachine(sentence);
}

import { type Analysis, claimsOf, type SectionName } from '#domain/analysis/analysis.ts';
import { AnalystError, type FailureKind } from '#domain/analysis/analyst-failure.ts';
import { isFound } from '#domain/analysis/claim.ts';
import type { Sentence } from '#domain/article/article.ts';
import type { AnswerReader } from './answer-reader.ts';
import { describeFailure, type FailureFacts } from './describe-failure.ts';
import { DraftOnScreen } from './draft-on-screen.ts';
import { DraftWriter } from './draft-writer.ts';
import type { EndpointSession } from './endpoint-session.ts';
import type { ModelJob } from './model-job.ts';
import type { AnswerFollower, ModelTask } from './model-task.ts';
import { wireJsonSchema } from './reply-schema.ts';
import type { AnswerForm, Message } from './request-body.ts';
import { requestMessages } from './request-messages.ts';
import { mayCiteStories } from './sources-prompt.ts';

/** With fewer claims than this, none of them matching may be chance. */
const enoughToJudge = 3;
/** After these nothing of the answer is kept. */
const leavesNothing: readonly FailureKind[] = [
  'cut silently',
  'nothing matched',
  'unusable answer',
];

/** What is asked for, from which sentences, and on top of what. */
interface AnalysisRequest {
  sections: readonly SectionName[];
  sentences: readonly Sentence[];
  kept: Analysis | null;
  longestAnswer: number;
}

/** Has sections of an analysis written; its draft is shown while it grows. */
export class AnalysisTask implements ModelTask<Analysis> {
  readonly form: AnswerForm;
  readonly longestAnswer: number;
  readonly #job: ModelJob;
  readonly #session: EndpointSession;
  readonly #request: AnalysisRequest;
  readonly #writer: DraftWriter;
  #screen: DraftOnScreen | null = null;

  constructor(job: ModelJob, session: EndpointSession, request: AnalysisRequest) {
    const { sections, kept } = request;
    const stories = mayCiteStories(sections) && (job.sources ?? []).length > 0;
    const web = (job.web ?? []).length > 0;
    this.form = { name: 'analysis', schema: () => wireJsonSchema(sections, stories, web) };
    this.longestAnswer = request.longestAnswer;
    this.#job = job;
    this.#session = session;
    this.#request = request;
    this.#writer = new DraftWriter(
      job.article,
      sections,
      kept,
      job.sources,
      job.endpoint.key,
      job.web,
    );
  }

  messages(): Message[] {
    const { sections, sentences } = this.#request;
    return requestMessages(this.#job, this.#session, sections, sentences);
  }

  isWanted(root: unknown): boolean {
    return this.#writer.isWanted(root);
  }

  follow(reader: AnswerReader): AnswerFollower {
    this.#screen = new DraftOnScreen(this.#job, this.#writer, reader);
    return this.#screen;
  }

  extentOf(): 'all' | 'some' | 'none' {
    const draft = this.#screen?.draft() ?? {};
    const { wanted } = this.#writer;
    const whole = wanted.filter((name) => draft[name]?.complete).length;
    if (whole === wanted.length) return 'all';
    return whole > 0 ? 'some' : 'none';
  }

  accept(root: unknown): Analysis {
    const analysis = this.#writer.draft(root);
    const cited = claimsOf(this.#writer.draftAlone(root)).filter(
      ({ origin }) => origin === 'article',
    );
    if (cited.length >= enoughToJudge && !cited.some(isFound)) {
      // Kept for a reader who wants to see it anyway; next to earlier findings it would be shown unasked.
      const alone = claimsOf(this.#request.kept ?? {}).length === 0;
      this.#job.onDraft(alone ? analysis : this.#writer.draft(undefined));
      return this.#fail(alone ? 'nothing matched' : 'unusable answer', {});
    }
    this.#job.onDraft(analysis);
    return analysis;
  }

  onFailure(kind: FailureKind, facts: FailureFacts): never {
    if (kind === 'cut silently') this.#job.onDraft(this.#writer.draft(undefined));
    return this.#fail(kind, facts);
  }

  /** Throws the failure; whatever is complete in the answer stays. */
  #fail(kind: FailureKind, facts: FailureFacts): never {
    const complete = leavesNothing.includes(kind) ? 0 : (this.#screen?.showRest() ?? 0);
    const all = { ...facts, complete, responseFormat: this.#session.responseFormat };
    throw new AnalystError(describeFailure(kind, this.#job.endpoint, all));
  }
}

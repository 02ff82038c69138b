import { type Analysis, claimsOf, type SectionName, sectionNames } from '#domain/analysis.ts';
import type { Progress } from '#domain/analysis-run.ts';
import { AnalystError, type FailureKind } from '#domain/analyst-failure.ts';
import type { Sentence } from '#domain/article.ts';
import { AnswerReader } from './answer-reader.ts';
import { type AnswerEnd, askModel } from './ask-model.ts';
import { AtMostEvery } from './at-most-every.ts';
import { isMatched } from './claim-of-wire.ts';
import { connectionFailureKind, describeFailure, type FailureFacts } from './describe-failure.ts';
import { draftPace } from './draft-pace.ts';
import { DraftWriter, withoutOpenClaims } from './draft-writer.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { failureKindOf, isWorthRetrying } from './failure-kind.ts';
import { jsonOfAnswer } from './json-of-answer.ts';
import type { ModelJob } from './model-job.ts';
import type { ReadingPlan } from './reading-plan.ts';
import { redact } from './redact.ts';
import { repaired, repairFor } from './repair-request.ts';
import { type Message, requestBody } from './request-body.ts';
import { requestMessages } from './request-messages.ts';
import { longestWait, mostRetries, retryDelay, waitFor } from './retry-delay.ts';
import type { ServiceReply } from './service-reply.ts';
import { refusesFormat } from './step-down.ts';
import type { Terms } from './terms.ts';
import { wasCut } from './was-cut.ts';

/** A longer answer is not worth sending back to be corrected. */
const longestCorrected = 8000;
/** With fewer claims than this, none of them matching may be chance. */
const enoughToJudge = 3;
/** In the middle of an answer, these mean no more to the reader than that it broke off. */
const vague: readonly FailureKind[] = [
  'busy',
  'request rejected',
  'no service here',
  'rate limited',
];
interface Answer {
  end: AnswerEnd;
  reader: AnswerReader;
  reasoning: string;
}

/** What is asked for, and on top of what. */
interface Request {
  sections: readonly SectionName[];
  kept: Analysis | null;
  plan: Pick<ReadingPlan, 'longestAnswer'>;
}

/** The requests that one answer takes: one, where all goes well. */
export class Conversation {
  private readonly job: ModelJob;
  private readonly terms: Terms;
  private readonly request: Request;
  private readonly writer: DraftWriter;
  private sentences: readonly Sentence[] = [];
  private retries = 0;
  private answerToCorrect: string | null = null;
  private phase: Progress['phase'] | null = null;
  /** The last draft of this answer that was shown, as JSON; and what was there before it. */
  private shown = '';
  private readonly shownBefore: string;
  private drafts = 0;

  constructor(job: ModelJob, terms: Terms, request: Request) {
    this.job = job;
    this.terms = terms;
    this.request = request;
    this.writer = new DraftWriter(job.article, request.sections, request.kept, job.sources);
    this.shownBefore = JSON.stringify(this.writer.draft(undefined));
  }

  /** Asks about these sentences of the article until there is an analysis; throws an `AnalystError` when there will be none. */
  async run(sentences: readonly Sentence[]): Promise<Analysis> {
    this.sentences = sentences;
    for (;;) {
      const answer = await this.ask();
      const analysis = await this.judge(answer);
      if (analysis) return analysis;
    }
  }

  private async ask(): Promise<Answer> {
    const { job, terms } = this;
    const reader = new AnswerReader((root) => this.writer.isWanted(root));
    const painter = new AtMostEvery(
      () => draftPace(this.drafts),
      () => this.show(this.draftOf(reader)),
    );
    let reasoning = '';
    this.phase = null;
    this.shown = '';
    this.drafts = 0;
    this.tell('connecting', terms.patience.headers);
    const messages = this.messages();
    const end = await askModel({
      endpoint: job.endpoint,
      body: this.body(messages),
      patience: terms.patience,
      fetch: job.environment.fetch ?? fetch,
      signal: job.signal,
      onHeaders: () => this.tell('waiting', terms.patience['first token']),
      onReasoning: (text) => {
        reasoning += text;
        this.tell('thinking', terms.patience.silence);
      },
      onContent: (text) => {
        reader.push(text);
        this.tell(reader.thinking ? 'thinking' : 'writing', terms.patience.silence);
        if (!reader.started) return;
        painter.ask();
      },
    });
    painter.stop();
    const prompt = textOf(messages);
    await terms.count(end.usage, estimateTokens(prompt));
    if (terms.usage) job.onUsage?.(terms.usage);
    if (end.end === 'stopped') throw job.signal.reason;
    if (wasCut(end.usage, prompt, terms)) {
      job.onDraft(this.writer.draft(undefined));
      this.fail('cut silently', {}, null);
    }
    return { end, reader, reasoning };
  }

  private messages(): Message[] {
    const { job, terms, sentences, answerToCorrect } = this;
    return requestMessages(job, terms, this.request.sections, sentences, answerToCorrect);
  }

  private body(messages: readonly Message[]): Record<string, unknown> {
    const { preset, rung, repairs } = this.terms;
    const { sections, plan } = this.request;
    return repaired(requestBody(preset, rung, sections, messages, plan.longestAnswer), repairs);
  }

  /** The analysis when the answer can be used, null when another request is to be made; throws otherwise. */
  private async judge(answer: Answer): Promise<Analysis | null> {
    const { end, reader } = answer;
    // An answer that is whole counts, however the connection ended.
    if (reader.started && reader.parser.state === 'closed') return this.accept(reader.parser.root);
    switch (end.end) {
      case 'finished':
        return this.judgeUnfinished(answer, end.finishReason, end.refusal);
      case 'refused':
        return this.judgeRefusal(end.reply, reader);
      case 'not connected':
        return this.judgeUnconnected();
      case 'expired': {
        const kind = reader.started ? 'stopped sending' : 'no answer';
        return this.fail(kind, { waited: end.milliseconds, requestId: end.requestId }, reader);
      }
      default:
        return this.judgeBreak(answer);
    }
  }

  private async judgeBreak({ reader, end }: Answer): Promise<null> {
    if (!reader.started && (await this.waitToRetry(null))) return null;
    return this.fail('broken off', { requestId: end.requestId }, reader);
  }

  /** The service says that it has finished, but its JSON has not. */
  private async judgeUnfinished(
    answer: Answer,
    finishReason: string,
    refusal: string,
  ): Promise<Analysis | null> {
    const { reader, reasoning, end } = answer;
    const { requestId } = end;
    if (refusal || finishReason === 'content_filter') {
      const message = redact(refusal.trim(), this.job.endpoint.key).slice(0, 200);
      return this.fail('declined', { requestId, ...(message && { message }) }, reader);
    }
    if (finishReason === 'length') return this.fail('length limit', { requestId }, reader);
    if (finishReason === 'error') return this.judgeBreak(answer);
    if (reader.started && reader.parser.state === 'open') {
      const draft = this.draftOf(reader);
      const whole = this.writer.wanted.filter((name) => draft[name]?.complete).length;
      if (whole === this.writer.wanted.length) return this.accept(reader.parser.root);
      if (whole > 0) return this.fail('broken off', { requestId }, reader);
    }
    const { raw } = reader;
    const found = jsonOfAnswer(raw.trim() ? raw : reasoning);
    if (this.writer.isWanted(found)) return this.accept(found, false);
    if (!raw.trim() && this.terms.stepDown()) return null;
    if (raw.trim() && this.answerToCorrect === null && raw.length < longestCorrected) {
      this.answerToCorrect = raw;
      return null;
    }
    return this.fail('unusable answer', { requestId }, null);
  }

  private async judgeRefusal(reply: ServiceReply, reader: AnswerReader): Promise<null> {
    const { terms } = this;
    const kind = failureKindOf(reply, terms.local);
    const { status, message, code, requestId, tokens } = reply;
    const facts: FailureFacts = { status, message, code, requestId, tokens };
    if (reply.pageTitle) facts.pageTitle = reply.pageTitle;
    if (reply.redirectedTo) facts.redirectedTo = reply.redirectedTo;
    if (reader.started) return this.fail(vague.includes(kind) ? 'broken off' : kind, facts, reader);
    if (refusesFormat(reply) && terms.stepDown()) return null;
    const repair = repairFor(reply, this.body([]), terms.repairs);
    if (repair) {
      terms.repairs.add(repair);
      return null;
    }
    if (isWorthRetrying(kind) && (await this.waitToRetry(reply.retryAfter))) return null;
    if (reply.retryAfter !== null) facts.retryAt = this.now() + reply.retryAfter;
    if (kind === 'too long') {
      terms.window = tokens?.limit ?? null;
      if (tokens) await terms.learn(tokens.needed, estimateTokens(textOf(this.messages())));
    }
    return this.fail(kind, facts, reader);
  }

  private async judgeUnconnected(): Promise<null> {
    const { endpoint, environment } = this.job;
    const kind = await connectionFailureKind(endpoint.address, environment);
    if (kind === 'unreachable' && (await this.waitToRetry(null))) return null;
    return this.fail(kind, {}, null);
  }

  /** Waits, and says that another request is to be made; false when there has been enough of them. */
  private async waitToRetry(retryAfter: number | null): Promise<boolean> {
    const { environment, signal, onProgress } = this.job;
    if (this.retries >= mostRetries || (retryAfter ?? 0) > longestWait) return false;
    const delay = retryAfter ?? retryDelay(this.retries);
    this.retries += 1;
    const now = this.now();
    onProgress({ phase: 'waiting', since: now, retryAt: now + delay });
    await (environment.wait ?? waitFor)(delay, signal);
    signal.throwIfAborted();
    return true;
  }

  /** Takes the answer; `keptTo`: it came in the form that was asked for. */
  private async accept(root: unknown, keptTo = true): Promise<Analysis | null> {
    const analysis = this.writer.draft(root);
    const cited = claimsOf(this.writer.draftAlone(root)).filter(
      ({ origin }) => origin === 'article',
    );
    if (cited.length >= enoughToJudge && !cited.some(isMatched)) {
      // Kept for a reader who wants to see it; beside what was found before, it would be shown at once.
      const alone = claimsOf(this.request.kept ?? {}).length === 0;
      this.job.onDraft(alone ? analysis : this.writer.draft(undefined));
      return this.fail(alone ? 'nothing matched' : 'unusable answer', {}, null);
    }
    await this.terms.remember(keptTo);
    this.job.onDraft(analysis);
    return analysis;
  }

  private fail(kind: FailureKind, facts: FailureFacts, reader: AnswerReader | null): never {
    let complete = 0;
    if (reader?.started) {
      const draft = withoutOpenClaims(this.draftOf(reader));
      complete = sectionNames.filter((name) => draft[name]?.complete).length;
      this.job.onDraft(draft);
    }
    const all = { ...facts, complete, rung: this.terms.rung };
    throw new AnalystError(describeFailure(kind, this.job.endpoint, all));
  }

  /** Shows a draft that differs from the one before: while ids and quotes are written, none does. */
  private show(draft: Analysis): void {
    const text = JSON.stringify(draft);
    if (text === (this.shown || this.shownBefore)) return;
    this.shown = text;
    this.drafts += 1;
    this.job.onDraft(draft);
  }

  private draftOf({ parser }: AnswerReader): Analysis {
    return this.writer.draft(parser.root, (parent, key) => parser.isOpen(parent, key));
  }

  private tell(phase: Progress['phase'], limit: number): void {
    if (phase === this.phase) return;
    this.phase = phase;
    this.job.onProgress({ phase, since: this.now(), limit });
  }

  private now(): number {
    return (this.job.environment.now ?? Date.now)();
  }
}

function textOf(messages: readonly Message[]): string {
  return messages.map(({ content }) => content).join('\n');
}

import { type Analysis, claimsOf, type SectionName } from '#domain/analysis/analysis.ts';
import { AnalystError, type FailureKind } from '#domain/analysis/analyst-failure.ts';
import type { Sentence } from '#domain/article/article.ts';
import { AnswerOnScreen } from './answer-on-screen.ts';
import { AnswerReader } from './answer-reader.ts';
import { type AnswerEnd, askModel } from './ask-model.ts';
import { connectionFailureKind, describeFailure, type FailureFacts } from './describe-failure.ts';
import { DraftWriter } from './draft-writer.ts';
import type { Terms } from './endpoint-session.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { failureKindOf, isWorthRetrying } from './failure-kind.ts';
import { jsonOfAnswer } from './json-of-answer.ts';
import type { ModelJob } from './model-job.ts';
import { isMatched } from './parse-claims.ts';
import type { ReadingPlan } from './reading-plan.ts';
import { redact } from './redact.ts';
import { repaired, repairFor } from './repair-request.ts';
import { type Message, requestBody } from './request-body.ts';
import { requestMessages } from './request-messages.ts';
import { Retries } from './retries.ts';
import type { ServiceReply } from './service-reply.ts';
import { refusesFormat } from './step-down.ts';
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
  screen: AnswerOnScreen;
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
  private readonly retries: Retries;
  private answerToCorrect: string | null = null;

  constructor(job: ModelJob, terms: Terms, request: Request) {
    this.job = job;
    this.terms = terms;
    this.request = request;
    this.retries = new Retries(job);
    this.writer = new DraftWriter(job.article, request.sections, request.kept, job.sources);
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
    const screen = new AnswerOnScreen(job, this.writer, reader);
    let reasoning = '';
    screen.enter('connecting', terms.patience.headers);
    const messages = this.messages();
    const end = await askModel({
      endpoint: job.endpoint,
      body: this.body(messages),
      patience: terms.patience,
      fetch: job.environment.fetch ?? fetch,
      signal: job.signal,
      onHeaders: () => screen.enter('waiting', terms.patience['first token']),
      onReasoning: (text) => {
        reasoning += text;
        screen.enter('thinking', terms.patience.silence);
      },
      onContent: (text) => {
        reader.push(text);
        screen.enter(reader.thinking ? 'thinking' : 'writing', terms.patience.silence);
        screen.grow();
      },
    });
    screen.end();
    const prompt = textOf(messages);
    await terms.count(end.usage, estimateTokens(prompt));
    if (terms.usage) job.onUsage?.(terms.usage);
    if (end.end === 'stopped') throw job.signal.reason;
    if (wasCut(end.usage, prompt, terms)) {
      job.onDraft(this.writer.draft(undefined));
      this.fail('cut silently', {}, null);
    }
    return { end, reader, screen, reasoning };
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
        return this.judgeRefusal(end.reply, answer);
      case 'not connected':
        return this.judgeUnconnected();
      case 'expired': {
        const kind = reader.started ? 'stopped sending' : 'no answer';
        return this.fail(
          kind,
          { waited: end.milliseconds, requestId: end.requestId },
          answer.screen,
        );
      }
      default:
        return this.judgeBreak(answer);
    }
  }

  private async judgeBreak({ reader, screen, end }: Answer): Promise<null> {
    if (!reader.started && (await this.retries.wait(null))) return null;
    return this.fail('broken off', { requestId: end.requestId }, screen);
  }

  /** The service says that it has finished, but its JSON has not. */
  private async judgeUnfinished(
    answer: Answer,
    finishReason: string,
    refusal: string,
  ): Promise<Analysis | null> {
    const { reader, screen, reasoning, end } = answer;
    const { requestId } = end;
    if (refusal || finishReason === 'content_filter') {
      const message = redact(refusal.trim(), this.job.endpoint.key).slice(0, 200);
      return this.fail('declined', { requestId, ...(message && { message }) }, screen);
    }
    if (finishReason === 'length') return this.fail('length limit', { requestId }, screen);
    if (finishReason === 'error') return this.judgeBreak(answer);
    if (reader.started && reader.parser.state === 'open') {
      const draft = screen.draft();
      const whole = this.writer.wanted.filter((name) => draft[name]?.complete).length;
      if (whole === this.writer.wanted.length) return this.accept(reader.parser.root);
      if (whole > 0) return this.fail('broken off', { requestId }, screen);
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

  private async judgeRefusal(reply: ServiceReply, { reader, screen }: Answer): Promise<null> {
    const { terms } = this;
    const kind = failureKindOf(reply, terms.local);
    const { status, message, code, requestId, tokens } = reply;
    const facts: FailureFacts = { status, message, code, requestId, tokens };
    if (reply.pageTitle) facts.pageTitle = reply.pageTitle;
    if (reply.redirectedTo) facts.redirectedTo = reply.redirectedTo;
    if (reader.started) return this.fail(vague.includes(kind) ? 'broken off' : kind, facts, screen);
    if (refusesFormat(reply) && terms.stepDown()) return null;
    const repair = repairFor(reply, this.body([]), terms.repairs);
    if (repair) {
      terms.repairs.add(repair);
      return null;
    }
    if (isWorthRetrying(kind) && (await this.retries.wait(reply.retryAfter))) return null;
    if (reply.retryAfter !== null) facts.retryAt = this.now() + reply.retryAfter;
    if (kind === 'too long') {
      terms.window = tokens?.limit ?? null;
      if (tokens) await terms.learn(tokens.needed, estimateTokens(textOf(this.messages())));
    }
    return this.fail(kind, facts, screen);
  }

  private async judgeUnconnected(): Promise<null> {
    const { endpoint, environment } = this.job;
    const kind = await connectionFailureKind(endpoint.address, environment);
    if (kind === 'unreachable' && (await this.retries.wait(null))) return null;
    return this.fail(kind, {}, null);
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

  /** Throws the failure; of the answer on `screen` what is complete stays. */
  private fail(kind: FailureKind, facts: FailureFacts, screen: AnswerOnScreen | null): never {
    const complete = screen?.showRest() ?? 0;
    const all = { ...facts, complete, rung: this.terms.rung };
    throw new AnalystError(describeFailure(kind, this.job.endpoint, all));
  }

  private now(): number {
    return (this.job.environment.now ?? Date.now)();
  }
}

function textOf(messages: readonly Message[]): string {
  return messages.map(({ content }) => content).join('\n');
}

import type { Progress } from '#domain/analysis/analysis-run.ts';
import type { FailureKind } from '#domain/analysis/analyst-failure.ts';
import { AnswerReader } from './answer-reader.ts';
import { type AnswerEnd, askModel } from './ask-model.ts';
import { connectionFailureKind, type FailureFacts } from './describe-failure.ts';
import type { Terms } from './endpoint-session.ts';
import { mostClaimTokens } from './estimate-recap.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { failureKindOf, isWorthRetrying } from './failure-kind.ts';
import { jsonOfAnswer } from './json-of-answer.ts';
import { isRecapOfWire, recapOfWire, type WrittenRecap } from './parse-recap.ts';
import { recapFailure } from './recap-failure.ts';
import type { RecapJob } from './recap-job.ts';
import {
  type NumberedClaims,
  numberClaims,
  recapJsonSchema,
  recapMessages,
  recapSystemPrompt,
} from './recap-prompt.ts';
import { repaired, repairFor } from './repair-request.ts';
import { longestAnswer, requestBody } from './request-body.ts';
import { longestWait, mostRetries, retryDelay, waitFor } from './retry-delay.ts';
import type { ServiceReply } from './service-reply.ts';
import { refusesFormat } from './step-down.ts';
import { wasCut } from './was-cut.ts';

const tokensOfWishes = 120;
const shareOfAnswer = 0.3;
const leastTokens = 200;
const longestCorrected = 8000;

/** The requests that one recap takes: one, where all goes well. */
export class RecapConversation {
  private readonly job: RecapJob;
  private readonly terms: Terms;
  private claims: NumberedClaims = { text: '', claims: [] };
  private answerTokens = longestAnswer;
  private retries = 0;
  private shortenings = 0;
  private answerToCorrect: string | null = null;

  constructor(job: RecapJob, terms: Terms, window: number | null) {
    this.job = job;
    this.terms = terms;
    this.fitInto(window);
  }

  async run(): Promise<WrittenRecap> {
    for (;;) {
      const recap = await this.ask();
      if (recap) return recap;
    }
  }

  /** Chooses the claims that there is room for in a window of so many tokens, question and answer together. */
  private fitInto(window: number | null): void {
    let budget = mostClaimTokens;
    if (window !== null) {
      this.answerTokens = Math.min(longestAnswer, Math.floor(window * shareOfAnswer));
      const prompt = estimateTokens(recapSystemPrompt) + tokensOfWishes;
      const room = ((window - this.answerTokens) * 0.9) / this.terms.factor - prompt;
      budget = Math.min(mostClaimTokens, room);
    }
    if (budget < leastTokens) this.fail('too long');
    this.claims = numberClaims(this.job.stories, budget);
  }

  /** The recap when the answer can be used, null when another request is to be made; throws otherwise. */
  private async ask(): Promise<WrittenRecap | null> {
    const { job, terms } = this;
    const reader = new AnswerReader(isRecapOfWire);
    let reasoning = '';
    this.tell('connecting', terms.patience.headers);
    const messages = this.messages();
    const end = await askModel({
      endpoint: job.endpoint,
      body: this.body(),
      patience: terms.patience,
      fetch: job.environment.fetch ?? fetch,
      signal: job.signal,
      onHeaders: () => this.tell('waiting', terms.patience['first token']),
      onReasoning: (text) => {
        if (!reasoning) this.tell('thinking', terms.patience.silence);
        reasoning += text;
      },
      onContent: (text) => {
        const started = reader.started;
        reader.push(text);
        if (!started && reader.started) this.tell('writing', terms.patience.silence);
      },
    });
    const prompt = messages.map(({ content }) => content).join('\n');
    await terms.count(end.usage, estimateTokens(prompt));
    if (terms.usage) job.onUsage(terms.usage);
    if (end.end === 'stopped') throw job.signal.reason;
    if (wasCut(end.usage, prompt, terms)) return this.shorten('cut silently', {});
    if (reader.started && reader.parser.state === 'closed') return this.accept(reader.parser.root);
    return this.judge(end, reader, reasoning);
  }

  private async judge(
    end: AnswerEnd,
    reader: AnswerReader,
    reasoning: string,
  ): Promise<WrittenRecap | null> {
    const { requestId } = end;
    switch (end.end) {
      case 'finished':
        if (end.refusal || end.finishReason === 'content_filter') {
          return this.fail('declined', { requestId });
        }
        if (end.finishReason === 'length') return this.fail('length limit', { requestId });
        return this.judgeText(reader.raw.trim() || reasoning, requestId);
      case 'refused':
        return this.judgeRefusal(end.reply, reader.started);
      case 'not connected': {
        const { endpoint, environment } = this.job;
        const kind = await connectionFailureKind(endpoint.address, environment);
        if (kind === 'unreachable' && (await this.waitToRetry(null))) return null;
        return this.fail(kind);
      }
      case 'expired': {
        const kind = reader.started ? 'stopped sending' : 'no answer';
        return this.fail(kind, { waited: end.milliseconds, requestId });
      }
      default:
        if (!reader.started && (await this.waitToRetry(null))) return null;
        return this.fail('broken off', { requestId });
    }
  }

  /** The service says that it has finished, but no JSON has closed. */
  private judgeText(text: string, requestId: string | null): WrittenRecap | null {
    const found = jsonOfAnswer(text);
    if (isRecapOfWire(found)) return this.accept(found);
    if (!text && this.terms.stepDown()) return null;
    if (text && this.answerToCorrect === null && text.length < longestCorrected) {
      this.answerToCorrect = text;
      return null;
    }
    return this.fail('unusable answer', { requestId });
  }

  private async judgeRefusal(reply: ServiceReply, started: boolean): Promise<null> {
    const { terms } = this;
    const kind = failureKindOf(reply, terms.local);
    const { status, message, code, requestId, tokens } = reply;
    const facts: FailureFacts = { status, message, code, requestId, tokens };
    if (reply.pageTitle) facts.pageTitle = reply.pageTitle;
    if (started) return this.fail('broken off', facts);
    if (refusesFormat(reply) && terms.stepDown()) return null;
    const repair = repairFor(reply, this.body(), terms.repairs);
    if (repair) {
      terms.repairs.add(repair);
      return null;
    }
    if (isWorthRetrying(kind) && (await this.waitToRetry(reply.retryAfter))) return null;
    if (reply.retryAfter !== null) facts.retryAt = this.now() + reply.retryAfter;
    if (kind === 'too long') return this.shorten(kind, facts, tokens?.limit ?? null);
    return this.fail(kind, facts);
  }

  /** Asks again with fewer claims, twice at most. */
  private shorten(kind: FailureKind, facts: FailureFacts, told: number | null = null): null {
    if (this.shortenings++ === 2) return this.fail(kind, facts);
    const asked = estimateTokens(recapSystemPrompt + this.claims.text) + this.answerTokens;
    this.fitInto(told !== null && told < asked ? told : Math.floor(asked / 2));
    return null;
  }

  private accept(root: unknown): WrittenRecap {
    const recap = recapOfWire(root, this.claims.claims);
    if (recap.themes.length > 0) return recap;
    return this.fail(recap.withheld > 0 ? 'nothing matched' : 'unusable answer');
  }

  private messages() {
    const { outputLanguage } = this.job;
    const { rung } = this.terms;
    return recapMessages(this.claims, { outputLanguage, rung }, this.answerToCorrect);
  }

  private body(): Record<string, unknown> {
    const { preset, rung, repairs } = this.terms;
    const body = requestBody(preset, rung, [], this.messages(), this.answerTokens);
    const format = {
      type: 'json_schema',
      json_schema: { name: 'recap', strict: true, schema: recapJsonSchema() },
    };
    return repaired(rung === 'json_schema' ? { ...body, response_format: format } : body, repairs);
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

  private fail(kind: FailureKind, facts: FailureFacts = {}): never {
    throw recapFailure(kind, this.job.endpoint, { ...facts, rung: this.terms.rung });
  }

  private tell(phase: Progress['phase'], limit: number): void {
    this.job.onProgress({ phase, since: this.now(), limit });
  }

  private now(): number {
    return (this.job.environment.now ?? Date.now)();
  }
}

import type { FailureKind } from '#domain/analysis/analyst-failure.ts';
import { connectionFailureKind, type FailureFacts } from './describe-failure.ts';
import type { EndpointSession } from './endpoint-session.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { failureKindOf, isWorthRetrying } from './failure-kind.ts';
import { type Answer, hearAnswer } from './hear-answer.ts';
import { jsonOfAnswer } from './json-of-answer.ts';
import type { ModelCall } from './model-job.ts';
import type { ModelTask } from './model-task.ts';
import { redactedStart } from './redact.ts';
import { refusalFacts } from './refusal-facts.ts';
import { repaired, repairFor } from './repair-request.ts';
import { type Message, requestBody } from './request-body.ts';
import { Retries } from './retries.ts';
import type { ServiceReply } from './service-reply.ts';
import { refusesFormat } from './step-down.ts';
import { wasCut } from './was-cut.ts';

/** A longer answer is not worth sending back to be corrected. */
const longestCorrected = 8000;
const correction =
  'That is not the JSON object that was asked for. Answer again, with that one JSON object and nothing else.';
/** In the middle of an answer, these mean no more to the reader than that it broke off. */
const vague: readonly FailureKind[] = [
  'busy',
  'request rejected',
  'no service here',
  'rate limited',
];

type Outcome<Result> = { result: Result } | 'ask again';

/**
 * The requests that one task takes: one, where all goes well. The loop knows about services (formats,
 * retries, repairs, corrections); what is asked and accepted, and what a failure leads to, is the task's.
 */
export class Conversation<Result> {
  readonly #call: ModelCall;
  readonly #session: EndpointSession;
  readonly #task: ModelTask<Result>;
  readonly #retries: Retries;
  #answerToCorrect: string | null = null;

  constructor(call: ModelCall, session: EndpointSession, task: ModelTask<Result>) {
    this.#call = call;
    this.#session = session;
    this.#task = task;
    this.#retries = new Retries(call);
  }

  /** Asks until there is a result. Throws an `AnalystError` when there will be none, and the signal's reason when it aborts. */
  async run(): Promise<Result> {
    for (;;) {
      const outcome = await this.#ask();
      if (outcome !== 'ask again') return outcome.result;
    }
  }

  async #ask(): Promise<Outcome<Result>> {
    const session = this.#session;
    const messages = this.#messages();
    const answer = await hearAnswer(this.#call, session, this.#task, this.#body(messages));
    const { end, reader } = answer;
    const prompt = textOf(messages);
    await session.count(end.usage, estimateTokens(prompt));
    if (session.usage) this.#call.onUsage?.(session.usage);
    if (end.end === 'stopped') throw this.#call.signal.reason;
    if (wasCut(end.usage, prompt, session)) return this.#fail('cut silently', {});
    // An answer that is whole counts, however the connection ended.
    if (reader.started && reader.parser.state === 'closed') return this.#accept(reader.parser.root);
    return this.#judge(answer);
  }

  async #judge(answer: Answer): Promise<Outcome<Result>> {
    const { end, reader } = answer;
    const { requestId } = end;
    switch (end.end) {
      case 'finished':
        return this.#judgeFinished(answer, end.finishReason, end.refusal);
      case 'refused':
        return this.#judgeRefusal(end.reply, reader.started);
      case 'not connected':
        return this.#judgeUnconnected();
      case 'expired': {
        const kind = reader.started ? 'stopped sending' : 'no answer';
        return this.#fail(kind, { waited: end.milliseconds, requestId });
      }
      default:
        return this.#judgeBreak(answer);
    }
  }

  async #judgeBreak({ reader, end }: Answer): Promise<Outcome<Result>> {
    if (!reader.started && (await this.#retries.wait(null))) return 'ask again';
    return this.#fail('broken off', { requestId: end.requestId });
  }

  /** The service says that it has finished, but its JSON has not. */
  async #judgeFinished(
    answer: Answer,
    finishReason: string,
    refusal: string,
  ): Promise<Outcome<Result>> {
    const { requestId } = answer.end;
    if (refusal || finishReason === 'content_filter') {
      const message = redactedStart(refusal.trim(), this.#call.endpoint.key, 200);
      return this.#fail('declined', { requestId, ...(message && { message }) });
    }
    if (finishReason === 'length') return this.#fail('length limit', { requestId });
    if (finishReason === 'error') return this.#judgeBreak(answer);
    return this.#judgeText(answer);
  }

  /** Looks for a result in an answer of which no JSON has closed; asks once for a better one. */
  async #judgeText({ reader, reasoning, end }: Answer): Promise<Outcome<Result>> {
    const { requestId } = end;
    if (reader.started && reader.parser.state === 'open') {
      const extent = this.#task.extentOf?.(reader);
      if (extent === 'all') return this.#accept(reader.parser.root);
      if (extent === 'some') return this.#fail('broken off', { requestId });
    }
    const { raw } = reader;
    const found = jsonOfAnswer(raw.trim() ? raw : reasoning);
    if (this.#task.isWanted(found)) return this.#accept(found, false);
    if (!raw.trim() && this.#session.stepDown()) return 'ask again';
    if (raw.trim() && this.#answerToCorrect === null && raw.length < longestCorrected) {
      this.#answerToCorrect = raw;
      return 'ask again';
    }
    return this.#fail('unusable answer', { requestId });
  }

  async #judgeRefusal(reply: ServiceReply, started: boolean): Promise<Outcome<Result>> {
    const session = this.#session;
    const kind = failureKindOf(reply, session.local);
    const facts = refusalFacts(reply);
    if (started) return this.#fail(vague.includes(kind) ? 'broken off' : kind, facts);
    if (refusesFormat(reply) && session.stepDown()) return 'ask again';
    const repair = repairFor(reply, this.#body([]), session.repairs);
    if (repair) {
      session.repairs.add(repair);
      return 'ask again';
    }
    const { retryAfter, tokens } = reply;
    if (isWorthRetrying(kind) && (await this.#retries.wait(retryAfter))) return 'ask again';
    if (kind === 'too long') {
      session.window = tokens?.limit ?? null;
      if (tokens) await session.learn(tokens.needed, estimateTokens(textOf(this.#messages())));
    }
    return this.#fail(kind, {
      ...facts,
      ...(retryAfter !== null && { retryAt: this.#now() + retryAfter }),
    });
  }

  async #judgeUnconnected(): Promise<Outcome<Result>> {
    const { endpoint, environment } = this.#call;
    const kind = await connectionFailureKind(endpoint.address, environment);
    if (kind === 'unreachable' && (await this.#retries.wait(null))) return 'ask again';
    return this.#fail(kind, {});
  }

  /** Takes the answer; `keptTo`: it came in the form that was asked for. */
  async #accept(root: unknown, keptTo = true): Promise<Outcome<Result>> {
    const result = this.#task.accept(root);
    await this.#session.remember(keptTo);
    return { result };
  }

  #fail(kind: FailureKind, facts: FailureFacts): 'ask again' {
    this.#task.onFailure(kind, facts);
    return 'ask again';
  }

  #messages(): Message[] {
    const messages = this.#task.messages();
    if (this.#answerToCorrect === null) return messages;
    return [
      ...messages,
      { role: 'assistant', content: this.#answerToCorrect },
      { role: 'user', content: correction },
    ];
  }

  #body(messages: readonly Message[]): Record<string, unknown> {
    const { preset, responseFormat, repairs } = this.#session;
    const { form, longestAnswer } = this.#task;
    return repaired(
      requestBody(preset, messages, longestAnswer, { responseFormat, form }),
      repairs,
    );
  }

  #now(): number {
    return (this.#call.environment.now ?? Date.now)();
  }
}

function textOf(messages: readonly Message[]): string {
  return messages.map(({ content }) => content).join('\n');
}

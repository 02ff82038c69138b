import { type Analysis, claimsOf, sectionNames } from '#domain/analysis.ts';
import type { Progress } from '#domain/analysis-run.ts';
import { AnalystError, type FailureKind } from '#domain/analyst-failure.ts';
import type { EndpointPreset } from '#domain/endpoint-presets.ts';
import type { Rung } from '#domain/rung.ts';
import { AnswerReader } from './answer-reader.ts';
import { articleAsData, wishesInWords } from './article-prompt.ts';
import { type AnswerEnd, askModel } from './ask-model.ts';
import { AtMostEvery } from './at-most-every.ts';
import { connectionFailureKind, describeFailure, type FailureFacts } from './describe-failure.ts';
import { type DraftWriter, withoutOpenClaims } from './draft-writer.ts';
import { failureKindOf, isWorthRetrying } from './failure-kind.ts';
import { jsonOfAnswer } from './json-of-answer.ts';
import type { ModelJob, ModelResult } from './model-job.ts';
import { redact } from './redact.ts';
import { type Repair, repaired, repairFor } from './repair-request.ts';
import { type Message, requestBody } from './request-body.ts';
import { longestWait, mostRetries, retryDelay, waitFor } from './retry-delay.ts';
import type { ServiceReply } from './service-reply.ts';
import { refusesFormat, rungBelow } from './step-down.ts';
import { systemPrompt } from './system-prompt.ts';
import { addUsage, type ReportedUsage } from './usage.ts';
import { cloudPatience, localPatience, type Patience } from './watchdog.ts';

/** The screen is told no more often than this, in milliseconds. */
const betweenDrafts = 80;
/** A longer answer is not worth sending back to be corrected. */
const longestCorrected = 8000;
/** With fewer claims than this, none of them matching may be chance. */
const enoughToJudge = 3;

interface Answer {
  end: AnswerEnd;
  reader: AnswerReader;
  reasoning: string;
}

/** The requests that one analysis takes: one, where all goes well. */
export class Conversation {
  private readonly job: ModelJob;
  private readonly preset: EndpointPreset;
  private readonly writer: DraftWriter;
  private readonly local: boolean;
  private readonly patience: Patience;

  private rung: Rung = 'none';
  private readonly repairs = new Set<Repair>();
  private retries = 0;
  private corrected = false;
  private correction: Message[] = [];
  private usage: ReportedUsage | null = null;
  private phase: Progress['phase'] | null = null;

  constructor(
    job: ModelJob,
    means: { preset: EndpointPreset; local: boolean; writer: DraftWriter },
  ) {
    this.job = job;
    this.preset = means.preset;
    this.local = means.local;
    this.writer = means.writer;
    this.patience = job.environment.patience ?? (means.local ? localPatience : cloudPatience);
  }

  async run(): Promise<ModelResult> {
    this.rung = await this.firstRung();
    for (;;) {
      const answer = await this.ask();
      this.usage = addUsage(this.usage, answer.end.usage);
      const analysis = await this.judge(answer);
      if (analysis) return { analysis, usage: this.usage };
    }
  }

  private async ask(): Promise<Answer> {
    const { job } = this;
    const reader = new AnswerReader((root) => this.writer.isWanted(root));
    const painter = new AtMostEvery(betweenDrafts, () => job.onDraft(this.draftOf(reader)));
    let reasoning = '';
    this.phase = null;
    this.tell('connecting', this.patience.headers);
    const end = await askModel({
      endpoint: job.endpoint,
      body: this.body(),
      patience: this.patience,
      fetch: job.environment.fetch ?? fetch,
      signal: job.signal,
      onHeaders: () => this.tell('waiting', this.patience['first token']),
      onReasoning: (text) => {
        reasoning += text;
        this.tell('thinking', this.patience.silence);
      },
      onContent: (text) => {
        reader.push(text);
        this.tell(reader.thinking ? 'thinking' : 'writing', this.patience.silence);
        if (reader.started) painter.ask();
      },
    });
    painter.stop();
    if (end.end === 'stopped') throw job.signal.reason;
    return { end, reader, reasoning };
  }

  private body(): Record<string, unknown> {
    const { article, preferences } = this.job;
    const wishes = wishesInWords(article, {
      outputLanguage: preferences.outputLanguage,
      reader: preferences.reader,
      sections: this.writer.wanted,
      rung: this.rung,
      quotes: !this.local,
    });
    const messages: Message[] = [
      { role: 'system', content: systemPrompt },
      { role: 'user', content: `${articleAsData(article)}\n\n${wishes}` },
      ...this.correction,
    ];
    return repaired(
      requestBody(this.preset, this.rung, this.writer.wanted, messages),
      this.repairs,
    );
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
        if (!reader.started && (await this.waitToRetry(null))) return null;
        return this.fail('broken off', { requestId: end.requestId }, reader);
    }
  }

  /** The service says that it has finished, but its JSON has not. */
  private async judgeUnfinished(
    { reader, reasoning, end }: Answer,
    finishReason: string,
    refusal: string,
  ): Promise<Analysis | null> {
    if (refusal || finishReason === 'content_filter') {
      const message = redact(refusal.trim(), this.job.endpoint.key).slice(0, 200);
      return this.fail('declined', { ...(message && { message }) }, reader);
    }
    if (finishReason === 'length') {
      return this.fail('length limit', { requestId: end.requestId }, reader);
    }
    if (finishReason === 'error') {
      if (!reader.started && (await this.waitToRetry(null))) return null;
      return this.fail('broken off', { requestId: end.requestId }, reader);
    }
    const { raw } = reader;
    if (reader.started && reader.parser.state === 'open') {
      const draft = this.draftOf(reader);
      const whole = this.writer.wanted.filter((name) => draft[name]?.complete).length;
      if (whole === this.writer.wanted.length) return this.accept(reader.parser.root);
      if (whole > 0) return this.fail('broken off', { requestId: end.requestId }, reader);
    }
    const found = jsonOfAnswer(raw.trim() ? raw : reasoning);
    if (this.writer.isWanted(found)) return this.accept(found, true);
    const below = rungBelow(this.rung, this.preset.rungs);
    if (!raw.trim() && below) {
      this.rung = below;
      return null;
    }
    if (raw.trim() && !this.corrected && raw.length < longestCorrected) {
      this.corrected = true;
      this.correction = [
        { role: 'assistant', content: raw },
        {
          role: 'user',
          content:
            'That is not the JSON object that was asked for. Answer again, with that one JSON object and nothing else.',
        },
      ];
      return null;
    }
    return this.fail('unusable answer', {}, null);
  }

  private async judgeRefusal(reply: ServiceReply, reader: AnswerReader): Promise<Analysis | null> {
    const kind = failureKindOf(reply, this.local);
    const { status, message, code, requestId } = reply;
    const facts: FailureFacts = { status, message, code, requestId };
    if (reply.pageTitle) facts.pageTitle = reply.pageTitle;
    if (!reader.started) {
      const below = refusesFormat(reply) ? rungBelow(this.rung, this.preset.rungs) : null;
      if (below) {
        this.rung = below;
        return null;
      }
      const repair = repairFor(reply, this.body(), this.repairs);
      if (repair) {
        this.repairs.add(repair);
        return null;
      }
      if (isWorthRetrying(kind) && (await this.waitToRetry(reply.retryAfter))) return null;
      if (reply.retryAfter !== null) facts.retryAt = this.now() + reply.retryAfter;
      return this.fail(kind, facts, reader);
    }
    const vague: FailureKind[] = ['busy', 'request rejected', 'no service here', 'rate limited'];
    return this.fail(vague.includes(kind) ? 'broken off' : kind, facts, reader);
  }

  private async judgeUnconnected(): Promise<null> {
    const { endpoint, environment } = this.job;
    const kind = await connectionFailureKind(endpoint.address, environment);
    if (kind === 'unreachable' && (await this.waitToRetry(null))) return null;
    return this.fail(kind, {}, null);
  }

  /** Waits, and says that another request is to be made; false when there has been enough of them. */
  private async waitToRetry(retryAfter: number | null): Promise<boolean> {
    if (this.retries >= mostRetries || (retryAfter ?? 0) > longestWait) return false;
    const delay = retryAfter ?? retryDelay(this.retries);
    this.retries += 1;
    const now = this.now();
    this.job.onProgress({ phase: 'waiting', since: now, retryAt: now + delay });
    await (this.job.environment.wait ?? waitFor)(delay, this.job.signal);
    this.job.signal.throwIfAborted();
    return true;
  }

  private async accept(root: unknown, repairedAnswer = false): Promise<Analysis | null> {
    const analysis = this.writer.draft(root);
    const written = claimsOf(this.writer.draftAlone(root));
    const cited = written.filter(({ origin }) => origin === 'article');
    if (
      cited.length >= enoughToJudge &&
      cited.every((claim) => !isSupported(claim.evidence.verdict))
    ) {
      const message = `None of ${this.job.endpoint.model}’s claims could be matched to the article, so they are not shown.`;
      this.job.onDraft(this.writer.draft(undefined));
      return this.fail('unusable answer', { message }, null);
    }
    // A service that takes a schema and does not keep to it is asked otherwise the next time.
    const below = repairedAnswer ? rungBelow(this.rung, this.preset.rungs) : null;
    await this.job.environment.memory?.write(this.memoryKey, below ?? this.rung);
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
    const all = { ...facts, complete, rung: this.rung };
    throw new AnalystError(describeFailure(kind, this.job.endpoint, all));
  }

  private draftOf({ parser }: AnswerReader): Analysis {
    return this.writer.draft(parser.root, (parent, key) => parser.isOpen(parent, key));
  }

  private tell(phase: Progress['phase'], limit: number): void {
    if (phase === this.phase) return;
    this.phase = phase;
    this.job.onProgress({ phase, since: this.now(), limit });
  }

  private async firstRung(): Promise<Rung> {
    const remembered = await this.job.environment.memory?.read(this.memoryKey);
    const { rungs } = this.preset;
    return remembered && rungs.includes(remembered) ? remembered : (rungs[0] ?? 'none');
  }

  private get memoryKey(): string {
    const { address, model } = this.job.endpoint;
    return `${new URL(address).host} ${model}`;
  }

  private now(): number {
    return (this.job.environment.now ?? Date.now)();
  }
}

function isSupported(verdict: string): boolean {
  return verdict === 'verified' || verdict === 'near';
}

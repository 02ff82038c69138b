import type { FailureKind } from '#domain/analysis/analyst-failure.ts';
import { themesWithoutContacts } from '#domain/recap/themes-without-contacts.ts';
import type { FailureFacts } from './describe-failure.ts';
import type { EndpointSession } from './endpoint-session.ts';
import { mostClaimTokens } from './estimate-recap.ts';
import { estimateTokens } from './estimate-tokens.ts';
import type { ModelTask } from './model-task.ts';
import { isParsedRecap, parseRecap, type WrittenRecap } from './parse-recap.ts';
import { recapFailure } from './recap-failure.ts';
import type { RecapJob } from './recap-job.ts';
import {
  type NumberedClaims,
  numberClaims,
  recapJsonSchema,
  recapMessages,
  recapSystemPrompt,
} from './recap-prompt.ts';
import { longestAnswer, type Message } from './request-body.ts';
import { valueWithoutKey } from './without-key.ts';

/** Tokens of what follows the claims: language and shape. */
const tokensOfWishes = 120;
/** Share of the window that the answer may take. */
const shareOfAnswer = 0.3;
/** The rest is for what the estimate gets wrong. */
const usable = 0.9;
/** With less room for claims than this, in tokens, a recap is not worth writing. */
const leastTokens = 200;
const mostShortenings = 2;

/** Has the recap of a week written, from as many of its claims as there is room for. */
export class RecapTask implements ModelTask<WrittenRecap> {
  readonly form = { name: 'recap', schema: recapJsonSchema };
  longestAnswer = longestAnswer;
  readonly #job: RecapJob;
  readonly #session: EndpointSession;
  #claims: NumberedClaims;
  #shortenings = 0;

  /** `window`: tokens of question and answer together; null when that is not known. */
  constructor(job: RecapJob, session: EndpointSession, window: number | null) {
    this.#job = job;
    this.#session = session;
    this.#claims = this.#claimsFor(window);
  }

  messages(): Message[] {
    const { outputLanguage } = this.#job;
    return recapMessages(this.#claims, {
      outputLanguage,
      responseFormat: this.#session.responseFormat,
    });
  }

  isWanted(root: unknown): boolean {
    return isParsedRecap(root);
  }

  accept(root: unknown): WrittenRecap {
    const recap = parseRecap(root, this.#claims.claims);
    if (recap.themes.length > 0) {
      const themes = themesWithoutContacts(recap.themes);
      return { ...recap, themes: valueWithoutKey(themes, this.#job.endpoint.key) };
    }
    return this.#fail(recap.withheld > 0 ? 'nothing matched' : 'unusable answer', {});
  }

  onFailure(kind: FailureKind, facts: FailureFacts): void {
    const shorter = kind === 'too long' || kind === 'cut silently';
    if (!shorter || this.#shortenings === mostShortenings) this.#fail(kind, facts);
    this.#shortenings += 1;
    this.#shorten(facts.tokens?.limit ?? null);
  }

  /** Leaves out claims until the rest fits; `told`: the window, when the service gave it. */
  #shorten(told: number | null): void {
    const asked = estimateTokens(recapSystemPrompt + this.#claims.text) + this.longestAnswer;
    this.#claims = this.#claimsFor(told !== null && told < asked ? told : Math.floor(asked / 2));
  }

  #claimsFor(window: number | null): NumberedClaims {
    let budget = mostClaimTokens;
    if (window !== null) {
      this.longestAnswer = Math.min(longestAnswer, Math.floor(window * shareOfAnswer));
      const prompt = estimateTokens(recapSystemPrompt) + tokensOfWishes;
      const room = ((window - this.longestAnswer) * usable) / this.#session.factor - prompt;
      budget = Math.min(mostClaimTokens, room);
    }
    if (budget < leastTokens) this.#fail('too long', {});
    return numberClaims(this.#job.stories, budget);
  }

  #fail(kind: FailureKind, facts: FailureFacts): never {
    throw recapFailure(kind, this.#job.endpoint, {
      ...facts,
      responseFormat: this.#session.responseFormat,
    });
  }
}

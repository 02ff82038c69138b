import type { Usage } from '#domain/analysis/analysis-run.ts';
import {
  type EndpointPreset,
  isLocalAddress,
  presetOf,
} from '#domain/settings/endpoint-presets.ts';
import type { ResponseFormat } from '#domain/settings/response-format.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { costOf } from './model-facts.ts';
import type { ModelEnvironment } from './model-job.ts';
import type { Repair } from './repair-request.ts';
import { formatBelow } from './step-down.ts';
import { addUsage, type ReportedUsage } from './usage.ts';
import { cloudPatience, localPatience, type Patience } from './watchdog.ts';

/** How an endpoint wants to be asked, as one job finds out, and the usage so far. */
export class EndpointSession {
  readonly preset: EndpointPreset;
  readonly local: boolean;
  readonly patience: Patience;
  readonly repairs = new Set<Repair>();
  responseFormat: ResponseFormat;
  /** How many tokens the service counts for one of our estimate. */
  factor: number;
  /** The window that the service named when it found the request too long. */
  window: number | null = null;

  readonly #endpoint: Endpoint;
  readonly #environment: ModelEnvironment;
  #reported: ReportedUsage | null = null;

  private constructor(
    endpoint: Endpoint,
    environment: ModelEnvironment,
    known: { responseFormat: ResponseFormat | undefined; factor: number | undefined },
  ) {
    this.#endpoint = endpoint;
    this.#environment = environment;
    this.preset = presetOf(endpoint.preset);
    this.local = this.preset.local || isLocalAddress(endpoint.address);
    this.patience = environment.patience ?? (this.local ? localPatience : cloudPatience);
    const { responseFormats } = this.preset;
    const taken =
      known.responseFormat && responseFormats.includes(known.responseFormat)
        ? known.responseFormat
        : responseFormats[0];
    this.responseFormat = taken ?? 'none';
    this.factor = known.factor ?? 1;
  }

  /** The session, with what is remembered from earlier jobs. */
  static async recall(endpoint: Endpoint, environment: ModelEnvironment): Promise<EndpointSession> {
    const key = memoryKey(endpoint);
    const [responseFormat, factor] = await Promise.all([
      environment.memory?.read(key),
      environment.tokenFactors?.read(key),
    ]);
    return new EndpointSession(endpoint, environment, { responseFormat, factor });
  }

  /** Goes down to the next response format; false at the bottom. */
  stepDown(): boolean {
    const below = formatBelow(this.responseFormat, this.preset.responseFormats);
    if (below) this.responseFormat = below;
    return below !== null;
  }

  /** Remembers the response format that led to an answer; if the answer ignored it, the next response format is tried first from now on. */
  async remember(keptTo: boolean): Promise<void> {
    const below = keptTo ? null : formatBelow(this.responseFormat, this.preset.responseFormats);
    await this.#environment.memory?.write(memoryKey(this.#endpoint), below ?? this.responseFormat);
  }

  /** Adds the usage of one request. */
  async count(usage: ReportedUsage | null, estimated: number): Promise<void> {
    this.#reported = addUsage(this.#reported, usage);
    if (usage) await this.learn(usage.inputTokens, estimated);
  }

  /** Learns how the service counts from the number it gives for a prompt of which we have an estimate. */
  async learn(counted: number, estimated: number): Promise<void> {
    const factor = counted / estimated;
    // A factor far off is not about counting: something was cut or added.
    if (counted < 500 || factor < 0.4 || factor > 2) return;
    this.factor = factor;
    await this.#environment.tokenFactors?.write(memoryKey(this.#endpoint), factor);
  }

  /** The usage of all requests together; null when the service does not say. */
  get usage(): Usage | null {
    const reported = this.#reported;
    if (!reported) return null;
    const { inputTokens, outputTokens } = reported;
    return { inputTokens, outputTokens, cost: costOf(this.#endpoint, reported) };
  }
}

/** Names the host and the model that something was learned about. */
export function memoryKey({ address, model }: Endpoint): string {
  return `${new URL(address).host} ${model}`;
}

import type { Analysis, SectionName } from '#domain/analysis/analysis.ts';
import type { Progress, Usage } from '#domain/analysis/analysis-run.ts';
import type { RunNotice } from '#domain/analysis/run-notice.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import type { ResponseFormat } from '#domain/settings/response-format.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import type { Patience } from './watchdog.ts';

/** What is kept from one analysis to the next; the key names a host and a model. */
export interface Memory<Value> {
  read(key: string): Promise<Value | undefined>;
  write(key: string, value: Value): Promise<void>;
}

/** What the analyst needs from its surroundings: it runs in a worker and in Node. */
export interface ModelEnvironment {
  /** Whether the browser lets Gloss connect to the host of this address. */
  hasAccess(address: string): Promise<boolean>;
  /** Whether the reader lets this kind of data be sent, to whichever host; browsers that don't ask say yes. */
  maySend?(): Promise<boolean>;
  isOnline(): boolean;
  fetch?: typeof fetch;
  /** Epoch milliseconds. */
  now?: () => number;
  /** Which response format a host and model accept. */
  memory?: Memory<ResponseFormat>;
  /** How many tokens a host and model count for one of our estimate. */
  tokenFactors?: Memory<number>;
  /** How much each sentence matters, in article order; used when there is no room for all of them. */
  rank?: (article: Article) => number[];
  /** Waits so many milliseconds before another try; rejects with the signal's reason when it aborts. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Other time limits than those of a cloud or a local service. */
  patience?: Patience;
}

/** What every request to a model needs: whom to ask, and whom to tell how it goes. */
export interface ModelCall {
  endpoint: Endpoint;
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** Called after every request with what all of them took so far, also when they come to nothing. */
  onUsage?(usage: Usage): void;
  environment: ModelEnvironment;
}

/** One article for a model to analyze, and whom to tell about it. */
export interface ModelJob extends ModelCall {
  article: Article;
  /** Extracts of saved stories that takeaways and implications may cite; none by default. */
  sources?: readonly SavedSource[];
  /** Pages of the web whose sentences some sections may cite; none by default. */
  web?: readonly WebSource[];
  /** The only sections to write, where they are not all that is missing. */
  only?: readonly SectionName[];
  preferences: { outputLanguage: string; reader: string; hiddenSections: SectionName[] };
  /** Sections already complete from an earlier, interrupted try: kept, not asked for again. */
  kept: Analysis | null;
  /**
   * Called while text arrives, as often as `draftPace` allows, and once when it is complete: the whole
   * draft so far, every complete claim checked.
   */
  onDraft(draft: Analysis): void;
  /** Something about the whole analysis that the reader must know, e.g. that only part of a long article was sent. */
  onNotice?(notice: RunNotice): void;
}

export interface ModelResult {
  analysis: Analysis;
  usage: Usage | null;
  /** The response format that led to the answer; null when nothing had to be asked for. */
  responseFormat: ResponseFormat | null;
}

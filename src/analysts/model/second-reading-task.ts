import { AnalystError, type FailureKind } from '#domain/analysis/analyst-failure.ts';
import type { Article } from '#domain/article/article.ts';
import type { GivenReading } from '#domain/checking/apply-readings.ts';
import type { AnswerReader } from './answer-reader.ts';
import { AtMostEvery } from './at-most-every.ts';
import { describeFailure, type FailureFacts } from './describe-failure.ts';
import type { EndpointSession } from './endpoint-session.ts';
import type { ModelCall } from './model-job.ts';
import type { AnswerFollower, ModelTask } from './model-task.ts';
import { isParsedReading, parseReadings } from './parse-readings.ts';
import type { Message } from './request-body.ts';
import type { ReadingItem } from './second-reading-items.ts';
import { readingJsonSchema, readingMessages } from './second-reading-prompt.ts';

type Readings = ReadonlyMap<string, GivenReading>;

/** Milliseconds between two looks at an answer that grows. */
const betweenLooks = 250;
/** After these nothing of the answer is kept. */
const leavesNothing: readonly FailureKind[] = ['cut silently', 'unusable answer'];

interface ReadingPortion {
  call: Pick<ModelCall, 'endpoint'>;
  article: Article;
  items: readonly ReadingItem[];
  longestAnswer: number;
  /** Called with all whole readings of this portion so far, each time there are more. */
  onReadings: (readings: Readings) => void;
}

/** Has a portion of claims read a second time; each verdict is told of as soon as it is whole. */
export class SecondReadingTask implements ModelTask<Readings> {
  readonly form = { name: 'second_reading', schema: readingJsonSchema };
  readonly longestAnswer: number;
  readonly #session: EndpointSession;
  readonly #portion: ReadingPortion;
  #reader: AnswerReader | null = null;
  #told = 0;

  constructor(session: EndpointSession, portion: ReadingPortion) {
    this.#session = session;
    this.#portion = portion;
    this.longestAnswer = portion.longestAnswer;
  }

  messages(): Message[] {
    const { article, items } = this.#portion;
    return readingMessages(article, items, this.#session.responseFormat);
  }

  isWanted(root: unknown): boolean {
    return isParsedReading(root);
  }

  follow(reader: AnswerReader): AnswerFollower {
    this.#reader = reader;
    const looker = new AtMostEvery(betweenLooks, () => this.#tell(this.#soFar(reader)));
    return {
      grow: () => {
        if (reader.started) looker.ask();
      },
      end: () => looker.stop(),
    };
  }

  extentOf(reader: AnswerReader): 'all' | 'some' | 'none' {
    const { size } = this.#soFar(reader);
    if (size === this.#portion.items.length) return 'all';
    return size > 0 ? 'some' : 'none';
  }

  accept(root: unknown): Readings {
    const readings = parseReadings(root, this.#portion.items);
    if (readings.size === 0) return this.#fail('unusable answer', {});
    this.#tell(readings);
    return readings;
  }

  onFailure(kind: FailureKind, facts: FailureFacts): never {
    if (this.#reader && !leavesNothing.includes(kind)) this.#tell(this.#soFar(this.#reader));
    return this.#fail(kind, facts);
  }

  #soFar({ parser, started }: AnswerReader): Readings {
    if (!started) return new Map();
    return parseReadings(parser.root, this.#portion.items, (parent, key) =>
      parser.isOpen(parent, key),
    );
  }

  #tell(readings: Readings): void {
    if (readings.size <= this.#told) return;
    this.#told = readings.size;
    this.#portion.onReadings(readings);
  }

  #fail(kind: FailureKind, facts: FailureFacts): never {
    const all = { ...facts, responseFormat: this.#session.responseFormat };
    const { endpoint } = this.#portion.call;
    throw new AnalystError(describeFailure(kind, endpoint, all, 'second reading'));
  }
}

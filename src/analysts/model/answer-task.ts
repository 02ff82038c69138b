import { AnalystError, type FailureKind } from '#domain/analysis/analyst-failure.ts';
import type { Article, Sentence } from '#domain/article/article.ts';
import type { Answer } from '#domain/asking/question.ts';
import type { AnswerReader } from './answer-reader.ts';
import { AtMostEvery } from './at-most-every.ts';
import { describeFailure, type FailureFacts } from './describe-failure.ts';
import type { EndpointSession } from './endpoint-session.ts';
import type { ModelCall } from './model-job.ts';
import type { AnswerFollower, ModelTask } from './model-task.ts';
import { AnswerParser, isParsedAnswer } from './parse-answer.ts';
import { type Asked, answerJsonSchema, questionMessages } from './question-prompt.ts';
import type { Message } from './request-body.ts';

/** Milliseconds between two looks at an answer that grows. */
const betweenLooks = 120;

interface AnswerRequest {
  call: Pick<ModelCall, 'endpoint'>;
  article: Article;
  sentences: readonly Sentence[];
  asked: Omit<Asked, 'responseFormat'>;
  longestAnswer: number;
  /** Called with the whole answer so far, each time there is more. */
  onAnswer: (answer: Answer) => void;
}

/** Has one question about an article answered; the answer is shown while it grows. */
export class AnswerTask implements ModelTask<Answer> {
  readonly form: ModelTask<Answer>['form'];
  readonly longestAnswer: number;
  readonly #session: EndpointSession;
  readonly #request: AnswerRequest;
  #parser: AnswerParser;
  #reader: AnswerReader | null = null;

  constructor(session: EndpointSession, request: AnswerRequest) {
    this.#session = session;
    this.#request = request;
    const { article, call, asked } = request;
    const web = asked.web ?? [];
    this.form = { name: 'answer', schema: () => answerJsonSchema(web.length > 0) };
    this.#parser = new AnswerParser(article, call.endpoint.key, web);
    this.longestAnswer = request.longestAnswer;
  }

  messages(): Message[] {
    const { article, sentences, asked } = this.#request;
    return questionMessages(article, sentences, {
      ...asked,
      responseFormat: this.#session.responseFormat,
    });
  }

  isWanted(root: unknown): boolean {
    return isParsedAnswer(root);
  }

  follow(reader: AnswerReader): AnswerFollower {
    this.#reader = reader;
    const looker = new AtMostEvery(betweenLooks, () => this.#tell(reader));
    return {
      grow: () => {
        if (reader.started) looker.ask();
      },
      end: () => looker.stop(),
    };
  }

  /** An answer that breaks off is no answer: what was whole of it stays on screen beside the failure. */
  extentOf(reader: AnswerReader): 'some' | 'none' {
    return this.#soFar(reader)?.claims.some(({ complete }) => complete) ? 'some' : 'none';
  }

  accept(root: unknown): Answer {
    const answer = this.#parser.answer(root);
    if (!answer || (answer.answered && answer.claims.length === 0)) {
      return this.#fail('unusable answer', {});
    }
    const whole = { ...answer, complete: true };
    this.#request.onAnswer(whole);
    return whole;
  }

  onFailure(kind: FailureKind, facts: FailureFacts): never {
    if (this.#reader && kind !== 'cut silently') this.#tell(this.#reader);
    return this.#fail(kind, facts);
  }

  #soFar({ parser, started }: AnswerReader): Answer | null {
    if (!started) return null;
    return this.#parser.answer(parser.root, (parent, key) => parser.isOpen(parent, key));
  }

  #tell(reader: AnswerReader): void {
    const answer = this.#soFar(reader);
    if (answer && answer.claims.length > 0) this.#request.onAnswer(answer);
  }

  #fail(kind: FailureKind, facts: FailureFacts): never {
    const all = { ...facts, responseFormat: this.#session.responseFormat };
    throw new AnalystError(describeFailure(kind, this.#request.call.endpoint, all, 'question'));
  }
}

import type { ListQuestion } from '#domain/asking/question.ts';
import { costInWords } from '#i18n/cost-in-words.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { message, plural } from '#i18n/message.ts';

/** A model that could answer a question about saved stories. */
export interface OfferedModel {
  endpointId: string;
  model: string;
  host: string;
  /** Whether the reader lets it have extracts of saved stories. */
  allowed: boolean;
  onAllow: () => void;
}

interface AnswerOfferProps {
  question: ListQuestion;
  model: OfferedModel;
  onAnswer: () => void;
}

/** Below the passages that would be sent: to whom, about what it costs, and the button; or the switch, where it is off. */
export function AnswerOffer({ question, model, onAnswer }: AnswerOfferProps) {
  const { stories, estimate } = question;
  if (!model.allowed) {
    return (
      <div class="answer-offer">
        <p class="faint">{message('listAskOff', model.model)}</p>
        <button type="button" class="button" onClick={model.onAllow}>
          {message('listAskTurnOn')}
        </button>
      </div>
    );
  }
  const isOfIt = estimate?.endpointId === model.endpointId && estimate.model === model.model;
  return (
    <div class="answer-offer">
      <p class="faint">
        {plural('listAskSends', stories.length, model.host)} {isOfIt && costOf(estimate)}
      </p>
      <button type="button" class="button main" onClick={onAnswer}>
        {message('listAskAnswer', model.model)}
      </button>
    </div>
  );
}

function costOf({ tokens, cost }: NonNullable<ListQuestion['estimate']>): string {
  const about = formatNumber(tokens, { maximumSignificantDigits: 2 });
  return cost === null
    ? message('listRecapTokens', about)
    : message('listRecapTokensCost', about, costInWords(cost));
}

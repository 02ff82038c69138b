import { message } from '#i18n/message.ts';
import './failure-notice.css';

interface ModelOfferProps {
  /** The model that would write the analysis. */
  model: string;
  onAnalyze: () => void;
}

/** Above a story made on the device, once a model is set up. */
export function ModelOffer({ model, onAnalyze }: ModelOfferProps) {
  return (
    <div class="notice plain">
      <p>{message('offerModelSentence')}</p>
      <button type="button" class="button main" onClick={onAnalyze}>
        {message('offerModelButton', model)}
      </button>
    </div>
  );
}

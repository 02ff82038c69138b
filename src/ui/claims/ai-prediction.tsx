import { message } from '#i18n/message.ts';
import { ModelsOwn } from './models-own.tsx';

/** Marks a prediction as the model's own, whatever its reason rests on. */
export function AiPrediction() {
  return (
    <ModelsOwn label={message('modelsOwnPrediction')} about={message('modelsOwnPredictionHint')} />
  );
}

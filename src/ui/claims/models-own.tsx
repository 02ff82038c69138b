import { message } from '#i18n/message.ts';
import './provenance-chip.css';

interface ModelsOwnProps {
  /** What of it is the model's, in a sentence: a tooltip for the eye, read out by a screen reader. */
  about: string;
  /** E.g. `AI prediction`; else just `AI`. */
  label?: string;
}

/** A quiet label for words that cite nothing: they are the model's own, whatever the claims beside them say. */
export function ModelsOwn({ about, label = message('modelsOwn') }: ModelsOwnProps) {
  return (
    <span class="models-own" title={about}>
      {label}
      <span class="unseen">({about})</span>
    </span>
  );
}

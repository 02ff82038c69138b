import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { listModels } from '#analysts/model/list-models.ts';
import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import { message, plural } from '#i18n/message.ts';
import { withKey } from '#store/settings/keys.ts';
import { failureInWords } from '#ui/notices/failure-in-words.ts';
import { type EndpointDraft, endpointOf } from './endpoint-draft.ts';
import { hasAccess } from './host-access.ts';

interface ModelFieldProps {
  /** The endpoint's id, by which its key is found; null for a new one. */
  id: string | null;
  draft: EndpointDraft;
  /** An example of a name. */
  hint: string;
  onInput: (model: string) => void;
}

/** The model's name: typed, or picked from the endpoint's list, which is loaded when the field gets the focus. */
export function ModelField({ id, draft, hint, onInput }: ModelFieldProps) {
  const [names, setNames] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState('');
  const [note, setNote] = useState('');
  const where = `${draft.address} ${draft.key}`;

  const fill = async () => {
    const result = endpointOf({ ...draft, model: draft.model || 'any' }, id);
    if (asked === where || 'problem' in result) return;
    if (!(await hasAccess(result.endpoint.address))) return;
    setAsked(where);
    try {
      const endpoint = await withKey(result.endpoint, browser.storage.session);
      const offered = await listModels(endpoint, {
        hasAccess,
        isOnline: () => navigator.onLine,
      });
      setNames(offered);
      setNote(offered.length > 0 ? plural('optionsModelsOffered', offered.length) : '');
    } catch (cause) {
      if (!(cause instanceof AnalystError)) throw cause;
      setNames([]);
      setNote(failureInWords(cause.failure));
    }
  };

  return (
    <div class="field">
      <label for="model">{message('optionsModel')}</label>
      <input
        id="model"
        list="models"
        autocomplete="off"
        spellcheck={false}
        placeholder={hint && message('optionsModelExample', hint)}
        aria-describedby="model-note"
        value={draft.model}
        onFocus={() => void fill()}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <datalist id="models">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id="model-note" class="faint">
        {note}
      </p>
    </div>
  );
}

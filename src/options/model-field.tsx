import { useState } from 'preact/hooks';
import { message, plural } from '#i18n/message.ts';
import { modelsOf } from './connect-endpoint.ts';
import { connectionOf, type EndpointDraft } from './endpoint-draft.ts';
import { hasAccess } from './host-access.ts';

interface ModelFieldProps {
  /** The endpoint's id, by which its key is found; null for a new one. */
  id: string | null;
  draft: EndpointDraft;
  /** An example of a name. */
  hint: string;
  /** Those that the endpoint offers; null before it was asked. */
  models: readonly string[] | null;
  onInput: (model: string) => void;
}

/** The model: picked from the list of a connected endpoint, or typed. */
export function ModelField({ id, draft, hint, models, onInput }: ModelFieldProps) {
  const [typing, setTyping] = useState(false);
  const listed = models !== null && models.length > 0 && !typing;
  return (
    <div class="field">
      <label for="model">{message('optionsModel')}</label>
      {listed ? (
        <div class="field-line">
          <select
            id="model"
            value={draft.model}
            onChange={({ currentTarget }) => onInput(currentTarget.value)}
          >
            {models.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
          <button type="button" class="text-button" onClick={() => setTyping(true)}>
            {message('optionsModelType')}
          </button>
        </div>
      ) : (
        <TypedModel id={id} draft={draft} hint={hint} onInput={onInput} />
      )}
    </div>
  );
}

/** A name to type, with those of an endpoint that may be asked already to complete it. */
function TypedModel({ id, draft, hint, onInput }: Omit<ModelFieldProps, 'models'>) {
  const [names, setNames] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState('');
  const where = `${draft.address} ${draft.key}`;
  const fill = async () => {
    const result = connectionOf(draft, id);
    if (asked === where || 'problem' in result) return;
    if (!(await hasAccess(result.endpoint.address))) return;
    setAsked(where);
    const answer = await modelsOf(result.endpoint);
    setNames('models' in answer ? answer.models : []);
  };
  return (
    <>
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
        {names.length > 0 && plural('optionsModelsOffered', names.length)}
      </p>
    </>
  );
}

import { useRef, useState } from 'preact/hooks';
import { endpointPresets, presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { type EndpointDraft, endpointOf } from './endpoint-draft.ts';
import { askForHost, hasAccess } from './host-access.ts';
import { ModelField } from './model-field.tsx';
import { saveEndpoint } from './save-endpoint.ts';
import { tryEndpoint } from './try-endpoint.ts';

interface EndpointFormProps {
  /** The one to change, as it is at first; null to set a new one up. */
  endpoint: Endpoint | null;
}

const blank: EndpointDraft = { preset: 'openai', address: '', key: '', model: '' };

/** Where a model is, how to be let in, and what to ask for. */
export function EndpointForm({ endpoint }: EndpointFormProps) {
  const [draft, setDraft] = useState<EndpointDraft>(
    endpoint ?? { ...blank, address: presetOf(blank.preset).address },
  );
  const [report, setReport] = useState('');
  const [failed, setFailed] = useState(false);
  const attempt = useRef(0);
  const id = useRef(endpoint?.id ?? null);
  const preset = presetOf(draft.preset);
  const change = (patch: Partial<EndpointDraft>) => {
    attempt.current += 1;
    setReport('');
    setDraft({ ...draft, ...patch });
  };
  const tell = (text: string, bad = false) => {
    setReport(text);
    setFailed(bad);
  };

  /** Asks for the host within the click, then goes on with an endpoint that holds. */
  const withEndpoint = async (
    go: (endpoint: Endpoint, asked: Promise<boolean>) => Promise<void>,
  ) => {
    const result = endpointOf(draft, id.current);
    if ('problem' in result) return tell(result.problem, true);
    await go(result.endpoint, askForHost(result.endpoint.address));
  };

  const save = () =>
    withEndpoint(async (saved, asked) => {
      await saveEndpoint(saved);
      id.current = saved.id;
      tell('Saved.');
      if (!(await asked)) {
        tell(
          'Saved, but the browser was not allowed to reach this host: press Save to be asked again.',
          true,
        );
      }
    });

  const test = () =>
    withEndpoint(async (tested, asked) => {
      attempt.current += 1;
      const mine = attempt.current;
      tell('Asking for one word…');
      await asked;
      const { ok, sentence } = await tryEndpoint(tested, hasAccess);
      if (mine === attempt.current) tell(sentence, !ok);
    });

  return (
    <form
      class="endpoint-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="field">
        <label for="provider">Provider</label>
        <select
          id="provider"
          value={draft.preset}
          onChange={({ currentTarget }) => {
            const { address } = presetOf(currentTarget.value);
            change({ preset: currentTarget.value, address, model: '', key: '' });
          }}
        >
          {endpointPresets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="address">Address</label>
        <input
          id="address"
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://host/v1"
          value={draft.address}
          onInput={({ currentTarget }) => change({ address: currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="key">Key</label>
        <input
          id="key"
          type="password"
          autocomplete="off"
          spellcheck={false}
          placeholder={preset.needsKey ? preset.keyHint : 'none needed here'}
          aria-describedby="key-note"
          value={draft.key}
          onInput={({ currentTarget }) => change({ key: currentTarget.value })}
        />
        <p id="key-note" class="faint">
          Stays in this browser, and goes to that address alone.{' '}
          {preset.keyUrl && (
            <a href={preset.keyUrl} target="_blank" rel="noopener noreferrer">
              Where to get one
            </a>
          )}
        </p>
      </div>
      <ModelField draft={draft} hint={preset.modelHint} onInput={(model) => change({ model })} />
      <div class="buttons">
        <button type="submit" class="button main">
          Save
        </button>
        <button type="button" class="button" onClick={() => void test()}>
          Test the connection
        </button>
      </div>
      <p class={failed ? 'report failed' : 'report'} role="status">
        {report}
      </p>
    </form>
  );
}

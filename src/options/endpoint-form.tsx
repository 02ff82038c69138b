import { presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { AddressField } from './address-field.tsx';
import { KeyField } from './key-field.tsx';
import { ModelField } from './model-field.tsx';
import { ProviderField } from './provider-field.tsx';
import { blankDraft, useEndpointForm } from './use-endpoint-form.ts';
import { useKeptKey } from './use-kept-key.ts';

interface EndpointFormProps {
  /** The endpoint to change, as it was at first; null to add a new one. */
  endpoint: Endpoint | null;
  /** True for one that a file brought. */
  isOffered: boolean;
}

/** Where a model is, the key for it, and which model to use. */
export function EndpointForm({ endpoint, isOffered }: EndpointFormProps) {
  const { id, draft, report, change, save, test } = useEndpointForm(endpoint, isOffered);
  const preset = presetOf(draft.preset);
  const kept = useKeptKey(id, draft);
  return (
    <form
      class="endpoint-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ProviderField
        preset={draft.preset}
        onChoose={(chosen) =>
          change({ ...blankDraft, preset: chosen, address: presetOf(chosen).address })
        }
      />
      <AddressField
        address={draft.address}
        clearTo={draft.clearTo}
        onInput={(address) => change({ address })}
        onAgree={(clearTo) => change({ clearTo })}
      />
      <KeyField preset={preset} value={draft.key} kept={kept} onInput={(key) => change({ key })} />
      <ModelField
        id={id}
        draft={draft}
        hint={preset.modelHint}
        onInput={(model) => change({ model })}
      />
      <div class="buttons">
        <button type="submit" class="button main">
          {message('optionsSave')}
        </button>
        <button type="button" class="button" onClick={() => void test()}>
          {message('optionsTest')}
        </button>
      </div>
      <p class={report.failed ? 'report failed' : 'report'} role="status">
        {report.text}
      </p>
    </form>
  );
}

import { useState } from 'preact/hooks';
import { presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { AddressField } from './address-field.tsx';
import { ConnectLine } from './connect-line.tsx';
import { FieldProblem } from './field-problem.tsx';
import { FirstArticle } from './first-article.tsx';
import type { ProblemPlace } from './form-problem.ts';
import { KeyField } from './key-field.tsx';
import { ModelField } from './model-field.tsx';
import { kindOf, ProviderChoice, type ProviderKind } from './provider-choice.tsx';
import { blankDraft, useEndpointForm } from './use-endpoint-form.ts';
import { useKeptKey } from './use-kept-key.ts';

interface EndpointFormProps {
  /** The endpoint to change, as it was at first; null to add a new one. */
  endpoint: Endpoint | null;
  /** Where the form begins when there is none to change. */
  kind: ProviderKind;
  /** True for one that a file brought. */
  isOffered: boolean;
  /** Whether a model writes analyses as things are. */
  usesModel: boolean;
  onUseDevice: () => void;
}

/** Where a model is, the key for it, and which model to use. */
export function EndpointForm(props: EndpointFormProps) {
  const { endpoint, isOffered, usesModel, onUseDevice } = props;
  const [kind, setKind] = useState(endpoint ? kindOf(endpoint.preset) : props.kind);
  const first = endpoint?.preset ?? (kind === 'device' ? 'ollama' : kind);
  const form = useEndpointForm(endpoint, first, isOffered);
  const { draft, problem, change, act } = form;
  const preset = presetOf(draft.preset);
  const problemAt = (place: ProblemPlace) => (
    <FieldProblem place={place} problem={problem} onAct={(...how) => void act(...how)} />
  );
  const kept = useKeptKey(form.id, draft);
  return (
    <form
      class="endpoint-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <ProviderChoice
        kind={kind}
        preset={draft.preset}
        onChoose={(chosen, id) => {
          setKind(chosen);
          if (id !== null) change({ ...blankDraft, preset: id, address: presetOf(id).address });
        }}
      />
      {kind === 'device' ? (
        <OnThisDevice usesModel={usesModel} onUse={onUseDevice} />
      ) : (
        <>
          {(kind !== 'openai' || draft.address !== preset.address) && (
            <AddressField
              address={draft.address}
              clearTo={draft.clearTo}
              onInput={(address) => change({ address })}
              onAgree={(clearTo) => change({ clearTo })}
            />
          )}
          {problemAt('address')}
          {(kind !== 'ollama' || endpoint?.key || endpoint?.keyApart) && (
            <KeyField
              preset={preset}
              value={draft.key}
              kept={kept}
              onInput={(key) => change({ key })}
            />
          )}
          {problemAt('key')}
          <ConnectLine
            draft={draft}
            tried={form.models !== null || problem !== null}
            onConnect={() => void form.connect()}
          />
          {problemAt('connection')}
          <ModelField
            id={form.id}
            draft={draft}
            hint={preset.modelHint}
            models={form.models}
            onInput={(model) => change({ model })}
          />
          {problemAt('model')}
          <div class="buttons">
            <button type="submit" class="button main">
              {message('optionsSave')}
            </button>
            <button type="button" class="text-button" onClick={() => void form.test()}>
              {message('optionsTest')}
            </button>
          </div>
        </>
      )}
      <p class="report" role="status">
        {form.report}
      </p>
      {form.saved && <FirstArticle endpoint={form.saved} />}
    </form>
  );
}

/** What it means to have no model, and the way back to it. */
function OnThisDevice({ usesModel, onUse }: { usesModel: boolean; onUse: () => void }) {
  return (
    <>
      <p class="quiet">{message('optionsDeviceAbout')}</p>
      {usesModel && (
        <button type="button" class="button main" onClick={onUse}>
          {message('optionsAnalystUseDevice')}
        </button>
      )}
    </>
  );
}

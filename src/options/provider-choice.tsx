import { endpointPresets } from '#domain/settings/endpoint-presets.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { ProviderField } from './provider-field.tsx';

/** Where analyses are made: on this device, by one of the two providers most people have, or by any other. */
export const providerKinds = ['device', 'ollama', 'openai', 'other'] as const;
export type ProviderKind = (typeof providerKinds)[number];

const words: Record<ProviderKind, MessageKey> = {
  device: 'optionsKindDevice',
  ollama: 'optionsKindOllama',
  openai: 'optionsKindOpenai',
  other: 'optionsKindOther',
};

/** The kind that a preset belongs to. */
export function kindOf(preset: string): ProviderKind {
  return preset === 'ollama' || preset === 'openai' ? preset : 'other';
}

interface ProviderChoiceProps {
  kind: ProviderKind;
  /** Id of the chosen preset. */
  preset: string;
  /** `preset`: the id of the preset to begin with; null for this device. */
  onChoose: (kind: ProviderKind, preset: string | null) => void;
}

/** The first question of the set-up; whatever is not asked for by name is picked from a list. */
export function ProviderChoice({ kind, preset, onChoose }: ProviderChoiceProps) {
  const choose = (chosen: ProviderKind) => {
    if (chosen === 'device') onChoose(chosen, null);
    else onChoose(chosen, chosen === 'other' ? 'custom' : chosen);
  };
  return (
    <>
      <fieldset class="provider-choice">
        <legend class="field-name">{message('optionsKindLabel')}</legend>
        {providerKinds.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="provider-kind"
              checked={each === kind}
              onChange={() => choose(each)}
            />
            {message(words[each])}
          </label>
        ))}
      </fieldset>
      {kind === 'other' && (
        <ProviderField
          preset={preset}
          presets={endpointPresets.filter(({ id }) => kindOf(id) === 'other')}
          onChoose={(id) => onChoose('other', id)}
        />
      )}
    </>
  );
}

import type { EndpointPreset } from '#domain/settings/endpoint-presets.ts';
import { message } from '#i18n/message.ts';

interface ProviderFieldProps {
  /** Id of the chosen preset. */
  preset: string;
  presets: readonly EndpointPreset[];
  onChoose: (id: string) => void;
}

/** The service that runs the model, or a custom address. */
export function ProviderField({ preset, presets, onChoose }: ProviderFieldProps) {
  return (
    <div class="field">
      <label for="provider">{message('optionsProvider')}</label>
      <select
        id="provider"
        value={preset}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {presets.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === 'custom' ? message('optionsProviderCustom') : name}
          </option>
        ))}
      </select>
    </div>
  );
}

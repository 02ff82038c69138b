import type { EndpointPreset } from '#domain/settings/endpoint-presets.ts';
import { message } from '#i18n/message.ts';
import type { KeptKey } from './use-kept-key.ts';

interface KeyFieldProps {
  preset: EndpointPreset;
  value: string;
  /** How it stands with a key that is kept apart; null for none. */
  kept: KeptKey | null;
  onInput: (key: string) => void;
}

/** The API key, what happens to it, and where to get one. */
export function KeyField({ preset, value, kept, onInput }: KeyFieldProps) {
  return (
    <div class="field">
      <label for="key">{message('optionsKey')}</label>
      <input
        id="key"
        type="password"
        autocomplete="off"
        spellcheck={false}
        placeholder={kept === 'there' ? message('optionsKeyKept') : hintOf(preset)}
        aria-describedby="key-note"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <p id="key-note" class="faint">
        {kept === 'gone' && `${message('optionsKeyGone')} `}
        {message('optionsKeyNote')}{' '}
        {preset.keyUrl && (
          <a href={preset.keyUrl} target="_blank" rel="noopener noreferrer">
            {message('optionsKeyGet')}
          </a>
        )}
      </p>
    </div>
  );
}

function hintOf({ needsKey, keyHint }: EndpointPreset): string {
  return needsKey ? keyHint : message('optionsKeyNotNeeded');
}

import { useState } from 'preact/hooks';
import type { Settings } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { saveSettings } from '#store/settings/settings.ts';

/** The price above which Gloss asks before it sends an article to a model. */
export function CostQuestion({ settings }: { settings: Settings }) {
  const { askAboveCost } = settings;
  const [problem, setProblem] = useState('');
  const change = (written: string) => {
    const text = written.trim().replace(/^\$/, '').replace(',', '.');
    const dollars = text === '' ? null : Number(text);
    if (dollars !== null && !(dollars >= 0)) {
      setProblem(message('optionsCostInvalid'));
      return;
    }
    setProblem('');
    void saveSettings({ askAboveCost: dollars });
  };
  return (
    <div class="field">
      <label for="ask-above">{message('optionsCostLabel')}</label>
      <input
        id="ask-above"
        inputMode="decimal"
        autocomplete="off"
        placeholder={message('optionsCostNever')}
        aria-describedby="ask-above-note"
        aria-invalid={problem !== ''}
        value={askAboveCost ?? ''}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      <p id="ask-above-note" class={problem ? 'report failed' : 'faint'} role="status">
        {problem || message('optionsCostNote')}
      </p>
    </div>
  );
}

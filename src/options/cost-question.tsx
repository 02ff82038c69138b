import { useState } from 'preact/hooks';
import type { Settings } from '#domain/settings/settings.ts';
import { saveSettings } from '#store/settings/settings.ts';

/** From which price on Gloss asks before it has an article analysed. */
export function CostQuestion({ settings }: { settings: Settings }) {
  const { askAboveCost } = settings;
  const [problem, setProblem] = useState('');
  const change = (written: string) => {
    const text = written.trim().replace(/^\$/, '').replace(',', '.');
    const dollars = text === '' ? null : Number(text);
    if (dollars !== null && !(dollars >= 0)) {
      setProblem('Enter an amount such as 0.05, or nothing.');
      return;
    }
    setProblem('');
    void saveSettings({ askAboveCost: dollars });
  };
  return (
    <div class="field">
      <label for="ask-above">Ask before an article costs more than, in US dollars</label>
      <input
        id="ask-above"
        inputMode="decimal"
        autocomplete="off"
        placeholder="never ask"
        aria-describedby="ask-above-note"
        aria-invalid={problem !== ''}
        value={askAboveCost ?? ''}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      <p id="ask-above-note" class={problem ? 'report failed' : 'faint'} role="status">
        {problem ||
          'Where the price of a model is known. Until you answer, nothing is sent and the brief made on this device stays.'}
      </p>
    </div>
  );
}

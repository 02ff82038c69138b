import { useState } from 'preact/hooks';
import { providerName } from '#domain/settings/endpoint-presets.ts';
import {
  type SecondReadingSettings as Choice,
  findEndpoint,
  type Settings,
  secondReadingTimes,
} from '#domain/settings/settings.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { changeSettings } from '#store/settings/settings.ts';

const timeKeys: Record<Choice['when'], MessageKey> = {
  always: 'optionsReadingAlways',
  ask: 'optionsReadingAsk',
  never: 'optionsReadingNever',
};

/** Whether a model reads claims a second time, which one, and up to which price without asking. */
export function SecondReadingSettings({ settings }: { settings: Settings }) {
  const { secondReading, endpoints } = settings;
  const [problem, setProblem] = useState('');
  const change = (changes: Partial<Choice>) =>
    void changeSettings((now) => ({ secondReading: { ...now.secondReading, ...changes } }));
  const changeSum = (written: string) => {
    const dollars = Number(written.trim().replace(/^\$/, '').replace(',', '.') || 0);
    setProblem(dollars >= 0 ? '' : message('optionsReadingSumInvalid'));
    if (dollars >= 0) change({ upTo: dollars });
  };
  return (
    <>
      <div class="field">
        <label for="second-reading">{message('optionsReadingLabel')}</label>
        <select
          id="second-reading"
          aria-describedby="second-reading-note"
          value={secondReading.when}
          onChange={({ currentTarget }) => {
            const when = secondReadingTimes.find((time) => time === currentTarget.value);
            if (when) change({ when });
          }}
        >
          {secondReadingTimes.map((time) => (
            <option key={time} value={time}>
              {message(timeKeys[time])}
            </option>
          ))}
        </select>
        <p id="second-reading-note" class="faint">
          {message('optionsReadingNote')}
        </p>
      </div>
      {secondReading.when !== 'never' && (
        <div class="field">
          <label for="checker">{message('optionsReadingChecker')}</label>
          <select
            id="checker"
            value={findEndpoint(settings, secondReading.endpointId)?.id ?? ''}
            onChange={({ currentTarget }) => change({ endpointId: currentTarget.value || null })}
          >
            <option value="">{message('optionsReadingSameModel')}</option>
            {endpoints.map((endpoint) => (
              <option key={endpoint.id} value={endpoint.id}>
                {message(
                  'optionsAnalystEndpoint',
                  endpoint.model || message('optionsAnalystUnnamedModel'),
                  providerName(endpoint),
                )}
              </option>
            ))}
          </select>
        </div>
      )}
      {secondReading.when === 'always' && (
        <div class="field">
          <label for="reading-sum">{message('optionsReadingSum')}</label>
          <input
            id="reading-sum"
            inputMode="decimal"
            autocomplete="off"
            aria-describedby="reading-sum-note"
            aria-invalid={problem !== ''}
            value={secondReading.upTo}
            onChange={({ currentTarget }) => changeSum(currentTarget.value)}
          />
          <p id="reading-sum-note" class={problem ? 'report failed' : 'faint'} role="status">
            {problem || message('optionsReadingSumNote')}
          </p>
        </div>
      )}
    </>
  );
}

import {
  type SecondReadingSettings as Choice,
  findEndpoint,
  type Settings,
  secondReadingTimes,
} from '#domain/settings/settings.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { changeSettings } from '#store/settings/settings.ts';
import { DollarsField } from './dollars-field.tsx';
import { EndpointOptions } from './endpoint-options.tsx';

const timeKeys: Record<Choice['when'], MessageKey> = {
  always: 'optionsReadingAlways',
  ask: 'optionsReadingAsk',
  never: 'optionsReadingNever',
};

/** Whether a model reads claims a second time, which one, and up to which price without asking. */
export function SecondReadingSettings({ settings }: { settings: Settings }) {
  const { secondReading, endpoints } = settings;
  const change = (changes: Partial<Choice>) =>
    void changeSettings((now) => ({ secondReading: { ...now.secondReading, ...changes } }));
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
            <EndpointOptions endpoints={endpoints} />
          </select>
        </div>
      )}
      {secondReading.when === 'always' && (
        <DollarsField
          id="reading-sum"
          label={message('optionsReadingSum')}
          note={message('optionsReadingSumNote')}
          invalid={message('optionsReadingSumInvalid')}
          value={secondReading.upTo}
          onDollars={(dollars) => change({ upTo: dollars ?? 0 })}
        />
      )}
    </>
  );
}

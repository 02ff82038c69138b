import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Settings } from '#domain/settings/settings.ts';
import { interfaceLanguage, message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { saveSettings } from '#store/settings/settings.ts';

const permission: browser.Permissions.Permissions = { permissions: ['notifications'] };

/** The day, if any, on which a notification offers the recap of the week. */
export function RecapSettings({ settings: { recapDay } }: { settings: Settings }) {
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (recapDay === null) return;
    void browser.permissions.contains(permission).then((allowed) => {
      if (!allowed) setProblem(message('optionsRecapLost'));
    });
  }, [recapDay]);
  const choose = async (day: number | null) => {
    // Nothing may be awaited before this: the browser asks only within the reader’s own gesture.
    const allowed = day !== null && (await browser.permissions.request(permission));
    setProblem(day !== null && !allowed ? message('optionsRecapDenied') : '');
    await saveSettings({ recapDay: allowed ? day : null });
    sendToBackground({ type: 'remind-of-recap' });
    if (!allowed) await browser.permissions.remove(permission);
  };
  return (
    <section class="options-part">
      <h2>{message('optionsRecapHeading')}</h2>
      <div class="field">
        <label for="recap-day">{message('optionsRecapDay')}</label>
        <select
          id="recap-day"
          aria-describedby="recap-day-note"
          value={recapDay ?? ''}
          onChange={({ currentTarget: { value } }) => void choose(value ? Number(value) : null)}
        >
          <option value="">{message('optionsRecapNever')}</option>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <option key={day} value={day}>
              {reminderTime(day)}
            </option>
          ))}
        </select>
        <p id="recap-day-note" class="faint">
          {message('optionsRecapNote')}
        </p>
        <p class="report failed" role="status">
          {problem}
        </p>
      </div>
    </section>
  );
}

/** When the reminder comes, e.g. `Monday at 9 AM`; day 1 is Monday. */
function reminderTime(day: number): string {
  const format = new Intl.DateTimeFormat(interfaceLanguage(), {
    weekday: 'long',
    hour: 'numeric',
    timeZone: 'UTC',
  });
  // January 1, 2024 was a Monday.
  return format.format(Date.UTC(2024, 0, day, 9));
}

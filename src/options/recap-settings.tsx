import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Settings } from '#domain/settings/settings.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { saveSettings } from '#store/settings/settings.ts';

const permission: browser.Permissions.Permissions = { permissions: ['notifications'] };
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** On which day, if any, a notification offers the recap of the week. */
export function RecapSettings({ settings: { recapDay } }: { settings: Settings }) {
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (recapDay === null) return;
    void browser.permissions.contains(permission).then((allowed) => {
      if (!allowed) setProblem('The browser does not let Gloss notify you. Choose the day again.');
    });
  }, [recapDay]);
  const choose = async (day: number | null) => {
    // First of all, nothing awaited before it: the browser only asks within the reader's own gesture.
    const allowed = day !== null && (await browser.permissions.request(permission));
    setProblem(day !== null && !allowed ? 'Without the browser’s leave there is no reminder.' : '');
    await saveSettings({ recapDay: allowed ? day : null });
    sendToBackground({ type: 'remind-of-recap' });
    if (!allowed) await browser.permissions.remove(permission);
  };
  return (
    <section class="options-part">
      <h2>Recap of the week</h2>
      <div class="field">
        <label for="recap-day">Remind me of it</label>
        <select
          id="recap-day"
          aria-describedby="recap-day-note"
          value={recapDay ?? ''}
          onChange={({ currentTarget: { value } }) => void choose(value ? Number(value) : null)}
        >
          <option value="">Never</option>
          {days.map((name, index) => (
            <option key={name} value={index + 1}>
              On {name}, at 9
            </option>
          ))}
        </select>
        <p id="recap-day-note" class="faint">
          A notification of your browser, when you saved something in the week. Until a day is
          chosen Gloss may not show any, and nothing wakes it.
        </p>
        <p class="report failed" role="status">
          {problem}
        </p>
      </div>
    </section>
  );
}

import type { Settings } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { changeSettings } from '#store/settings/settings.ts';

/** Servers that get requests without an Origin header because they refused one with it; hidden while there are none. */
export function OriginSettings({ settings }: { settings: Settings }) {
  const { originsWithoutOrigin } = settings;
  if (originsWithoutOrigin.length === 0) return null;
  const remove = async (origin: string) => {
    await changeSettings((current) => ({
      originsWithoutOrigin: current.originsWithoutOrigin.filter((other) => other !== origin),
    }));
    sendToBackground({ type: 'origins-changed' });
  };
  return (
    <div class="field">
      <p id="origins-label" class="field-name">
        {message('optionsOriginLabel')}
      </p>
      <ul class="origins" aria-labelledby="origins-label">
        {originsWithoutOrigin.map((origin) => (
          <li key={origin} class="field-line">
            <code>{origin}</code>
            <button
              type="button"
              class="text-button"
              aria-label={message('optionsOriginSendTo', origin)}
              onClick={() => void remove(origin)}
            >
              {message('optionsOriginSend')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

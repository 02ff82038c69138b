import type { Settings } from '#domain/settings/settings.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { changeSettings } from '#store/settings/settings.ts';

/** The servers that get requests without their origin, as the reader chose when one refused them; nothing while there is none. */
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
        Requests of Gloss that do not say they come from an extension
      </p>
      <ul class="origins" aria-labelledby="origins-label">
        {originsWithoutOrigin.map((origin) => (
          <li key={origin} class="field-line">
            <code>{origin}</code>
            <button
              type="button"
              class="text-button"
              aria-label={`Say it again to ${origin}`}
              onClick={() => void remove(origin)}
            >
              Say it again
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

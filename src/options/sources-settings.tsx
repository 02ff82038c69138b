import type { Settings } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { saveSettings } from '#store/settings/settings.ts';

/** Whether a model gets extracts of saved stories. */
export function SourcesSettings({ settings }: { settings: Settings }) {
  return (
    <section class="options-part">
      <h2>{message('optionsSourcesHeading')}</h2>
      <label class="check-line">
        <input
          type="checkbox"
          checked={settings.storiesAsSources}
          aria-describedby="sources-note"
          onChange={({ currentTarget }) =>
            void saveSettings({ storiesAsSources: currentTarget.checked })
          }
        />
        {message('optionsSourcesChoice')}
      </label>
      <p id="sources-note" class="faint">
        {message('optionsSourcesNote')}
      </p>
    </section>
  );
}

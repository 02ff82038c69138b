import type { Settings } from '#domain/settings/settings.ts';
import { saveSettings } from '#store/settings/settings.ts';
import './sources-settings.css';

/** Whether a model is told of saved stories, and of what in them. */
export function SourcesSettings({ settings }: { settings: Settings }) {
  return (
    <section class="options-part">
      <h2>Your saved stories as sources</h2>
      <label class="sources-choice">
        <input
          type="checkbox"
          checked={settings.storiesAsSources}
          aria-describedby="sources-note"
          onChange={({ currentTarget }) =>
            void saveSettings({ storiesAsSources: currentTarget.checked })
          }
        />
        Give the model short extracts of saved stories that bear on an article
      </label>
      <p id="sources-note" class="faint">
        Sent along with the article, to the same service: of at most five stories the title, the
        site, the date, and up to 600 characters of their own sentences. Your notes, tags and
        highlights stay here, and so does every other story. Takeaways and implications may then
        cite them; each is checked against those sentences, and leads to its story.
      </p>
    </section>
  );
}

import type { SectionName } from '#domain/analysis/analysis.ts';
import type { PickedKind } from '#domain/analysis/picked.ts';
import { optionalSections, type Settings } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { sectionTitle } from '#i18n/section-title.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { changeSettings, saveSettings } from '#store/settings/settings.ts';
import { Toggle } from '#ui/controls/toggle.tsx';
import { languageChoices } from './language-choices.ts';
import { SiteRulesList } from './site-rules-list.tsx';

/** What a summary contains, in which language, and for whom. */
export function ReadingSettings({ settings }: { settings: Settings }) {
  const { outputLanguage, reader, hiddenSections } = settings;
  return (
    <section class="options-part">
      <h2>{message('optionsReadingHeading')}</h2>
      <div class="field">
        <label for="language">{message('optionsLanguage')}</label>
        <select
          id="language"
          value={outputLanguage}
          onChange={({ currentTarget }) =>
            void saveSettings({ outputLanguage: currentTarget.value })
          }
        >
          <option value="article">{message('optionsLanguageOfArticle')}</option>
          {languageChoices(outputLanguage).map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
        <p class="faint">{message('optionsLanguageNote')}</p>
      </div>
      <div class="field">
        <label for="reader">{message('optionsReader')}</label>
        <textarea
          id="reader"
          rows={2}
          maxLength={2000}
          placeholder={message('optionsReaderExample')}
          aria-describedby="reader-note"
          value={reader}
          onChange={({ currentTarget }) => void saveSettings({ reader: currentTarget.value })}
        />
        <p id="reader-note" class="faint">
          {message('optionsReaderNote')}
        </p>
      </div>
      <div class="field">
        <p id="sections-label" class="field-name">
          {message('optionsSections')}
        </p>
        <ul class="toggles">
          {optionalSections.map((name) => (
            <li key={name}>
              <Toggle
                label={eitherTitle(name)}
                pressed={!hiddenSections.includes(name)}
                onToggle={() => void toggleSection(name)}
              />
            </li>
          ))}
        </ul>
      </div>
      <SiteRulesList />
    </section>
  );
}

/** A section's heading in a model's analysis, and the one it has where the device picks sentences. */
function eitherTitle(name: SectionName): string {
  const byModel = name === 'competitors' ? message('optionsTable') : sectionTitle(name);
  const picked = pickedAs[name];
  return picked
    ? message('optionsSectionEither', byModel, sectionTitle(name, { picked }))
    : byModel;
}

const pickedAs: Partial<Record<SectionName, PickedKind>> = {
  keyTakeaways: 'figures',
  competitors: 'organizations',
  technicalDeepDive: 'said',
  implications: 'ahead',
  timeline: 'dates',
};

async function toggleSection(name: SectionName): Promise<void> {
  await changeSettings(({ hiddenSections }) => ({
    hiddenSections: hiddenSections.includes(name)
      ? hiddenSections.filter((other) => other !== name)
      : [...hiddenSections, name],
  }));
  sendToBackground({ type: 'repaint-pages' });
}

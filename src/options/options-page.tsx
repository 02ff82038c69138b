import { message } from '#i18n/message.ts';
import { observe } from '#store/database/observe.ts';
import { readSettings } from '#store/settings/settings.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import { AnalystSettings } from './analyst-settings.tsx';
import { DataSettings } from './data-settings.tsx';
import { ReadingSettings } from './reading-settings.tsx';
import { RecapSettings } from './recap-settings.tsx';
import { SourcesSettings } from './sources-settings.tsx';
import { TemplateSettings } from './template-settings.tsx';
import './options-page.css';

export function OptionsPage() {
  const settings = useObserved('settings', () => observe(readSettings));
  if (!settings) return null;
  return (
    <main class="options">
      <header class="options-head">
        <img src="/icons/gloss-48.png" alt="" width="32" height="32" />
        <h1 class="serif-title">{message('optionsTitle')}</h1>
      </header>
      <AnalystSettings settings={settings} />
      <ReadingSettings settings={settings} />
      <SourcesSettings settings={settings} />
      <RecapSettings settings={settings} />
      <TemplateSettings settings={settings} />
      <DataSettings settings={settings} />
    </main>
  );
}

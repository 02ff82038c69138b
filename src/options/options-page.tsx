import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import { database } from '#store/database/database.ts';
import { databaseTroubleOf, watchDatabase } from '#store/database/database-trouble.ts';
import { observe } from '#store/database/observe.ts';
import { readSettings } from '#store/settings/settings.ts';
import { useLook } from '#ui/controls/use-look.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import { WithDatabase } from '#ui/notices/with-database.tsx';
import { AnalystSettings } from './analyst-settings.tsx';
import { DataSettings } from './data-settings.tsx';
import { LookSettings } from './look-settings.tsx';
import { OfferedSettings } from './offered-settings.tsx';
import { ReadingSettings } from './reading-settings.tsx';
import { RecapSettings } from './recap-settings.tsx';
import { SearchSettings } from './search-settings.tsx';
import { SourcesSettings } from './sources-settings.tsx';
import { SyncSettings } from './sync-settings.tsx';
import { TemplateSettings } from './template-settings.tsx';
import './options-page.css';

const watch: ComponentProps<typeof WithDatabase>['watch'] = (tell) => watchDatabase(database, tell);

export function OptionsPage() {
  return (
    <WithDatabase watch={watch} troubleOf={databaseTroubleOf}>
      <EverySetting />
    </WithDatabase>
  );
}

function EverySetting() {
  const settings = useObserved('settings', () => observe(readSettings));
  useLook(settings);
  // What is taken from a file is shown by fields that keep what is typed: they begin anew.
  const [taken, setTaken] = useState(0);
  if (!settings) return null;
  return (
    <main class="options">
      <header class="options-head">
        <img src="/icons/gloss-48.png" alt="" width="32" height="32" />
        <h1 class="serif-title">{message('optionsTitle')}</h1>
      </header>
      <AnalystSettings settings={settings} />
      <OfferedSettings onTaken={() => setTaken(taken + 1)} />
      <ReadingSettings settings={settings} />
      <LookSettings settings={settings} />
      <SourcesSettings settings={settings} />
      <SearchSettings settings={settings} />
      <RecapSettings settings={settings} />
      <TemplateSettings key={taken} settings={settings} />
      <SyncSettings settings={settings} />
      <DataSettings settings={settings} />
    </main>
  );
}

import type { Settings } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { saveSettings } from '#store/settings/settings.ts';
import { DollarsField } from './dollars-field.tsx';

/** The price above which Gloss asks before it sends an article to a model. */
export function CostQuestion({ settings }: { settings: Settings }) {
  return (
    <DollarsField
      id="ask-above"
      label={message('optionsCostLabel')}
      note={message('optionsCostNote')}
      invalid={message('optionsCostInvalid')}
      placeholder={message('optionsCostNever')}
      value={settings.askAboveCost}
      onDollars={(dollars) => void saveSettings({ askAboveCost: dollars })}
    />
  );
}

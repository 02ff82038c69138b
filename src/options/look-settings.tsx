import { type Settings, textSizes, themes } from '#domain/settings/settings.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { saveSettings } from '#store/settings/settings.ts';

const themeKeys: Record<Settings['theme'], MessageKey> = {
  system: 'optionsLookSystem',
  light: 'optionsThemeLight',
  dark: 'optionsThemeDark',
};

const sizeKeys: Record<Settings['textSize'], MessageKey> = {
  system: 'optionsLookSystem',
  small: 'optionsSizeSmall',
  medium: 'optionsSizeMedium',
  large: 'optionsSizeLarge',
  larger: 'optionsSizeLarger',
};

/** How the panel, the reading list and these settings look, and what is shown in pages. */
export function LookSettings({ settings }: { settings: Settings }) {
  const { theme, textSize, selectionBar } = settings;
  return (
    <section class="options-part">
      <h2>{message('optionsLookHeading')}</h2>
      <Choice
        id="theme"
        label="optionsTheme"
        value={theme}
        values={themes}
        keys={themeKeys}
        onChoose={(chosen) => void saveSettings({ theme: chosen })}
      />
      <Choice
        id="text-size"
        label="optionsTextSize"
        value={textSize}
        values={textSizes}
        keys={sizeKeys}
        onChoose={(chosen) => void saveSettings({ textSize: chosen })}
      />
      <div>
        <label class="check-line">
          <input
            type="checkbox"
            checked={selectionBar}
            onChange={async ({ currentTarget }) => {
              await saveSettings({ selectionBar: currentTarget.checked });
              sendToBackground({ type: 'repaint-pages' });
            }}
          />
          {message('optionsSelectionBar')}
        </label>
        <p class="faint">{message('optionsSelectionBarNote')}</p>
      </div>
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  id: string;
  label: MessageKey;
  value: Value;
  values: readonly Value[];
  keys: Record<Value, MessageKey>;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, label, value, values, keys, onChoose } = props;
  return (
    <div class="field">
      <label for={id}>{message(label)}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = values.find((each) => each === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {message(keys[each])}
          </option>
        ))}
      </select>
    </div>
  );
}

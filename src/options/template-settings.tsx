import { useRef, useState } from 'preact/hooks';
import {
  defaultTemplate,
  hasLateFrontmatter,
  templateParts,
  unknownParts,
} from '#domain/export/export-markdown-template.ts';
import type { Settings } from '#domain/settings/settings.ts';
import { interfaceLanguage, message, plural } from '#i18n/message.ts';
import { saveSettings } from '#store/settings/settings.ts';
import { previewOf } from './template-preview.ts';
import './template-settings.css';

/** The template for stories exported as Markdown. */
export function TemplateSettings({ settings }: { settings: Settings }) {
  const [draft, setDraft] = useState(settings.markdownTemplate || defaultTemplate);
  const field = useRef<HTMLTextAreaElement>(null);
  const isDefault = draft.trim() === '' || draft.trim() === defaultTemplate;
  const write = (template: string) => {
    setDraft(template);
    const own = template.trim() !== defaultTemplate ? template : '';
    void saveSettings({ markdownTemplate: own });
  };
  const insert = (name: string) => {
    const element = field.current;
    if (!element) return;
    element.setRangeText(`{{${name}}}`, element.selectionStart, element.selectionEnd, 'end');
    element.focus();
    write(element.value);
  };
  return (
    <section class="options-part">
      <h2>{message('optionsTemplateHeading')}</h2>
      <div class="field">
        <label for="template">{message('optionsTemplate')}</label>
        <textarea
          ref={field}
          id="template"
          class="template-text"
          rows={12}
          maxLength={20_000}
          spellcheck={false}
          dir="auto"
          aria-describedby="template-note template-problems"
          value={draft}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
        <p id="template-note" class="faint">
          {message('optionsTemplateNote')}
        </p>
        <p id="template-problems" class="report failed" role="status">
          {problemsInWords(draft)}
        </p>
      </div>
      <div class="field">
        <p id="parts-label" class="field-name">
          {message('optionsTemplateParts')}
        </p>
        <ul class="toggles" aria-labelledby="parts-label">
          {templateParts.map((name) => (
            <li key={name}>
              <button
                type="button"
                class="template-part"
                aria-label={message('optionsTemplateInsert', name)}
                onClick={() => insert(name)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div class="buttons">
        <button
          type="button"
          class="button"
          disabled={isDefault}
          onClick={() => write(defaultTemplate)}
        >
          {message('optionsTemplateReset')}
        </button>
      </div>
      <details class="details" open>
        <summary>{message('optionsPreview')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard. */}
        <section class="template-preview" tabIndex={0} aria-label={message('optionsPreview')}>
          <pre dir="ltr">{previewOf(draft)}</pre>
        </section>
      </details>
    </section>
  );
}

/** What in a template may not come out as the reader expects; empty when all is well. */
function problemsInWords(template: string): string {
  const unknown = unknownParts(template).map((name) => `{{${name}}}`);
  const list = new Intl.ListFormat(interfaceLanguage()).format(unknown);
  return [
    unknown.length > 0 ? plural('optionsTemplateUnknown', unknown.length, list) : [],
    hasLateFrontmatter(template) ? message('optionsTemplateFrontmatter') : [],
  ]
    .flat()
    .join(' ');
}

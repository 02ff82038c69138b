import { useRef, useState } from 'preact/hooks';
import {
  defaultTemplate,
  templateParts,
  templateProblems,
} from '#domain/export/export-markdown-template.ts';
import type { Settings } from '#domain/settings/settings.ts';
import { saveSettings } from '#store/settings/settings.ts';
import { previewOf } from './template-preview.ts';
import './template-settings.css';

/** What of a story goes where when it is taken along as Markdown. */
export function TemplateSettings({ settings }: { settings: Settings }) {
  const [draft, setDraft] = useState(settings.markdownTemplate || defaultTemplate);
  const field = useRef<HTMLTextAreaElement>(null);
  const problems = templateProblems(draft);
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
      <h2>Stories as Markdown</h2>
      <div class="field">
        <label for="template">Template</label>
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
          A name in double braces stands for that part of a story; one that is empty leaves no gap.
          Everything else goes into the file as you write it.
        </p>
        <p id="template-problems" class="report failed" role="status">
          {problems.join(' ')}
        </p>
      </div>
      <div class="field">
        <p id="parts-label" class="field-name">
          Parts to insert
        </p>
        <ul class="toggles" aria-labelledby="parts-label">
          {templateParts.map((name) => (
            <li key={name}>
              <button
                type="button"
                class="template-part"
                aria-label={`Insert ${name}`}
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
          Back to the default
        </button>
      </div>
      <details class="details" open>
        <summary>How an invented story comes out</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard. */}
        <section class="template-preview" tabIndex={0} aria-label="Preview">
          <pre>{previewOf(draft)}</pre>
        </section>
      </details>
    </section>
  );
}

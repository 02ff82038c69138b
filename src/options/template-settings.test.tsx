// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { defaultTemplate } from '#domain/export/export-markdown-template.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

fakeBrowser();
const { TemplateSettings } = await import('./template-settings.tsx');
const { readSettings, saveSettings } = await import('#store/settings/settings.ts');

let root: HTMLElement;

async function open() {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<TemplateSettings settings={await readSettings()} />, root);
}

beforeEach(async () => {
  if (root) render(null, root);
  await saveSettings({ markdownTemplate: '' });
  await open();
});

const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const preview = () => document.querySelector('pre')?.textContent ?? '';
const problems = () => document.querySelector('[role="status"]')?.textContent;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  ) as HTMLButtonElement;
const kept = async () => (await readSettings()).markdownTemplate;
function type(words: string) {
  field().value = words;
  field().dispatchEvent(new Event('input', { bubbles: true }));
}

test('the default template is shown until it is changed, and the preview fills every part', () => {
  expect(field().value).toBe(defaultTemplate);
  expect(button('Restore default').disabled).toBe(true);
  for (const words of ['My note', 'My highlights', 'For the outlook', '## Timeline', 'tags:']) {
    expect(preview()).toContain(words);
  }
});

test('a typed template is saved and previewed at once, and a wrong name is pointed out', async () => {
  type('Hello\n\n{{timeline}}\n\n{{tags}}');
  await vi.waitFor(() => expect(preview()).toMatch(/^Hello\n\n## Timeline\n/));
  expect(problems()).toBe('{{tags}} isn’t a part of a story, so it’s exported as is.');
  await vi.waitFor(async () => expect(await kept()).toBe('Hello\n\n{{timeline}}\n\n{{tags}}'));
});

test('a part is inserted at the caret', async () => {
  type('A B');
  field().setSelectionRange(2, 2);
  button('Insert hook').click();
  await vi.waitFor(async () => expect(await kept()).toBe('A {{hook}}B'));
  await vi.waitFor(() => expect(preview()).toContain('Shares of Chinese AI companies'));
});

test('restoring the default stores no template of the reader’s own', async () => {
  type('Mine');
  await vi.waitFor(async () => expect(await kept()).toBe('Mine'));
  await open();
  expect(field().value).toBe('Mine');
  button('Restore default').click();
  await vi.waitFor(async () => expect(await kept()).toBe(''));
  await vi.waitFor(() => expect(field().value).toBe(defaultTemplate));
});

import type { Page } from 'playwright';
import { hostPattern } from '#domain/settings/settings.ts';
import { pageWidths } from './shoot.ts';
import type { Stage } from './stage.ts';

const radio = (options: Page, name: string) => options.getByRole('radio', { name, exact: true });
const button = (options: Page, name: string) => options.getByRole('button', { name, exact: true });

/** Settings, and a model being set up: every step, and every way in which it can stumble. */
export async function takeSettings({ gloss, model, shoot }: Stage): Promise<void> {
  const options = await gloss.optionsPage();
  options.setDefaultTimeout(12_000);
  const take = (state: string) => shoot.take(state, options, pageWidths);
  await options.getByRole('heading', { level: 1 }).waitFor();
  await take('settings');
  const trial = async (state: string, reach: () => Promise<void>) =>
    shoot.try(state, async () => {
      await reach();
      await take(state);
    });
  await trial('set-up-ollama', () => radio(options, 'Ollama').click());
  await gloss.grantHost('http://127.0.0.1/*');
  await options.bringToFront();
  await trial('set-up-nothing-running', async () => {
    await gloss.grantHost('http://127.0.0.1:9/*');
    await options.bringToFront();
    await options.getByLabel('Address', { exact: true }).fill('http://127.0.0.1:9/v1');
    await button(options, 'Connect').click();
    await options.getByRole('alert').waitFor();
  });
  await gloss.grantHost(hostPattern(model.url));
  await options.bringToFront();
  await trial('set-up-origin-refused', async () => {
    model.fault = 'extension origin refused';
    await options.getByLabel('Address', { exact: true }).fill(model.url);
    await button(options, 'Connect').click();
    await button(options, 'Fix it in Gloss').waitFor();
  });
  model.fault = null;
  await trial('set-up-connected', async () => {
    await button(options, 'Connect').click();
    await options.getByText('✓ Connected').waitFor();
  });
  await trial('set-up-saved', async () => {
    await button(options, 'Save').click();
    await options.getByText('Saved.').waitFor();
  });
  await trial('set-up-openai-without-key', async () => {
    await button(options, 'Add another provider').click();
    await radio(options, 'OpenAI').click();
    await button(options, 'Save').click();
    await options.getByRole('alert').waitFor();
  });
  await trial('set-up-other', () => radio(options, 'Other').click());
  await trial('set-up-this-device', () => radio(options, 'This device').click());
  await trial('delete-everything', async () => {
    await button(options, 'Delete everything…').click();
  });
  await button(options, 'Cancel').click();
  // What comes next begins without a model.
  await shoot.try('without a model', async () => {
    await options.getByLabel('Analyze articles with').selectOption({ index: 1 });
    await button(options, 'Remove this provider and its key').click();
  });
  await options.close();
}

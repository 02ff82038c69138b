import type { Page } from 'playwright';
import { hostPattern } from '#domain/settings/settings.ts';
import type { LaunchedExtension } from './launch-extension.ts';

/**
 * Sets up a model as a reader does: fills in the options page, clicks Save, and allows the host.
 * With `isAnother`, adds it to those already set up instead of changing the usual one.
 */
export async function useModel(
  gloss: LaunchedExtension,
  endpoint: { address: string; key: string; model: string },
  isAnother = false,
): Promise<void> {
  await gloss.grantHost(hostPattern(endpoint.address));
  const options = await gloss.optionsPage();
  if (isAnother) await options.getByRole('button', { name: 'Add another provider' }).click();
  await options.getByRole('radio', { name: 'Other', exact: true }).check();
  await options.getByLabel('Provider').selectOption('custom');
  await options.getByLabel('Address', { exact: true }).fill(endpoint.address);
  await options.getByLabel('API key').fill(endpoint.key);
  await options.getByLabel('Model', { exact: true }).fill(endpoint.model);
  await options.getByRole('button', { name: 'Save' }).click();
  await options.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  await untilPermitted(options, hostPattern(endpoint.address));
  await options.close();
}

async function untilPermitted(options: Page, pattern: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  const isPermitted = () =>
    options.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), pattern);
  while (!(await isPermitted())) {
    if (Date.now() > deadline) throw new Error(`The browser did not grant ${pattern}.`);
    await options.waitForTimeout(50);
  }
}

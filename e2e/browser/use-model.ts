import type { Page } from 'playwright';
import { hostPattern } from '#domain/settings/settings.ts';
import type { LaunchedExtension } from './launch-extension.ts';

/**
 * Sets a model up as a reader does: fills the options page in, presses Save, and says yes to the host.
 * With `isAnother` beside those that are set up already, instead of changing the usual one.
 */
export async function useModel(
  gloss: LaunchedExtension,
  endpoint: { address: string; key: string; model: string },
  isAnother = false,
): Promise<void> {
  await gloss.grantHost(hostPattern(endpoint.address));
  const options = await gloss.optionsPage();
  if (isAnother) await options.getByRole('button', { name: 'Set another service up' }).click();
  await options.getByLabel('Provider').selectOption('custom');
  await options.getByLabel('Address').fill(endpoint.address);
  await options.getByLabel('Key').fill(endpoint.key);
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

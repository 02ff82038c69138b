import { firefoxId } from '#e2e/release/firefox-manifest.ts';

/** The address that the extension has in the profiles of the specs. */
const host = '2f0a7c5e-4d1b-4c7e-9a53-b8e0d6f1a924';
export const extensionOrigin = `moz-extension://${host}`;

/** What a profile's `user.js` holds: Marionette listens at the port, and no request leaves this machine. */
export function firefoxPreferences(port: number, colorScheme: 'light' | 'dark'): string {
  const wanted: Record<string, string | number | boolean> = {
    'marionette.port': port,
    // The package of a build is not signed; Firefox ESR and the developers' edition can be told to take it.
    'xpinstall.signatures.required': false,
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: host }),
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // Nothing leaves this machine: what isn't on it is asked of a proxy that isn't there.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    // 0 is dark, 1 is light.
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  };
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

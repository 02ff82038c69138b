import type chromium from '../../manifest.json';

/** Firefox's id for Gloss: what its database, its settings and its updates belong to. Never changed. */
export const firefoxId = 'gloss-annotations@gloss';

/** The first version that paints highlights whole and names the document of a message's sender. */
export const oldestFirefox = '153.0';

/**
 * The manifest as Firefox takes it: an event page instead of a worker, a sidebar instead of a side
 * panel, and what it asks of every extension since version 140, which data leaves the browser.
 * See https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/.
 */
export function firefoxManifest(manifest: typeof chromium) {
  const { minimum_chrome_version, side_panel, background, ...same } = manifest;
  return {
    ...same,
    background: { scripts: [background.service_worker], type: 'module' as const },
    sidebar_action: {
      default_title: manifest.name,
      default_panel: side_panel.default_path,
      default_icon: manifest.action.default_icon,
      // The button opens it, on the page that the reader wants read.
      open_at_install: false,
    },
    // Otherwise the button lands in the menu of extensions, and nobody finds it.
    action: { ...manifest.action, default_area: 'navbar' as const },
    // Its private windows would share the database with the others, so nothing read there could end with them.
    incognito: 'not_allowed' as const,
    // Firefox clears what is stored when the disk gets full unless this is asked for; it warns of nothing.
    permissions: [
      ...manifest.permissions.filter((name) => name !== 'sidePanel'),
      'unlimitedStorage',
    ].sort(),
    browser_specific_settings: {
      gecko: {
        id: firefoxId,
        strict_min_version: oldestFirefox,
        data_collection_permissions: {
          required: ['none' as const],
          optional: ['websiteContent' as const, 'searchTerms' as const],
        },
      },
    },
  };
}

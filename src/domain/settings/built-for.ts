/**
 * Which browser this build is for. What differs is small: the pattern of a host, and the address of our
 * own pages. (In Node, where there is no build, it is Chromium.)
 */
export const builtFor: 'chromium' | 'firefox' =
  import.meta.env?.MODE === 'firefox' ? 'firefox' : 'chromium';

/** The scheme of the extension's own addresses, which a server sees as the origin of a request. */
export const extensionScheme =
  builtFor === 'firefox' ? ('moz-extension' as const) : ('chrome-extension' as const);

/** Chromium puts a new extension's button into a menu until the reader pins it; Firefox puts it where the manifest says. */
export const buttonHides = builtFor === 'chromium';

const host = String.raw`[a-z\d](?:[a-z\d.-]*[a-z\d])?\.[a-z][a-z\d-]*`;
/** Google's viewer and cache of AMP pages: `/c/s/ledger.example/a`, `/amp/s/ledger.example/a`. */
const ampPath = new RegExp(`^/(?:[a-z]|amp)/(?:s/)?(${host})(/.*)?$`, 'i');
const ampHosts = /(?:^|\.)(?:cdn\.ampproject\.org|ampproject\.net|google\.[a-z.]{2,6})$/i;
const translated = /^([a-z\d-]+)\.translate\.goog$/i;
/** What archives, readers and mirrors have in their path: `/web/2026/https://ledger.example/a`. */
const inPath = new RegExp(`/(https?):/{1,2}(${host})(/.*)?$`, 'i');

/**
 * The address of the page that the address of a cache, an archive, a reader or a translation shows: whose page it is
 * tells whose words they are. The same address for any other. `url` must be one.
 */
export function pageBehind(url: string): string {
  const { hostname, pathname } = new URL(url);
  const amp = ampHosts.test(hostname) ? ampPath.exec(pathname) : null;
  if (amp) return asAddress('https', amp[1], amp[2], url);
  const [, label] = translated.exec(hostname) ?? [];
  if (label) {
    const dotted = label.replace(/--?/g, (hyphens) => (hyphens === '-' ? '.' : '-'));
    return asAddress('https', dotted, pathname, url);
  }
  const [, scheme, other, rest] = inPath.exec(pathname) ?? [];
  return other ? asAddress(scheme ?? 'https', other, rest, url) : url;
}

function asAddress(scheme: string, hostname = '', path = '/', otherwise: string): string {
  const address = `${scheme}://${hostname}${path}`;
  return URL.canParse(address) ? address : otherwise;
}

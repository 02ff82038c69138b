/** The host of an address as a reader knows it, without `www.`; the address itself when it is none. */
export function siteOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}

const trackers =
  /^(utm_|mtm_|pk_|hsa_|mc_|ga_|at_|stm_|cmpid|xtor|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|yclid|ttclid|li_fat_id|ref$|ref_src|ref_url|refsrc|smid|smtyp|partner$|ocid|cid$|ncid|taid|sref|mod$|guccounter|guce_|leadsource|mkt_tok|__twitter|__source|_hs|_ga|spm$|wt_mc|wt\.|sharetype|share_|source$|src$|feature$)/i;

/**
 * An http(s) address, absolute, without fragment, user and tracking parameters; null for anything
 * else.
 */
export function cleanAddress(address: string, base: string): string | null {
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    // Not an address: pages hold every kind of string where one is expected.
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (!url.hostname.includes('.') && url.hostname !== 'localhost') return null;
  if (url.href.includes('#')) url.hash = '';
  if (url.username) url.username = '';
  if (url.password) url.password = '';
  if (url.search) {
    for (const key of [...url.searchParams.keys()])
      if (trackers.test(key)) url.searchParams.delete(key);
  }
  return url.href;
}

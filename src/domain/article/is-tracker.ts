const trackers =
  /^(utm_|mtm_|pk_|hsa_|mc_|ga_|at_|stm_|cmpid|xtor|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|yclid|ttclid|li_fat_id|ref$|ref_src|ref_url|refsrc|smid|smtyp|partner$|ocid|cid$|ncid|taid|sref|mod$|guccounter|guce_|leadsource|mkt_tok|__twitter|__source|_hs|_ga|spm$|wt_mc|wt\.|sharetype|share_|source$|src$|feature$)/i;

/** True for the name of a parameter that only says where a reader came from, so that an address means the same page without it. */
export function isTracker(name: string): boolean {
  return trackers.test(name);
}

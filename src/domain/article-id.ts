/**
 * Stable id of the article at a canonical address: the readable end of its path and 64 bits of
 * hash (two rounds of MurmurHash3's mixer with different seeds) over the whole of it. The same
 * address gives the same id for ever; scheme, `www.`, a slash at the end and the fragment do not count.
 */
export function articleIdOf(canonicalUrl: string): string {
  const address = canonicalUrl
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/+$/, '');
  return `${slugOf(address)}-${hash32(address, 0x9747b28c)}${hash32(address, 0x3c6ef372)}`;
}

function slugOf(address: string): string {
  const [host = '', ...path] = (address.split('?')[0] ?? '').split('/');
  const last = path.reverse().find((part) => /[a-z]{3}/i.test(part)) ?? '';
  const slug = `${host} ${last.replace(/\.\w{2,5}$/, '')}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug.slice(0, 80).replace(/-+$/, '') || 'article';
}

function hash32(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    let k = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    hash ^= Math.imul(k, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

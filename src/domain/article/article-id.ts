import { hash32 } from '#domain/text/hash-text.ts';

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

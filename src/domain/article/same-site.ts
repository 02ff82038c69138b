import { isSharedHost } from './shared-host.ts';

const otherFace = /^(m|mobile|amp)\./;

/**
 * True when what stands at `own` may name `canonical` as its address: one host and port, with or without
 * `www.`, or the plain host of a page for telephones (`m.`, `mobile.`, `amp.`). Nothing wider: the hosts
 * beneath `co.uk` or `github.io` belong to different people (`shared-host.ts`). The price is a
 * second story for an article that stands on two hosts of one paper.
 */
export function isSameSite(own: string, canonical: string): boolean {
  if (!URL.canParse(own) || !URL.canParse(canonical)) return false;
  const one = new URL(own);
  const other = new URL(canonical);
  if (!isWeb(one) || !isWeb(other)) return withoutHash(one) === withoutHash(other);
  if (one.port !== other.port) return false;
  const [host, named] = [plainHost(one), plainHost(other)];
  if (host === named) return true;
  const plain = host.replace(otherFace, '');
  return plain === named && !isNumeric(plain) && !isSharedHost(plain);
}

const isWeb = ({ protocol }: URL) => protocol === 'http:' || protocol === 'https:';
const withoutHash = ({ href }: URL) => href.replace(/#.*$/s, '');
const plainHost = ({ hostname }: URL) => hostname.replace(/^www\./, '').replace(/\.$/, '');
const isNumeric = (host: string) => /^[\d.]+$/.test(host);

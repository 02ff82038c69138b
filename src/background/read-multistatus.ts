import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { RemoteItem } from '#domain/sync/remote-storage.ts';

/**
 * What a server's answer to PROPFIND (RFC 4918, 207 Multi-Status) says is directly in a folder, which is itself among
 * the responses. Throws for what isn't such an answer.
 */
export function readMultistatus(text: string, folder: string): RemoteItem[] {
  const { root } = parseXml(text);
  if (!root || localName(root) !== 'multistatus') throw new TypeError('not a multistatus');
  const own = pathIn(folder);
  return childrenOf(root, 'response').flatMap((response): RemoteItem[] => {
    const href = childrenOf(response, 'href')[0]?.text.trim() ?? '';
    // One that is no address is no file of ours, and the others still are.
    if (!URL.canParse(href, folder)) return [];
    const path = pathIn(new URL(href, folder).pathname);
    if (!path.startsWith(`${own}/`)) return [];
    const name = path.slice(own.length + 1);
    if (name === '' || name.includes('/')) return [];
    const properties = childrenOf(response, 'propstat')
      .filter((state) => /\s200\b/.test(childrenOf(state, 'status')[0]?.text ?? ' 200'))
      .flatMap((state) => childrenOf(state, 'prop'));
    const types = properties.flatMap((one) => childrenOf(one, 'resourcetype'));
    const isFolder = types.some((type) => childrenOf(type, 'collection').length > 0);
    const [length] = properties.flatMap((one) => childrenOf(one, 'getcontentlength'));
    const size = Number(length?.text ?? 0);
    return [{ name, isFolder, size: isFolder || !Number.isFinite(size) ? 0 : size }];
  });
}

/** Servers differ in which characters of a path they escape, and in the slash at its end. */
function pathIn(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  return decoded(path).replace(/\/+$/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && localName(child) === name,
  );
}

/** Without its prefix, which every server chooses for itself; all that is asked for is in the namespace `DAV:`. */
function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

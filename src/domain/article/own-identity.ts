import type { Article } from './article.ts';
import { articleIdOf } from './article-id.ts';
import { partIdUnder } from './article-part.ts';
import { isSameSite } from './same-site.ts';

/**
 * Which story an article is of, found anew from where it stands: whatever brings it in (a page's script, a
 * file) may name any id, and any address as the canonical one.
 */
export function ownIdentity({
  id,
  url,
  canonicalUrl,
  text,
}: Pick<Article, 'id' | 'url' | 'canonicalUrl' | 'text'>): Pick<Article, 'id' | 'canonicalUrl'> {
  const canonical = isSameSite(url, canonicalUrl) ? canonicalUrl : url.replace(/#.*$/s, '');
  const whole = articleIdOf(canonical);
  return { canonicalUrl: canonical, id: partIdUnder(whole, id, text) };
}

import { useState } from 'preact/hooks';
import type { ArticleLink } from '#domain/article/article.ts';
import { siteOf } from '#domain/article/site-of.ts';
import './related-links.css';

const atFirst = 6;

/** The links that the article itself gives, with where they lead. */
export function RelatedLinks({ links }: { links: readonly ArticleLink[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? links : links.slice(0, atFirst);
  return (
    <>
      <p class="section-note">Links that the article gives</p>
      <ul class="related-links">
        {shown.map(({ url, text }) => (
          <li key={url} dir="auto">
            <a href={url} target="_blank" rel="noopener noreferrer">
              {text || siteOf(url)}
            </a>{' '}
            <bdi class="faint">{siteOf(url)}</bdi>
          </li>
        ))}
      </ul>
      {links.length > shown.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          Show all {links.length} links
        </button>
      )}
    </>
  );
}

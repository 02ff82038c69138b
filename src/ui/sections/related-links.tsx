import { useState } from 'preact/hooks';
import type { ArticleLink } from '#domain/article/article.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { message, plural } from '#i18n/message.ts';
import './related-links.css';

const atFirst = 6;

/** The links in the article itself, each with its site. */
export function RelatedLinks({ links }: { links: readonly ArticleLink[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? links : links.slice(0, atFirst);
  return (
    <>
      <p class="section-note">{message('relatedLinks')}</p>
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
          {plural('relatedShowAllLinks', links.length)}
        </button>
      )}
    </>
  );
}

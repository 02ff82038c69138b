import { useEffect, useState } from 'preact/hooks';

/** What the page shows, kept in the address so that back, forward and bookmarks work. */
export type Route = { page: 'list' } | { page: 'story'; articleId: string } | { page: 'backup' };

export function routeOf(hash: string): Route {
  const [, page, argument] = hash.split('/');
  if (page === 'story' && argument) {
    return { page: 'story', articleId: decodeURIComponent(argument) };
  }
  if (page === 'backup') return { page };
  return { page: 'list' };
}

export function addressOfStory(articleId: string): string {
  return `#/story/${encodeURIComponent(articleId)}`;
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}

import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '#domain/text/day-of.ts';

/** What the page shows, kept in the address so that back, forward and bookmarks work. */
export type Route =
  | { page: 'list' }
  /** The claim to scroll to, or else the sentence of the article. */
  | { page: 'story'; articleId: string; claimId: string | null; sentenceId: string | null }
  /** The week that this day is in. */
  | { page: 'recap'; day: string }
  | { page: 'ask' }
  | { page: 'predictions' }
  | { page: 'trash' }
  | { page: 'backup' };

export function routeOf(hash: string, now: number): Route {
  const [, page, argument, place] = hash.split('/');
  if (page === 'story' && argument) {
    const id = place ? decodeURIComponent(place) : null;
    const isSentence = id !== null && /^S\d+$/.test(id);
    return {
      page,
      articleId: decodeURIComponent(argument),
      claimId: isSentence ? null : id,
      sentenceId: isSentence ? id : null,
    };
  }
  if (page === 'recap') {
    return { page, day: /^\d{4}-\d{2}-\d{2}$/.test(argument ?? '') ? `${argument}` : dayOf(now) };
  }
  if (page === 'ask' || page === 'backup' || page === 'predictions' || page === 'trash')
    return { page };
  return { page: 'list' };
}

export function addressOfStory(articleId: string, claimId?: string): string {
  const story = `#/story/${encodeURIComponent(articleId)}`;
  return claimId === undefined ? story : `${story}/${encodeURIComponent(claimId)}`;
}

/** Of a story at a sentence of its article. */
export const addressOfSentence: (articleId: string, sentenceId: string) => string = addressOfStory;

export function addressOfRecap(day: string): string {
  return `#/recap/${day}`;
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash, Date.now());
}

import { extractArticle } from '#extract/extract-article.ts';
import type { PageMessage } from '#messages/messages.ts';
import { pageSettled } from './page-settled.ts';

/** Reads the article of this page, as soon as the page shows one, and says what came of it. */
export async function readPage(
  send: (message: PageMessage) => void,
  movedAt: number,
  leaving: AbortSignal,
): Promise<void> {
  await pageSettled(movedAt);
  if (leaving.aborted) return;
  send(readNow());
}

function readNow(): PageMessage {
  // The browser's viewer is a document that lets scripts in, and has no text of its own.
  if (document.contentType === 'application/pdf') {
    return { type: 'page-unreadable', reason: 'pdf' };
  }
  try {
    const extraction = extractArticle(document, {
      url: location.href,
      collectedAt: new Date().toISOString(),
    });
    return 'article' in extraction
      ? { type: 'article-read', article: extraction.article }
      : { type: 'page-unreadable', reason: extraction.unreadable };
  } catch {
    // Whatever a page does to trip the reader up, the tab's row must end in something.
    return { type: 'page-unreadable', reason: 'failed' };
  }
}

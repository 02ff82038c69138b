import type { PageRules } from '#domain/article/page-rules.ts';
import type { PageMessage } from '#messages/messages.ts';
import { extractHere, toldOf } from './extract-here.ts';
import { pageSettled } from './page-settled.ts';

/** Reads the article of this page, as soon as the page shows one, and says what came of it. */
export async function readPage(
  send: (message: PageMessage) => void,
  movedAt: number,
  leaving: AbortSignal,
  rules: () => PageRules,
): Promise<void> {
  await pageSettled(movedAt);
  if (leaving.aborted) return;
  // The browser's viewer is a document that lets scripts in, and has no text of its own.
  if (document.contentType === 'application/pdf') send({ type: 'page-unreadable', reason: 'pdf' });
  else send(toldOf(extractHere(rules())));
}

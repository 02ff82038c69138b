import type { SurfaceMessage } from '#messages/messages.ts';
import { logFailure } from './log-failure.ts';
import { paintAllTabs, revealSentence } from './paint-pages.ts';
import { readPage } from './read-page.ts';
import { resumeAnalyses, stopAnalysis } from './run-queue.ts';
import { startAnalysis } from './start-analysis.ts';

/** What our own pages ask for. */
export function hearSurface(message: SurfaceMessage): void {
  logFailure(hear(message));
}

async function hear(message: SurfaceMessage): Promise<void> {
  switch (message.type) {
    case 'read-page':
      return readPage(message.tabId);
    case 'stop-analysis':
      return stopAnalysis(message.articleId);
    case 'start-analysis':
      return startAnalysis(message.articleId, {
        again: message.again,
        endpointId: message.endpointId ?? null,
        asked: true,
      });
    case 'resume-analyses':
      return resumeAnalyses();
    case 'reveal-sentence':
      return revealSentence(message.tabId, message.sentenceId);
    case 'repaint-pages':
      return paintAllTabs();
  }
}

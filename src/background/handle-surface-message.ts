import type { SurfaceMessage } from '#messages/messages.ts';
import { answerFromList } from './answer-from-list.ts';
import { askAgain, askQuestion, forgetQuestion, stopQuestion } from './ask-question.ts';
import { beginWriting } from './begin-writing.ts';
import { checkClaims } from './check-claims.ts';
import { correctReading } from './correct-reading.ts';
import { keepTrash } from './empty-trash.ts';
import { endEverything } from './end-everything.ts';
import { endLostWork } from './end-lost-work.ts';
import { logFailure } from './log-failure.ts';
import { setOriginRules } from './origin-rules.ts';
import { paintAllTabs, pointAtSentences, revealSentence } from './paint-pages.ts';
import { resumeQuestions } from './question-queue.ts';
import { readPage } from './read-page.ts';
import { remindOfRecap } from './recap-reminder.ts';
import { estimateRecapOfWeek, stopRecap, writeRecapOfWeek } from './recap-writer.ts';
import { resumeSearches } from './resume-searches.ts';
import { endWriting, resumeAnalyses, stopAnalysis } from './run-queue.ts';
import { searchSaved, searchWeb } from './search-web.ts';
import { goAhead, keepBrief, showAnyway, startAnalysis } from './start-analysis.ts';
import { endSync, joinSync, stopSync, syncDevices, testSync } from './sync-devices.ts';
import { stopSearch } from './web-search-queue.ts';

/** What our own pages ask for. */
export function handleSurfaceMessage(message: SurfaceMessage): void {
  logFailure(hear(message));
}

async function hear(message: SurfaceMessage): Promise<void> {
  switch (message.type) {
    case 'read-page':
      return readPage(message.tabId);
    case 'correct-reading':
      return correctReading(message.tabId);
    case 'stop-analysis':
      return stopAnalysis(message.articleId);
    case 'check-claims':
      return checkClaims(message.articleId);
    case 'start-analysis':
      return startAnalysis(message.articleId, {
        again: message.again,
        endpointId: message.endpointId ?? null,
        asked: true,
      });
    case 'go-ahead':
      return goAhead(message.articleId);
    case 'keep-brief':
      return keepBrief(message.articleId);
    case 'show-anyway':
      return showAnyway(message.articleId);
    case 'ask-question':
      return askQuestion(message.articleId, message.id, message.text);
    case 'ask-again':
      return askAgain(message.id);
    case 'answer-from-list':
      return answerFromList(message.id);
    case 'stop-question':
      return stopQuestion(message.id);
    case 'forget-question':
      return forgetQuestion(message.id);
    case 'search-web':
      return searchWeb(aimOf(message), message);
    case 'write-with-sources':
      return beginWriting(message.articleId, 'agreed');
    case 'stop-search':
      await stopSearch(aimOf(message));
      return message.questionId === undefined ? endWriting(message.articleId) : undefined;
    case 'story-saved':
      return searchSaved(message.articleId);
    case 'resume-analyses':
      await resumeQuestions();
      await resumeSearches();
      return resumeAnalyses();
    case 'reveal-sentence':
      return revealSentence(message.tabId, message.sentenceId);
    case 'point-at-sentences':
      return pointAtSentences(message.tabId, message.sentenceIds);
    case 'end-everything':
      return endEverything();
    case 'origins-changed':
      return setOriginRules();
    case 'estimate-recap':
      return estimateRecapOfWeek(message.day);
    case 'write-recap':
      return writeRecapOfWeek(message.day);
    case 'stop-recap':
      return stopRecap(message.day);
    case 'join-sync':
      return joinSync(message, message.passphrase, message.isNew);
    case 'test-sync':
      return testSync(message);
    case 'sync-now':
      return syncDevices(true);
    case 'stop-sync':
      return stopSync();
    case 'leave-sync':
      return endSync(message.removeAll);
    case 'remind-of-recap':
      return remindOfRecap();
    case 'stories-changed':
      await endLostWork();
      return keepTrash();
    case 'repaint-pages':
      return paintAllTabs();
  }
}

function aimOf({ articleId, questionId }: { articleId: string; questionId?: string | undefined }) {
  return { articleId, questionId: questionId ?? null };
}

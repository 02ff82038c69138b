import { type PageRules, rulesAt, siteRuleName } from '#domain/article/page-rules.ts';
import { type ReadMode, readModeName } from '#domain/article/read-mode.ts';
import type { SiteRule } from '#domain/article/site-rule.ts';
import { cleanAddress } from '#extract/text/clean-address.ts';
import { message } from '#i18n/message.ts';
import { listenInPage } from '#messages/listen-in-page.ts';
import type { PageMessage } from '#messages/messages.ts';
import { isConnected, sendFromPage } from '#messages/send-from-page.ts';
import { correctReading } from './correcting/correct-reading.ts';
import { PageAnnotation } from './page-annotation.ts';
import { readPage } from './reading/read-page.ts';
import { readSelection } from './reading/read-selection.ts';
import { watchAddress } from './reading/watch-address.ts';
import { takeCharge } from './take-charge.ts';

/**
 * The page's side of Gloss, put there by a click: reads the article, then shows what the background
 * says of it. It may be put there again at any time, and the newest takes over.
 */
const charge = takeCharge();
const { leave, leaving } = charge;
const send = (told: PageMessage) => {
  sendFromPage(told, leave);
  if (told.type === 'page-unreadable') annotation.giveOverMarks();
};

interface World {
  [readModeName]?: ReadMode;
  [siteRuleName]?: SiteRule | null;
}
// They stay where they are: of two scripts that are put here at once, neither must take them from the other.
const world = globalThis as World;
const mode = world[readModeName] ?? 'article';
const siteRule = world[siteRuleName] ?? null;
/** What the reader picked here since; before that, what came with the script. */
let picked: PageRules | null = null;
const rules = () =>
  picked ?? rulesAt(siteRule, cleanAddress(location.href, location.href) ?? location.href);

const annotation = new PageAnnotation({ send, isConnected, leave, leaving });

const sendSelection = () => {
  const read = readSelection();
  send(read);
  if (read.type === 'page-unreadable') {
    annotation.say(message('noticeSelectionTooShort'));
  }
};

listenInPage(
  {
    'paint-page': ({ highlights, marks, selectionBar }) =>
      annotation.paint(highlights, marks, selectionBar),
    'point-at-sentences': ({ sentenceIds }) => annotation.point(sentenceIds),
    'reveal-sentence': ({ sentence }) => annotation.reveal(sentence),
    'mark-selection': ({ withNote }) => annotation.mark(withNote),
    'read-selection': sendSelection,
    'correct-reading': ({ rule }) => {
      endCorrecting();
      annotation.rest();
      const correcting = new AbortController();
      endCorrecting = () => correcting.abort();
      correctReading({
        rule,
        send,
        say: (text) => annotation.say(text),
        isConnected,
        changed: (changed) => {
          picked = changed;
        },
        leaving: AbortSignal.any([leaving, correcting.signal]),
      });
    },
    'leave-page': leave,
  },
  leaving,
);

let endCorrecting = () => {};

watchAddress((url) => {
  endCorrecting();
  picked = null;
  charge.movedAt = performance.now();
  annotation.clear();
  send({ type: 'page-left', url });
}, leaving);

if (mode === 'article') void readPage(send, charge.movedAt, leaving, rules);
else if (mode === 'selection') sendSelection();

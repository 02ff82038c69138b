import { type PageWish, pageWishName } from '#domain/page-wish.ts';
import { listenInPage } from '#messages/listen-in-page.ts';
import type { PageMessage } from '#messages/messages.ts';
import { isConnected, sendFromPage } from '#messages/send-from-page.ts';
import { annotatePage } from './annotate-page.ts';
import { readPage } from './read-page.ts';
import { readSelection } from './read-selection.ts';
import { takeCharge } from './take-charge.ts';
import { watchAddress } from './watch-address.ts';

/**
 * The page's side of Gloss, put there by a click: reads the article, then shows what the background
 * says of it. It may be put there again at any time, and the newest takes over.
 */
const charge = takeCharge();
const { leave, leaving } = charge;
const send = (message: PageMessage) => {
  sendFromPage(message, leave);
  if (message.type === 'page-unreadable') annotation.giveOverMarks();
};

const annotation = annotatePage({ send, isConnected, leave, leaving });

const sendSelection = () => {
  const message = readSelection();
  send(message);
  if (message.type === 'page-unreadable') {
    annotation.say('There is too little text in this selection to read it by itself.');
  }
};

listenInPage(
  {
    'paint-page': ({ highlights, marks }) => annotation.paint(highlights, marks),
    'reveal-sentence': ({ sentence }) => annotation.reveal(sentence),
    'mark-selection': ({ withNote }) => annotation.mark(withNote),
    'read-selection': sendSelection,
    'leave-page': leave,
  },
  leaving,
);

watchAddress((url) => {
  charge.movedAt = performance.now();
  annotation.clear();
  send({ type: 'page-left', url });
}, leaving);

const world = globalThis as { [pageWishName]?: PageWish };
const wish = world[pageWishName] ?? 'article';
delete world[pageWishName];
if (wish === 'article') void readPage(send, charge.movedAt, leaving);
else if (wish === 'selection') sendSelection();

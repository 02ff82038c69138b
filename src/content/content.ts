import { listenInPage } from '#messages/listen-in-page.ts';
import type { PageMessage } from '#messages/messages.ts';
import { isConnected, sendFromPage } from '#messages/send-from-page.ts';
import { annotatePage } from './annotate-page.ts';
import { readPage } from './read-page.ts';
import { takeCharge } from './take-charge.ts';
import { watchAddress } from './watch-address.ts';

/**
 * The page's side of Gloss, put there by a click: reads the article, then shows what the background
 * says of it. It may be put there again at any time, and the newest takes over.
 */
const charge = takeCharge();
const { leave, leaving } = charge;
const send = (message: PageMessage) => sendFromPage(message, leave);

const annotation = annotatePage({ send, isConnected, leave, leaving });

listenInPage(
  {
    'paint-page': ({ highlights }) => annotation.paint(highlights),
    'reveal-sentence': ({ sentence }) => annotation.reveal(sentence),
    'leave-page': leave,
  },
  leaving,
);

watchAddress((url) => {
  charge.movedAt = performance.now();
  annotation.paint([]);
  send({ type: 'page-left', url });
}, leaving);

void readPage(send, charge.movedAt, leaving);

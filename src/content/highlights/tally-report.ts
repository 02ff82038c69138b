import type { PageMessage } from '#messages/messages.ts';
import type { PaintedPage } from './painted-page.ts';

/** Tells the background how many sentences were found in the page, and which marks were not, whenever that has changed. */
export class TallyReport {
  readonly #page: PaintedPage;
  readonly #send: (message: PageMessage) => void;
  #told = '';

  constructor(page: PaintedPage, send: (message: PageMessage) => void) {
    this.#page = page;
    this.#send = send;
  }

  tell(): void {
    const { tally, lostMarks } = this.#page;
    const now = JSON.stringify({ tally, lostMarks });
    if (now === this.#told) return;
    this.#told = now;
    this.#send({ type: 'highlights-painted', ...tally, lostMarks });
  }
}

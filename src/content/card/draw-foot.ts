import { copyText } from '#content/overlay/copy-text.ts';
import { makeButton, makeElement } from '#content/overlay/make-element.ts';
import { message } from '#i18n/message.ts';

interface FootActions {
  /** Begins a note on the words; null where there is one already. */
  add: (() => void) | null;
  /** The address that leads to the words. */
  link(): string;
  step(direction: 1 | -1): void;
  close(): void;
}

/** The last line of the card: what can be done with its words, and the way to the other highlights. */
export function drawFoot(place: string, { add, link, step, close }: FootActions): HTMLElement {
  const foot = makeElement('div', 'foot');
  if (add) foot.append(makeButton(message('cardAddNote'), add));
  const copy = makeButton(
    message('cardCopyLink'),
    async () => {
      const copied = await copyText(link(), foot);
      copy.textContent = message(copied ? 'cardLinkCopied' : 'cardLinkNotCopied');
      // Its name is now what it says.
      copy.removeAttribute('aria-label');
    },
    { name: message('cardCopyLinkToSentence') },
  );
  copy.setAttribute('aria-live', 'polite');
  foot.append(copy, makeElement('span', 'place', place));
  foot.append(
    makeButton('↑', () => step(-1), {
      name: message('cardPrevious'),
      hint: message('cardPreviousHint'),
    }),
    makeButton('↓', () => step(1), { name: message('cardNext'), hint: message('cardNextHint') }),
    makeButton('✕', close, { name: message('cardClose'), hint: message('cardCloseHint') }),
  );
  return foot;
}

import { makeButton, makeElement } from '#content/overlay/make-element.ts';
import type { Highlight } from '#domain/analysis/highlight.ts';
import { colorOfSection } from '#domain/analysis/section-color.ts';
import { message } from '#i18n/message.ts';

/** A claim that rests on the words, with what the reader is told of its evidence. */
export function drawClaim(
  claim: Highlight['claims'][number],
  showInPanel: (claimId: string) => void,
): HTMLElement {
  const block = makeElement('div', `claim ${colorOfSection[claim.section]}`);
  const label = makeElement('p', 'label');
  const dot = makeElement('span', 'dot');
  dot.setAttribute('aria-hidden', 'true');
  label.append(dot, makeElement('span', '', claim.label));
  label.append(makeElement('span', 'provenance', claim.provenance));
  const text = makeElement('p', 'text', claim.text);
  text.dir = 'auto';
  // As far as is known here: the analysis is in the article's language unless the reader chose another.
  text.lang = document.documentElement.lang;
  block.append(label, text);
  const name = message('cardShowInPanelOf', claim.label);
  block.append(makeButton(message('cardShowInPanel'), () => showInPanel(claim.id), { name }));
  return block;
}

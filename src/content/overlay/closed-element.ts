import { declareLanguage } from '#i18n/declare-language.ts';
import ownRules from './closed-element.css?inline';
import colors from './colors.css?inline';
import cardRules from './note-card.css?inline';
import { makeHost } from './own-element.ts';

/** Events in our element are none of the page's business, its keyboard shortcuts least of all. */
const kept =
  'click,auxclick,contextmenu,mousedown,mouseup,pointerdown,pointerup,touchstart,touchend,keydown,keyup,keypress,wheel,copy'.split(
    ',',
  );

/**
 * Puts an element of ours into the page, in the top layer where there is one, with `content` in
 * a shadow root that the page's own scripts cannot look into. Returns the element. `rules` are added to
 * those of the card. Nothing that the reader types belongs here: the page hears keys before we do.
 */
export function openClosedElement(content: HTMLElement, rules = ''): HTMLElement {
  const host = makeHost();
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${ownRules}\n${colors}\n${cardRules}\n${rules}`);
  root.adoptedStyleSheets.push(sheet);
  declareLanguage(content);
  root.append(content);
  for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(host);
  if ('showPopover' in host) {
    host.popover = 'manual';
    host.showPopover();
  }
  return host;
}

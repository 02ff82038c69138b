import { declareLanguage } from '#i18n/declare-language.ts';
import { message } from '#i18n/message.ts';
import { openClosedElement } from './closed-element.ts';
import colors from './colors.css?inline';
import cardRules from './note-card.css?inline';

/** A document of our own over the page. */
export interface CardFrame {
  host: HTMLElement;
  /** Has the size that it was given, and none of its own. */
  frame: HTMLIFrameElement;
  view: Window & typeof globalThis;
}

/**
 * Puts `card` into an empty frame within a closed root. The page hears no key that is pressed in another
 * document, no command of its own (`execCommand`, `find`) works there, and nothing that it can name leads to
 * the window: frames in a shadow tree are not among its `frames`. Null where the browser keeps us out, as in
 * a sandboxed page: what the page could overhear is then not shown at all.
 */
export function openCardFrame(card: HTMLElement): CardFrame | null {
  const frame = document.createElement('iframe');
  frame.className = 'card-frame';
  frame.setAttribute('aria-label', message('extensionName'));
  const host = openClosedElement(frame);
  const inner = frame.contentDocument;
  const view = inner?.defaultView;
  if (!inner || !view) {
    host.remove();
    return null;
  }
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`${colors}\n${cardRules}`);
  inner.adoptedStyleSheets.push(sheet);
  declareLanguage(inner.documentElement);
  inner.body.append(card);
  return { host, frame, view };
}

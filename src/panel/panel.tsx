import { render } from 'preact';
import { declareLanguage } from '#i18n/declare-language.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import '#ui/controls/base.css';
import { Panel } from './panel-page.tsx';

declareLanguage(document.documentElement);
const root = document.getElementById('panel');
if (root) {
  // What the page's HTML showed until now.
  root.replaceChildren();
  render(<Panel />, root);
}
sendToBackground({ type: 'resume-analyses' });

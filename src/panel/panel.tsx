import { render } from 'preact';
import { sendToBackground } from '#messages/send-to-background.ts';
import '#ui/controls/base.css';
import { Panel } from './panel-page.tsx';

const root = document.getElementById('panel');
if (root) render(<Panel />, root);
sendToBackground({ type: 'resume-analyses' });

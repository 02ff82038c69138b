import { render } from 'preact';
import { interfaceLanguage, message } from '#i18n/message.ts';
import '#ui/controls/base.css';
import { WelcomePage } from './welcome-page.tsx';

document.documentElement.lang = interfaceLanguage();
document.title = message('welcomePageTitle');
const root = document.getElementById('welcome');
if (root) render(<WelcomePage />, root);

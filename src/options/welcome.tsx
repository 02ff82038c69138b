import { render } from 'preact';
import { declareLanguage } from '#i18n/declare-language.ts';
import { message } from '#i18n/message.ts';
import '#ui/controls/base.css';
import { WelcomePage } from './welcome-page.tsx';

declareLanguage(document.documentElement);
document.title = message('welcomePageTitle');
const root = document.getElementById('welcome');
if (root) render(<WelcomePage />, root);

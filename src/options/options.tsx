import { render } from 'preact';
import { interfaceLanguage, message } from '#i18n/message.ts';
import '#ui/controls/base.css';
import { OptionsPage } from './options-page.tsx';

document.documentElement.lang = interfaceLanguage();
document.title = message('optionsPageTitle');
const root = document.getElementById('options');
if (root) render(<OptionsPage />, root);

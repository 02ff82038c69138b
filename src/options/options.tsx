import { render } from 'preact';
import { declareLanguage } from '#i18n/declare-language.ts';
import { message } from '#i18n/message.ts';
import '#ui/controls/base.css';
import { OptionsPage } from './options-page.tsx';

declareLanguage(document.documentElement);
document.title = message('optionsPageTitle');
const root = document.getElementById('options');
if (root) render(<OptionsPage />, root);

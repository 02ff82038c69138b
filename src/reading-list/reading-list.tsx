import { render } from 'preact';
import { declareLanguage } from '#i18n/declare-language.ts';
import { message } from '#i18n/message.ts';
import '#ui/controls/base.css';
import { ReadingListPage } from './reading-list-page.tsx';

declareLanguage(document.documentElement);
document.title = message('listPageTitle');
const root = document.getElementById('reading-list');
if (root) render(<ReadingListPage />, root);

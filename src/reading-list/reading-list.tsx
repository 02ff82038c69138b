import { render } from 'preact';
import { interfaceLanguage, message } from '#i18n/message.ts';
import '#ui/controls/base.css';
import { ReadingListPage } from './reading-list-page.tsx';

document.documentElement.lang = interfaceLanguage();
document.title = message('listPageTitle');
const root = document.getElementById('reading-list');
if (root) render(<ReadingListPage />, root);

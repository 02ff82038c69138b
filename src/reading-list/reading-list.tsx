import { render } from 'preact';
import '#ui/controls/base.css';
import { ReadingListPage } from './reading-list-page.tsx';

const root = document.getElementById('reading-list');
if (root) render(<ReadingListPage />, root);

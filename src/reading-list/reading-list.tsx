import { render } from 'preact';
import '#ui/base.css';
import { ReadingListPage } from './reading-list-page.tsx';

const root = document.getElementById('reading-list');
if (root) render(<ReadingListPage />, root);

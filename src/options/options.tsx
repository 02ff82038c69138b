import { render } from 'preact';
import '#ui/controls/base.css';
import { OptionsPage } from './options-page.tsx';

const root = document.getElementById('options');
if (root) render(<OptionsPage />, root);

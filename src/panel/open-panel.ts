import '#ui/controls/base.css';
import './panel-page.css';
import './toolbar.css';

/*
 * All that the page itself loads is its styles and this: the browser shows a side panel once its page has loaded,
 * and what is imported here doesn't count for that.
 */
addEventListener('load', () => void import('./panel.tsx'));

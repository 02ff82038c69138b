import { message } from '#i18n/message.ts';
import { Icon } from '#ui/controls/icon.tsx';

/** The way back to the list, first on each of its other pages. */
export function BackToList() {
  return (
    <a class="text-button back" href="#/">
      <Icon name="back" /> {message('listTitle')}
    </a>
  );
}

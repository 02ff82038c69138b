import { message } from '#i18n/message.ts';
import { observe } from '#store/database/observe.ts';
import { dismissNews, newsToTell } from '#store/settings/greetings.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import { newsInWords } from './news-in-words.ts';

/** After an update with something to say: one line, until it is dismissed. */
export function WhatsNew() {
  const version = useObserved('news', () => observe(newsToTell));
  if (!version) return null;
  return (
    <p class="whats-new faint" role="status">
      {newsInWords(version)}{' '}
      <button type="button" class="text-button" onClick={() => void dismissNews()}>
        {message('newsDismiss')}
      </button>
    </p>
  );
}

import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Endpoint } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { observe } from '#store/database/observe.ts';
import { articleReadLast } from '#store/stories/article-read-last.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

/** Once a model is saved: has it analyze the article read last, and shows the page it stands on. */
export function FirstArticle({ endpoint }: { endpoint: Endpoint }) {
  const last = useObserved('article read last', () => observe(articleReadLast));
  const [begun, setBegun] = useState(false);
  if (last === undefined) return null;
  if (last === null) {
    return <p class="quiet">{message('optionsFirstArticleNone', endpoint.model)}</p>;
  }
  const begin = async () => {
    sendToBackground({
      type: 'start-analysis',
      articleId: last.articleId,
      again: true,
      endpointId: endpoint.id,
    });
    setBegun(true);
    if (last.tabId !== null) await browser.tabs.update(last.tabId, { active: true });
  };
  return (
    <div class="first-article">
      <p class="quiet" dir="auto">
        {begun ? message('optionsFirstArticleBegun', last.title) : last.title}
      </p>
      {!begun && (
        <button type="button" class="button main" onClick={() => void begin()}>
          {message('optionsFirstArticle', endpoint.model)}
        </button>
      )}
    </div>
  );
}

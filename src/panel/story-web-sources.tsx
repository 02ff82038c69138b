import browser from 'webextension-polyfill';
import type { AnalystFailure, FailureAction } from '#domain/analysis/analyst-failure.ts';
import { findEndpoint, type Settings } from '#domain/settings/settings.ts';
import type { Story } from '#domain/story/story.ts';
import { privateReasonOf } from '#domain/web-sources/private-page.ts';
import { writeQuery } from '#domain/web-sources/write-query.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { WebSources } from '#ui/web-sources/web-sources.tsx';
import { actOnFailure } from './act-on-failure.ts';
import { searcherOnScreen, sendSearch } from './send-search.ts';

interface StoryWebSourcesProps {
  story: Story;
  settings: Settings;
  asked: boolean;
  onAsk: (asked: boolean) => void;
  onNotice: (notice: Notice) => void;
}

/** Under the sections that go beyond the article: searches, or leads to what has to be said before. */
export function SearchOffer({
  section,
  story,
  settings,
  onAsk,
}: {
  /** The heading under which it stands. */
  section: string;
  story: Story;
  settings: Settings;
  onAsk: () => void;
}) {
  const { article } = story;
  const agreed = searcherOnScreen(settings)?.agreed ?? false;
  const press = () => {
    if (agreed && privateReasonOf(article) === null) {
      sendToBackground({
        type: 'search-web',
        articleId: article.id,
        query: null,
        agreed: false,
      });
    } else onAsk();
    requestAnimationFrame(() =>
      document.querySelector('.web-sources')?.scrollIntoView({ block: 'center' }),
    );
  };
  return (
    <button
      type="button"
      class="text-button"
      aria-label={message('webSearchUnder', message('webSearch'), section)}
      onClick={press}
    >
      {message('webSearch')}
    </button>
  );
}

/** The pages of the web for the story on screen, and the search for them. */
export function StoryWebSources({ story, settings, asked, onAsk, onNotice }: StoryWebSourcesProps) {
  const { article, run } = story;
  const articleId = article.id;
  const web = run?.web ?? null;
  const search = (query: string | null, agreed = false) =>
    sendSearch({ articleId, query, agreed }, settings, onNotice);
  const act = (failure: AnalystFailure, action: FailureAction, target: string | null) => {
    const ofWriting = failure === web?.writing?.failure;
    const again = () =>
      ofWriting
        ? sendToBackground({ type: 'write-with-sources', articleId })
        : void search(web?.query ?? null, action === 'go ahead');
    if (action === 'go ahead') return again();
    const endpointId = ofWriting ? (web?.writing?.endpointId ?? null) : null;
    void actOnFailure({ articleId, endpointId, start: again }, action, target, onNotice);
  };
  const { analyst } = run ?? {};
  const model = analyst?.kind === 'model' ? findEndpoint(settings, analyst.endpointId) : null;
  return (
    <WebSources
      article={article}
      search={web}
      searcher={searcherOnScreen(settings)}
      query={writeQuery(article)}
      privacy={privateReasonOf(article)}
      model={run?.status === 'done' ? (model?.model ?? null) : null}
      asked={asked}
      onAsk={onAsk}
      onSearch={(query) => void search(query)}
      onStop={() => sendToBackground({ type: 'stop-search', articleId })}
      onWrite={() => sendToBackground({ type: 'write-with-sources', articleId })}
      onSettings={() => void browser.runtime.openOptionsPage()}
      onAct={act}
    />
  );
}

import type { ComponentProps } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { isBeingRead } from '#domain/analysis/second-reading.ts';
import { isSearching } from '#domain/analysis/web-search.ts';
import { isBeingAnswered } from '#domain/asking/question.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { database } from '#store/database/database.ts';
import { databaseTroubleOf, watchDatabase } from '#store/database/database-trouble.ts';
import { keepListFresh } from '#store/list/keep-list-fresh.ts';
import { unlockKeys } from '#store/settings/keys.ts';
import { findTab } from '#store/settings/tabs.ts';
import { questionsOf } from '#store/stories/questions.ts';
import { type Notice, PassingNotice } from '#ui/controls/passing-notice.tsx';
import { Shortcuts } from '#ui/controls/shortcuts.tsx';
import { useLoaded } from '#ui/controls/use-loaded.ts';
import { useLook } from '#ui/controls/use-look.ts';
import { ProgressLine } from '#ui/notices/progress-line.tsx';
import { type Unlock, UnlockKeys } from '#ui/notices/unlock-form.tsx';
import { WithDatabase } from '#ui/notices/with-database.tsx';
import { shortcutsOfPanel } from './panel-shortcuts.ts';
import type { SavedList } from './saved-list.tsx';
import { StoryTab } from './story-tab.tsx';
import { Toolbar } from './toolbar.tsx';
import { useActiveTab } from './use-active-tab.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useRow } from './use-row.ts';
import { useSettings } from './use-settings.ts';
import { useShownTab } from './use-shown-tab.ts';
import { useStory } from './use-story.ts';
import { useWorkerWatch } from './use-worker-watch.ts';
import { WhatsNew } from './whats-new.tsx';
import './panel-page.css';

const watch: ComponentProps<typeof WithDatabase>['watch'] = (tell) => watchDatabase(database, tell);
const unlock: Unlock = (passphrase) => unlockKeys(passphrase, browser.storage.session);

const loadSavedList = () => import('./saved-list.tsx');

/** A story opened from the list: shown while its tab is active and stays on the same page. */
interface OpenedStory {
  articleId: string;
  tabId: number | null;
  /** What the tab showed when the story was opened. */
  instead: string | null;
}

/** The panel of one window: the active tab's story, a story opened from the list, or the list. */
export function Panel() {
  return (
    <WithDatabase watch={watch} troubleOf={databaseTroubleOf}>
      <UnlockKeys.Provider value={unlock}>
        <PanelPage />
      </UnlockKeys.Provider>
    </WithDatabase>
  );
}

function PanelPage() {
  const [opened, setOpened] = useState<OpenedStory | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const settings = useSettings();
  useLook(settings);
  const tabId = useActiveTab();
  const tab = useRow('tab', tabId, findTab);
  const [shown, setShown] = useShownTab(tabId, tab);
  const held = heldBy(tab);
  const fromList = opened !== null && opened.tabId === tabId && opened.instead === held;
  const articleId = fromList ? opened.articleId : (tab?.articleId ?? null);
  const story = useStory(articleId);
  useEffect(() => keepListFresh(database, (error) => setNotice(noticeOf(error))), []);
  const gone = useCallback(() => setNotice(null), []);

  const isThere = shown === 'list' || (tab !== undefined && story !== undefined);
  useKeptPlace(isThere ? `${shown} ${shown === 'list' ? '' : (articleId ?? '')}` : null);

  const open = async (id: string, withPage: string | null) => {
    if (withPage === null) {
      setOpened({ articleId: id, tabId, instead: held });
    } else {
      const created = await browser.tabs.create({ url: withPage });
      setOpened({ articleId: id, tabId: created.id ?? null, instead: null });
    }
    setShown('story');
  };

  const run = shown === 'story' ? story?.run : null;
  const running = run?.status === 'queued' || run?.status === 'running';
  const questions = useRow('questions', articleId, questionsOf);
  const asking = questions?.some((each) => isBeingAnswered(each) || isSearching(each.web)) ?? false;
  useWorkerWatch(running || isBeingRead(run?.secondReading) || isSearching(run?.web) || asking);
  return (
    <>
      <header class="panel-top">
        <Toolbar
          shown={shown}
          onShow={setShown}
          story={shown === 'story' ? (story ?? null) : null}
          highlights={settings?.highlights ?? true}
          onNotice={setNotice}
        />
        {run && running && (
          <ProgressLine
            run={run}
            onStop={() => sendToBackground({ type: 'stop-analysis', articleId: run.articleId })}
          />
        )}
      </header>
      <main class="panel-body">
        {browser.extension?.inIncognitoContext && (
          <p class="private-window faint">{message('panelPrivateWindow')}</p>
        )}
        <WhatsNew />
        <div id={`tabpanel-${shown}`} role="tabpanel" aria-labelledby={`tab-${shown}`}>
          {shown === 'list' ? (
            <LazySavedList onOpen={open} onNotice={setNotice} />
          ) : (
            settings &&
            tab !== undefined && (
              <StoryTab
                tabId={tabId}
                tab={tab}
                story={story}
                questions={questions ?? []}
                settings={settings}
                fromList={fromList}
                onBack={() => setOpened(null)}
                onOpenStory={(id) => void open(id, null)}
                onNotice={setNotice}
              />
            )
          )}
        </div>
      </main>
      <Shortcuts groups={shortcutsOfPanel()} />
      <PassingNotice notice={notice} onGone={gone} />
    </>
  );
}

/** The list is not what the panel opens with, and its search is much to load. */
function LazySavedList(props: ComponentProps<typeof SavedList>) {
  const loaded = useLoaded(loadSavedList);
  return loaded && <loaded.SavedList {...props} />;
}

function noticeOf(error: unknown): Notice {
  return { text: error instanceof Error ? error.message : String(error), action: null };
}

/** Changes whenever the tab gets another document or article. */
function heldBy(tab: { documentId: string | null; articleId: string | null } | null | undefined) {
  return tab ? `${tab.documentId} ${tab.articleId}` : null;
}

import type { ComponentProps } from 'preact';
import { message } from '#i18n/message.ts';
import { PageState } from '#ui/controls/page-state.tsx';
import { useLoaded } from '#ui/controls/use-loaded.ts';
import { AskConsent } from './ask-consent.tsx';
import { PageLeft, PageUnreadable, WhatToPress } from './no-story.tsx';
import type { OpenStory } from './open-story.tsx';
import type { StoryTabProps } from './story-tab-props.ts';

// Loaded beside the database: the panel's frame is painted before either is there.
const openStory = import('./open-story.tsx');
const loadOpenStory = () => openStory;

/** What the panel shows for the active tab. */
export function StoryTab(props: StoryTabProps) {
  const { tabId, tab, story, settings, fromList } = props;
  const beside = tab?.status === 'read' && tab.articleId === story?.article.id;
  if (!fromList) {
    if (!tab || tabId === null) return <WhatToPress tabId={tabId} />;
    if (tab.status === 'awaiting consent') return <AskConsent tabId={tabId} settings={settings} />;
    if (tab.status === 'unreadable')
      return <PageUnreadable tabId={tabId} reason={tab.reason} onNotice={props.onNotice} />;
    if (tab.status === 'left') return <PageLeft tabId={tabId} />;
    if (tab.status === 'reading' || story === null) return <Reading />;
  }
  if (!story) return null;
  if (!story.run) return <Reading />;
  return <LazyOpenStory {...props} story={story} run={story.run} beside={beside} />;
}

function LazyOpenStory(props: ComponentProps<typeof OpenStory>) {
  const loaded = useLoaded(loadOpenStory);
  return loaded && <loaded.OpenStory {...props} />;
}

function Reading() {
  return (
    <PageState title={message('panelReadingTitle')}>
      <p class="quiet" role="status">
        {message('panelReadingHint')}
      </p>
    </PageState>
  );
}

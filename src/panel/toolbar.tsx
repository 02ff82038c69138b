import browser from 'webextension-polyfill';
import type { Story } from '#domain/story/story.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { saveSettings } from '#store/settings/settings.ts';
import { ownNotesOf } from '#store/stories/own-notes-of.ts';
import { removeStory, restoreStory, saveStory } from '#store/stories/reading-state.ts';
import { IconButton } from '#ui/controls/icon-button.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { TabList } from '#ui/controls/tab-list.tsx';
import { askToKeep } from './ask-to-keep.ts';
import { copyAsMarkdown } from './copy-as-markdown.ts';
import type { PanelTab } from './panel-tab.ts';
import './toolbar.css';

interface ToolbarProps {
  shown: PanelTab;
  onShow: (tab: PanelTab) => void;
  /** The story on screen, which the buttons act on. */
  story: Story | null;
  highlights: boolean;
  onNotice: (notice: Notice) => void;
}

export function Toolbar({ shown, onShow, story, highlights, onNotice }: ToolbarProps) {
  const tabs = [
    { name: 'story', title: message('panelTabStory') },
    { name: 'list', title: message('panelTabList') },
  ] as const;
  return (
    <div class="toolbar">
      <TabList label={message('extensionName')} tabs={tabs} selected={shown} onSelect={onShow} />
      <span class="toolbar-gap" />
      {story && (
        <IconButton
          name={message('panelHighlights')}
          icon="pen"
          pressed={highlights}
          onClick={async () => {
            await saveSettings({ highlights: !highlights });
            sendToBackground({ type: 'repaint-pages' });
          }}
        />
      )}
      {story && (
        <IconButton
          name={message('panelCopyMarkdown')}
          icon="copy"
          onClick={async () => onNotice(await copyAsMarkdown(story))}
        />
      )}
      <IconButton
        name={message('panelSettings')}
        icon="gear"
        onClick={() => void browser.runtime.openOptionsPage()}
      />
      {story && <SaveButton story={story} onNotice={onNotice} />}
    </div>
  );
}

function SaveButton({ story, onNotice }: { story: Story; onNotice: (notice: Notice) => void }) {
  const { article, state } = story;
  if (!state) {
    return (
      <IconButton
        name={message('panelSave')}
        icon="bookmark"
        onClick={async () => {
          await saveStory(article.id, Date.now());
          sendToBackground({ type: 'story-saved', articleId: article.id });
          void askToKeep();
          onNotice({
            text: message('panelSaved'),
            action: null,
            field: {
              label: message('ownAddTag'),
              run: (tag) => void ownNotesOf(article.id).addTag(tag),
            },
          });
        }}
      />
    );
  }
  return (
    <IconButton
      name={message('panelRemove')}
      icon="bookmark"
      on
      onClick={async () => {
        const removed = await removeStory(article.id);
        onNotice({
          text: message('panelRemoved'),
          action: removed && { label: message('panelUndo'), run: () => void restoreStory(removed) },
        });
      }}
    />
  );
}

import browser from 'webextension-polyfill';
import type { Story } from '#domain/story/story.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { saveSettings } from '#store/settings/settings.ts';
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
  /** The story on screen, that the buttons act on. */
  story: Story | null;
  highlights: boolean;
  onNotice: (notice: Notice) => void;
}

const tabs = [
  { name: 'story', title: 'Story' },
  { name: 'list', title: 'Reading list' },
] as const;

export function Toolbar({ shown, onShow, story, highlights, onNotice }: ToolbarProps) {
  return (
    <div class="toolbar">
      <TabList label="Gloss" tabs={tabs} selected={shown} onSelect={onShow} />
      <span class="toolbar-gap" />
      {story && (
        <IconButton
          name="Highlights on the page"
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
          name="Copy as Markdown"
          icon="copy"
          onClick={async () => onNotice(await copyAsMarkdown(story))}
        />
      )}
      <IconButton
        name="Settings"
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
        name="Save to reading list"
        icon="bookmark"
        onClick={async () => {
          await saveStory(article.id, Date.now());
          void askToKeep();
          onNotice({ text: 'Saved to the reading list', action: null });
        }}
      />
    );
  }
  return (
    <IconButton
      name="Remove from reading list"
      icon="bookmark"
      on
      onClick={async () => {
        const removed = await removeStory(article.id);
        onNotice({
          text: 'Removed from the reading list',
          action: removed && { label: 'Undo', run: () => void restoreStory(removed) },
        });
      }}
    />
  );
}

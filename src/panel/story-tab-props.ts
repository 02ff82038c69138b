import type { TabState } from '#domain/article/tab-state.ts';
import type { Question } from '#domain/asking/question.ts';
import type { Settings } from '#domain/settings/settings.ts';
import type { Story } from '#domain/story/story.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

export interface StoryTabProps {
  tabId: number | null;
  tab: TabState | null;
  /** The tab's story, or the one opened from the list; undefined until it is known. */
  story: Story | null | undefined;
  /** What was asked about it, oldest first. */
  questions: readonly Question[];
  settings: Settings;
  /** True if the story was opened from the list, in which case the tab may show something else. */
  fromList: boolean;
  onBack: () => void;
  onOpenStory: (articleId: string) => void;
  onNotice: (notice: Notice) => void;
}

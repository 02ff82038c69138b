import { useEffect, useRef, useState } from 'preact/hooks';
import type { TabState } from '#domain/article/tab-state.ts';
import type { PanelTab } from './panel-tab.ts';

/**
 * Which of the panel's tabs is shown. A click on a highlight in the page, or a press that asks for the page,
 * leads to the story; that the reader went to another tab of the browser does not.
 */
export function useShownTab(
  tabId: number | null,
  tab: TabState | null | undefined,
): [PanelTab, (tab: PanelTab) => void] {
  const [shown, setShown] = useState<PanelTab>('story');
  const known = useRef<{ tabId: number | null; pressedAt: number }>({ tabId, pressedAt: 0 });
  const pressedAt = tab?.pressedAt ?? 0;
  useEffect(() => {
    if (tab === undefined) return;
    const isSameTab = known.current.tabId === tabId;
    if (isSameTab && pressedAt > known.current.pressedAt) setShown('story');
    if (!isSameTab || pressedAt > 0) known.current = { tabId, pressedAt };
  }, [tabId, tab === undefined, pressedAt]);
  useEffect(() => {
    if (tab?.focus) setShown('story');
  }, [tab?.focus?.at]);
  return [shown, setShown];
}

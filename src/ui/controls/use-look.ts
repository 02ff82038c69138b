import { useLayoutEffect } from 'preact/hooks';
import type { Settings } from '#domain/settings/settings.ts';

const sizes: Record<Exclude<Settings['textSize'], 'system'>, number> = {
  small: 0.9,
  medium: 1,
  large: 1.15,
  larger: 1.3,
};

/** Gives the page the theme and the text size that the reader chose; nothing changes while they are not known. */
export function useLook(settings: Pick<Settings, 'theme' | 'textSize'> | null | undefined): void {
  const { theme, textSize } = settings ?? {};
  useLayoutEffect(() => {
    if (theme === undefined || textSize === undefined) return;
    const root = document.documentElement;
    root.dataset.theme = theme;
    root.style.setProperty(
      '--zoom',
      String(textSize === 'system' ? sizeOfSystem() : sizes[textSize]),
    );
  }, [theme, textSize]);
}

/** How much larger than usual the reader has text in the browser's own settings. */
function sizeOfSystem(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  return size > 0 ? size : 1;
}

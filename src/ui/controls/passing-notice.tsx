import { useEffect } from 'preact/hooks';
import './passing-notice.css';

export interface Notice {
  text: string;
  /** Offered beside it, e.g. Undo. */
  action: { label: string; run: () => void } | null;
}

interface PassingNoticeProps {
  notice: Notice | null;
  onGone: () => void;
}

/** A line at the bottom that goes away by itself; later if it has a button. */
export function PassingNotice({ notice, onGone }: PassingNoticeProps) {
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(onGone, notice.action ? 12_000 : 3_500);
    return () => clearTimeout(timer);
  }, [notice, onGone]);
  return (
    <div class="passing-notice" role="status">
      {notice && (
        <p>
          {notice.text}
          {notice.action && (
            <button
              type="button"
              onClick={() => {
                notice.action?.run();
                onGone();
              }}
            >
              {notice.action.label}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

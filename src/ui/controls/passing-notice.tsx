import { useEffect, useState } from 'preact/hooks';
import './passing-notice.css';

export interface Notice {
  text: string;
  /** Offered beside it, e.g. Undo. */
  action: { label: string; run: () => void } | null;
  /** A line to type in, such as a tag for what was just saved; it may be used more than once. */
  field?: { label: string; run: (typed: string) => void };
}

interface PassingNoticeProps {
  notice: Notice | null;
  onGone: () => void;
}

/** A line at the bottom that goes away by itself; later if it has a button, and not while something is typed in it. */
export function PassingNotice({ notice, onGone }: PassingNoticeProps) {
  const [typing, setTyping] = useState(false);
  useEffect(() => setTyping(false), [notice]);
  useEffect(() => {
    if (!notice || typing) return;
    const timer = setTimeout(onGone, notice.action || notice.field ? 12_000 : 3_500);
    return () => clearTimeout(timer);
  }, [notice, typing, onGone]);
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
      {notice?.field && (
        <form
          onFocusIn={() => setTyping(true)}
          onFocusOut={() => setTyping(false)}
          onSubmit={(event) => {
            event.preventDefault();
            const input = event.currentTarget.querySelector('input');
            if (!input?.value.trim()) return onGone();
            notice.field?.run(input.value);
            input.value = '';
          }}
        >
          <input aria-label={notice.field.label} placeholder={notice.field.label} />
        </form>
      )}
    </div>
  );
}

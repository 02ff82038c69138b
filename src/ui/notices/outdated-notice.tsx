import { message } from '#i18n/message.ts';
import './failure-notice.css';

interface OutdatedNoticeProps {
  sentence: string;
  onAgain: () => void;
}

/** Above an analysis that was paid for and would turn out differently today. Updating it is the reader's choice. */
export function OutdatedNotice({ sentence, onAgain }: OutdatedNoticeProps) {
  return (
    <div class="notice plain" role="status">
      <p>{sentence}</p>
      <button type="button" class="button" onClick={onAgain}>
        {message('outdatedUpdate')}
      </button>
    </div>
  );
}

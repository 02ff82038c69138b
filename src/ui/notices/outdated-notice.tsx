import './failure-notice.css';

interface OutdatedNoticeProps {
  sentence: string;
  onAgain: () => void;
}

/** Over an analysis that was paid for and would come out otherwise today: writing it again is the reader's choice. */
export function OutdatedNotice({ sentence, onAgain }: OutdatedNoticeProps) {
  return (
    <div class="notice plain" role="status">
      <p>{sentence}</p>
      <button type="button" class="button" onClick={onAgain}>
        Write again
      </button>
    </div>
  );
}

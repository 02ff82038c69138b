import { type ClaimCount, marksIn } from '#domain/analysis/claim-count.ts';
import { type ClaimMark, claimMarks } from '#domain/analysis/claim-mark.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import './mark-choice.css';

const labelKeys: Record<ClaimMark, MessageKey> = {
  'article words': 'marksArticleWords',
  'other words': 'marksOtherWords',
  differs: 'marksDiffers',
  'not matched': 'marksNotMatched',
  'other source': 'marksOtherSource',
  added: 'marksAdded',
};

interface MarkChoiceProps {
  id: string;
  count: ClaimCount;
  /** The marks whose claims are shown; null for all. */
  marks: readonly ClaimMark[] | null;
  onMarks: (marks: readonly ClaimMark[] | null) => void;
}

/** Which claims are shown, by their marks: a checkbox for each mark that occurs. */
export function MarkChoice({ id, count, marks, onMarks }: MarkChoiceProps) {
  const chosen = marks ?? claimMarks;
  const toggle = (mark: ClaimMark) => {
    // Marks that don't occur yet stay chosen: an analysis may still be growing.
    const next = claimMarks.filter((each) => chosen.includes(each) !== (each === mark));
    onMarks(next.length === claimMarks.length ? null : next);
  };
  return (
    <fieldset id={id} class="mark-choice">
      <legend class="unseen">{message('marksChooseLabel')}</legend>
      {marksIn(count).map((mark) => (
        <label key={mark} class="mark-option">
          <input type="checkbox" checked={chosen.includes(mark)} onChange={() => toggle(mark)} />
          {message('marksCounted', message(labelKeys[mark]), formatNumber(count.marks[mark]))}
        </label>
      ))}
      {marks && (
        <button type="button" class="text-button" onClick={() => onMarks(null)}>
          {message('headShowAll')}
        </button>
      )}
    </fieldset>
  );
}

/** Instead of an analysis of which no claim has a chosen mark. */
export function NoMarkNotice({ onShowAll }: { onShowAll: () => void }) {
  return (
    <div class="notice plain" role="status">
      <p>{message('marksNone')}</p>
      <button type="button" class="button" onClick={onShowAll}>
        {message('headShowAll')}
      </button>
    </div>
  );
}

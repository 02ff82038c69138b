import { Fragment } from 'preact';
import { type ClaimCount, marksIn } from '#domain/analysis/claim-count.ts';
import type { ClaimMark } from '#domain/analysis/claim-mark.ts';
import { claimCountLine } from '#i18n/claim-count-line.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { Icon } from '#ui/controls/icon.tsx';
import { DiffersMark } from './provenance-chip.tsx';
import './provenance-chip.css';
import './mark-tally.css';

const classes: Record<ClaimMark, string> = {
  'article words': 'paragraph words',
  'other words': 'paragraph reworded',
  differs: 'altered',
  'not matched': 'unmatched',
  'other source': 'outside',
  added: 'outside',
};

/** How many claims have which mark, drawn as the marks themselves, where there is room for little; read out in words. */
export function MarkTally({ count }: { count: ClaimCount }) {
  if (count.total === 0) return null;
  const line = claimCountLine(count);
  const { confirmed } = count;
  const numberOf = (mark: ClaimMark) =>
    count.marks[mark] - (mark === 'other words' ? confirmed : 0);
  return (
    <span class="mark-tally" role="img" aria-label={line} title={line}>
      {marksIn(count).map((mark) => (
        <Fragment key={mark}>
          {mark === 'other words' && confirmed > 0 && (
            <span class="chip paragraph confirmed">
              {formatNumber(confirmed)}
              <Icon name="check" />
            </span>
          )}
          {(mark !== 'other words' || count.marks[mark] > confirmed) && (
            <span class={`chip ${classes[mark]}`}>
              <Tallied mark={mark} number={formatNumber(numberOf(mark))} />
            </span>
          )}
        </Fragment>
      ))}
    </span>
  );
}

function Tallied({ mark, number }: { mark: ClaimMark; number: string }) {
  if (mark === 'article words') return <span class="in-quotes">{number}</span>;
  if (mark === 'differs') return <DiffersMark label={number} />;
  const sign = mark === 'not matched' ? '? ' : mark === 'added' ? '+' : '';
  return <>{sign + number}</>;
}

import { formatNumber } from '#i18n/format-number.ts';
import { message } from '#i18n/message.ts';
import { ExportChoice } from '#reading-list/transfer/export-choice.tsx';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { type Found, storyList } from './use-found-stories.ts';

/** For more than this there is the backup: an export is held in memory as a whole. */
const mostAtOnce = 2_000;

interface ListMenuProps {
  found: Found;
  onSelect: (selected: ReadonlySet<string>) => void;
  onNotice: (notice: Notice) => void;
}

/** What can be done with everything that was found. */
export function ListMenu({ found, onSelect, onNotice }: ListMenuProps) {
  const articleIds = async () => {
    const rows = await storyList.rows(found.numbers.slice(0, mostAtOnce));
    if (found.numbers.length > mostAtOnce) {
      onNotice({ text: message('listFirstTaken', formatNumber(mostAtOnce)), action: null });
    }
    return rows.map(({ articleId }) => articleId);
  };
  if (found.numbers.length === 0) return null;
  return (
    <>
      <button
        type="button"
        class="text-button"
        onClick={async () => onSelect(new Set(await articleIds()))}
      >
        {message('listSelectAll')}
      </button>
      <ExportChoice articleIds={articleIds} onNotice={onNotice} />
    </>
  );
}

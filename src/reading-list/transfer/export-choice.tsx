import { offerFile } from '#ui/controls/offer-file.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { type ExportFormat, exportFormats, exportStories } from './export-stories.ts';

interface ExportChoiceProps {
  articleIds: () => Promise<string[]>;
  onNotice: (notice: Notice) => void;
}

/** Takes stories along in one of the formats. */
export function ExportChoice({ articleIds, onNotice }: ExportChoiceProps) {
  const take = async (format: ExportFormat) => {
    const file = await exportStories(format, await articleIds(), Date.now());
    if (file) offerFile(file.name, new Blob([file.content], { type: file.type }));
    else onNotice({ text: 'There is nothing of that kind in it', action: null });
  };
  return (
    <select
      class="choice"
      aria-label="Export"
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.value = '';
        void take(value as ExportFormat);
      }}
    >
      <option value="">Export…</option>
      {exportFormats.map((format) => (
        <option key={format} value={format}>
          {format}
        </option>
      ))}
    </select>
  );
}

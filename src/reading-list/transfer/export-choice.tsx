import { type MessageKey, message } from '#i18n/message.ts';
import { offerFile } from '#ui/controls/offer-file.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { type ExportFormat, exportFormats, exportStories } from './export-stories.ts';

interface ExportChoiceProps {
  articleIds: () => Promise<string[]>;
  onNotice: (notice: Notice) => void;
}

const formatNames: Record<ExportFormat, MessageKey> = {
  markdown: 'listExportMarkdown',
  html: 'listExportHtml',
  json: 'listExportJson',
  'web-annotation': 'listExportWebAnnotation',
  competitors: 'listExportCompetitors',
  atom: 'listExportAtom',
  bookmarks: 'listExportBookmarks',
};

/** Exports stories in the chosen format. */
export function ExportChoice({ articleIds, onNotice }: ExportChoiceProps) {
  const take = async (format: ExportFormat) => {
    const file = await exportStories(format, await articleIds(), Date.now());
    if (file) offerFile(file.name, new Blob([file.content], { type: file.type }));
    else onNotice({ text: message('listExportNothing'), action: null });
  };
  return (
    <select
      class="choice"
      aria-label={message('listExport')}
      value=""
      onChange={({ currentTarget }) => {
        // The first option is the name of the list itself.
        const format = exportFormats[currentTarget.selectedIndex - 1];
        currentTarget.value = '';
        if (format) void take(format);
      }}
    >
      <option value="">{message('listExportChoose')}</option>
      {exportFormats.map((format) => (
        <option key={format} value={format}>
          {message(formatNames[format])}
        </option>
      ))}
    </select>
  );
}

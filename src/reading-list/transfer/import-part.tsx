import { useState } from 'preact/hooks';
import { message } from '#i18n/message.ts';

interface ImportPartProps {
  /** True while a backup or an import runs. */
  busy: boolean;
  /** `whole`: nothing is to be kept if an entry is invalid. */
  onImport: (file: File, whole: boolean) => void;
}

/** Which files can be imported, and the field for one. */
export function ImportPart({ busy, onImport }: ImportPartProps) {
  const [whole, setWhole] = useState(false);
  return (
    <section class="backup-part">
      <h2>{message('listImportHeading')}</h2>
      <p>{message('listImportAbout')}</p>
      <label class="backup-whole">
        <input
          type="checkbox"
          checked={whole}
          onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
        />
        {message('listImportWhole')}
      </label>
      <input
        type="file"
        aria-label={message('listImportFile')}
        disabled={busy}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onImport(file, whole);
          currentTarget.value = '';
        }}
      />
    </section>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import './shortcuts.css';

export interface ShortcutGroup {
  title: string;
  /** Each with the names of its keys; several lists of keys do the same. */
  shortcuts: readonly { keys: readonly (readonly string[])[]; does: string }[];
}

const openingName = 'gloss-shortcuts';

/** Opens the list of shortcuts that is on this page. */
export function openShortcuts(): void {
  dispatchEvent(new Event(openingName));
}

/** All shortcuts, in a dialog that `?` opens, wherever nothing is being typed. */
export function Shortcuts({ groups }: { groups: readonly ShortcutGroup[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const open = () => {
      if (!dialog.current?.open) dialog.current?.showModal();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event)) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', onKey);
    addEventListener(openingName, open);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener(openingName, open);
    };
  }, []);
  return (
    <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{message('shortcutsTitle')}</h2>
      {groups.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3 class="label">{title}</h3>
          <dl>
            {shortcuts.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((together, index) => (
                    <span key={together.join()}>
                      {index > 0 && ' '}
                      {together.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </span>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <form method="dialog">
        <button type="submit" class="button">
          {message('shortcutsClose')}
        </button>
      </form>
    </dialog>
  );
}

/** True while a key would become text. */
export function isTyping({ target }: Event): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}

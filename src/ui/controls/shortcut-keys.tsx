import './shortcut-keys.css';

/** The keys that read the page, as the manifest suggests them to the browser. */
export function ShortcutKeys() {
  return (
    <span class="shortcut-keys">
      <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>G</kbd>
    </span>
  );
}

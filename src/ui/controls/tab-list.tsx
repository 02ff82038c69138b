import { stepOfArrow } from './step-of-arrow.ts';
import './tab-list.css';

interface TabListProps<Name extends string> {
  label: string;
  tabs: readonly { name: Name; title: string }[];
  selected: Name;
  onSelect: (name: Name) => void;
}

/** Tabs as in the ARIA pattern: one tab stop; arrow keys move and select. The panel's id is `tabpanel-NAME`. */
export function TabList<Name extends string>({
  label,
  tabs,
  selected,
  onSelect,
}: TabListProps<Name>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { Home: -tabs.length, End: tabs.length }[event.key] ?? stepOfArrow(event);
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(({ name }) => name === selected);
    const wrapped = (at + step + tabs.length) % tabs.length;
    const next = { Home: 0, End: tabs.length - 1 }[event.key] ?? wrapped;
    const tab = tabs[next];
    if (!tab) return;
    onSelect(tab.name);
    document.getElementById(`tab-${tab.name}`)?.focus();
  };
  return (
    <div class="tab-list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ name, title }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === selected}
          aria-controls={name === selected ? `tabpanel-${name}` : undefined}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => onSelect(name)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

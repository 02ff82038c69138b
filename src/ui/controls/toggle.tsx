import './toggle.css';

interface ToggleProps {
  label: string;
  pressed: boolean;
  onToggle: () => void;
}

/** A choice that is on or off, as a pill. */
export function Toggle({ label, pressed, onToggle }: ToggleProps) {
  return (
    <button type="button" class="toggle" aria-pressed={pressed} onClick={onToggle}>
      {label}
    </button>
  );
}

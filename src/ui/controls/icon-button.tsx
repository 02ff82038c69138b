import { Icon, type IconName } from './icon.tsx';
import './icon-button.css';

interface IconButtonProps {
  name: string;
  icon: IconName;
  /** For a toggle that keeps its name; leave it out if the name changes instead. */
  pressed?: boolean;
  /** Drawn as switched on. */
  on?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

export function IconButton({ name, icon, pressed, on, disabled, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class={on ? 'icon-button on' : 'icon-button'}
      aria-label={name}
      aria-pressed={pressed}
      title={name}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

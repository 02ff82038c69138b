import { useState } from 'preact/hooks';

interface DollarsFieldProps {
  id: string;
  label: string;
  note: string;
  /** What the note gives way to when no amount was written. */
  invalid: string;
  placeholder?: string;
  value: number | null;
  /** Null for an empty field. */
  onDollars: (dollars: number | null) => void;
}

/** An amount in dollars, with or without the sign, a comma or a point before the cents. */
export function DollarsField(props: DollarsFieldProps) {
  const { id, label, note, invalid, placeholder, value, onDollars } = props;
  const [problem, setProblem] = useState('');
  const noteId = `${id}-note`;
  const change = (written: string) => {
    const text = written.trim().replace(/^\$/, '').replace(',', '.');
    const dollars = text === '' ? null : Number(text);
    const isAmount = dollars === null || dollars >= 0;
    setProblem(isAmount ? '' : invalid);
    if (isAmount) onDollars(dollars);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        inputMode="decimal"
        autocomplete="off"
        placeholder={placeholder}
        aria-describedby={noteId}
        aria-invalid={problem !== ''}
        value={value ?? ''}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      <p id={noteId} class={problem ? 'report failed' : 'faint'} role="status">
        {problem || note}
      </p>
    </div>
  );
}

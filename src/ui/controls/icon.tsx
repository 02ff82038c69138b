/** 24-unit outlines, drawn for Gloss. */
const outlines = {
  pen: ['M4 20h6', 'M7 17l-1.5-4L15 3.5l5 5L10.5 18z', 'M12.5 6l5 5'],
  copy: ['M9 9h11v12H9z', 'M5 15H4V3h11v2'],
  bookmark: ['M6.5 3.5h11v17L12 16l-5.5 4.5z'],
  gear: [
    'M4 7h9',
    'M17 7h3',
    'M4 17h3',
    'M11 17h9',
    'M17 7a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
    'M11 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  ],
  fold: ['M7 10l5 5 5-5'],
  back: ['M15 5l-7 7 7 7'],
  out: ['M8 5H5v14h14v-3', 'M13 4h7v7', 'M20 4l-9 9'],
  frame: ['M4 8V4h4', 'M16 4h4v4', 'M20 16v4h-4', 'M8 20H4v-4', 'M8.5 10h7', 'M8.5 14h4'],
  check: ['M4.5 13l4.5 4.5L19.5 6.5'],
  differs: ['M4 9h16', 'M4 15.5h16', 'M16.5 4.5l-9 15.5'],
  send: ['M12 19V5', 'M6 11l6-6 6 6'],
  archive: ['M4 8h16v12H4z', 'M3 4h18v4H3z', 'M9.5 12h5'],
  trash: ['M4 6.5h16', 'M9 6V3.5h6V6', 'M6 6.5l1 14h10l1-14', 'M10 10.5v6', 'M14 10.5v6'],
  remove: ['M6 6l12 12', 'M18 6L6 18'],
} as const;

export type IconName = keyof typeof outlines;

/** Those that point along the line, and are turned around where it runs from right to left. */
const pointing: ReadonlySet<IconName> = new Set(['back', 'out']);

/** A picture beside a name, or in a button that has one. Hidden from screen readers. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      class={pointing.has(name) ? 'icon pointing' : 'icon'}
      viewBox="0 0 24 24"
      width="18"
      height="18"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {outlines[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

interface Span {
  start: number;
  end: number;
}

/**
 * Whether one of the spans overlaps another span, asked in the order of their starts: in one pass over both, since a
 * text from outside may hold as many as it has characters.
 */
export function followSpans(spans: readonly Span[]): (asked: Span) => boolean {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  let next = 0;
  return ({ start, end }) => {
    while ((sorted[next]?.end ?? Infinity) <= start) next += 1;
    return (sorted[next]?.start ?? Infinity) < end;
  };
}

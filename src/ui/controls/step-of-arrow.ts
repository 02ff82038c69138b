/**
 * Where an arrow key goes among things that stand beside each other: 1 to the next, -1 to the one before, as
 * they run on the page. Undefined for any other key.
 */
export function stepOfArrow(event: KeyboardEvent): 1 | -1 | undefined {
  const toRight = { ArrowRight: true, ArrowLeft: false }[event.key];
  if (toRight === undefined || !(event.currentTarget instanceof Element)) return undefined;
  const runsToRight = getComputedStyle(event.currentTarget).direction !== 'rtl';
  return toRight === runsToRight ? 1 : -1;
}

/**
 * What the extractive analyst picked for a section, by which its heading is true: it interprets nothing, so its
 * sentences don't stand under the headings of a model's analysis. `points` are sentences of no one kind.
 */
export const pickedKinds = [
  'lead',
  'figures',
  'points',
  'organizations',
  'said',
  'ahead',
  'dates',
  'limits',
] as const;

export type PickedKind = (typeof pickedKinds)[number];

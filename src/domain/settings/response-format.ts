/**
 * The rungs of the ladder, from the firmest promise of a JSON reply to none at all:
 * a schema that the service enforces, JSON without a schema, the prompt alone.
 */
export const rungs = ['json_schema', 'json_object', 'none'] as const;
export type Rung = (typeof rungs)[number];

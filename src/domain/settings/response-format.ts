/**
 * The response formats of the ladder, from the firmest promise of a JSON reply to none at all:
 * a schema that the service enforces, JSON without a schema, the prompt alone.
 */
export const responseFormats = ['json_schema', 'json_object', 'none'] as const;
export type ResponseFormat = (typeof responseFormats)[number];

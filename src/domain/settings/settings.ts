import { z } from 'zod';
import { type SectionName, sectionNames } from '#domain/analysis/analysis.ts';
import { foldedSectionSchema } from './folded-section.ts';

/** A model service: where it is, how to be let in, what to ask for. */
export const endpointSchema = z.object({
  id: z.string().min(1),
  /** Id of the preset it was made from; `custom` for none. */
  preset: z.string(),
  /** Base address of an OpenAI-compatible API, e.g. `https://api.openai.com/v1`, no slash at the end. */
  address: z.url({ protocol: /^https?$/ }),
  /** Empty where none is needed. Never leaves the settings row but to the address's own host. */
  key: z.string(),
  model: z.string(),
});
export type Endpoint = z.infer<typeof endpointSchema>;

/** Sections that the reader may switch off. */
export const optionalSections = sectionNames.filter(
  (name) => name !== 'hook' && name !== 'tldr',
) as readonly SectionName[];

export const settingsSchema = z.object({
  /** When the reader agreed to have articles read: ISO 8601; null until then. */
  consentedAt: z.string().nullable().default(null),
  endpoints: z.array(endpointSchema).default([]),
  /** The endpoint that analyses by default; null for the extractive analyst on the device. */
  defaultEndpointId: z.string().nullable().default(null),
  /** BCP 47, or `article` for the article's own language. */
  outputLanguage: z.string().default('article'),
  /** Who the reader is, in their own words; used for "what to do next" and "who should care". */
  reader: z.string().max(2000).default(''),
  hiddenSections: z.array(z.enum(sectionNames)).default([]),
  /** Whether cited sentences are highlighted in pages. */
  highlights: z.boolean().default(true),
  /** Sections folded in the panel. */
  foldedSections: z.array(foldedSectionSchema).default([]),
  /** US dollars above which Gloss asks before a run; null never asks. */
  askAboveCost: z.number().nonnegative().nullable().default(null),
  /** Whether short extracts of saved stories that bear on an article go to the model as numbered sources. */
  storiesAsSources: z.boolean().default(false),
  /** Day of the week on which a notification offers the recap: 1 Monday to 7 Sunday; null for none. */
  recapDay: z.number().int().min(1).max(7).nullable().default(null),
  /** The reader's own template for Markdown; empty for the one of Gloss. */
  markdownTemplate: z.string().max(20_000).default(''),
  /** Origins of local servers whose requests from Gloss go out without an `Origin` header. */
  originsWithoutOrigin: z.array(z.string()).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** The endpoint of that id; null when there is none, or when the id is null. */
export function findEndpoint(settings: Settings, id: string | null): Endpoint | null {
  return settings.endpoints.find((endpoint) => endpoint.id === id) ?? null;
}

/** The match pattern of exactly the endpoint's host, as the permission for it is asked. */
export function hostPattern(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}/*`;
}

import { z } from 'zod';
import { isoMomentSchema } from '#domain/article/article-schema.ts';
import { languageSchema } from '#domain/text/known-language.ts';
import { mostWebSentences, sourceKinds } from './web-source.ts';

/** A page of the web that a search gave, as a numbered source of one story: the words of it that the search gave. */
export const webSourceSchema = z.object({
  /** `W1`, `W2`, …; its sentences are cited as `W1.1`, `W1.2`, … */
  id: z.string().regex(/^W\d{1,2}$/),
  url: z.url({ protocol: /^https?$/ }).max(4000),
  title: z.string().max(400),
  /** The host, without `www.`. */
  site: z.string().max(255),
  /** The registrable domain of the host: what one owner has. */
  domain: z.string().max(255),
  publishedAt: isoMomentSchema.nullable(),
  /** BCP 47, `und` where it is not known. */
  language: languageSchema,
  /** What the page declares itself to be, as far as its address or a reading of it tells. */
  kind: z.enum(sourceKinds).nullable(),
  sentences: z.array(z.string().max(1000)).max(mostWebSentences),
  /** Whose words the sentences are: the page's, or those of a service that answers in its own. */
  wording: z.enum(['page', 'service']),
  /** Why it is no source of its own: whose site or whose text it is, `article` or the id of an earlier source. */
  dependsOn: z
    .object({ why: z.enum(['same site', 'same text']), of: z.string().max(10) })
    .nullable(),
  /** What Gloss found of its sentences when the reader had it read the page; absent until then. */
  seen: z
    .object({
      /** Epoch milliseconds. */
      at: z.number(),
      /** For each sentence, whether the page has it; null where not all of the page could be read. */
      found: z.array(z.boolean().nullable()).max(mostWebSentences),
    })
    .nullable()
    .optional(),
});

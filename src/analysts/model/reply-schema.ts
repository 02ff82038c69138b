import { z } from 'zod';
import { likelihoods, type SectionName } from '#domain/analysis/analysis.ts';

// Extension pages forbid code from strings, and zod's probe for it would count as a violation.
z.config({ jitless: true });

/*
 * What the model is asked for. The order of keys is the order in which it writes: evidence before
 * the sentence that rests on it, the short sections before the long. Only types, enums, nullables,
 * objects and arrays: the part of JSON Schema that every service takes. Counts and lengths are
 * checked after parsing, because some services refuse a schema that carries them.
 */
const replyClaim = z.object({
  evidence: z.object({
    sentence_ids: z.array(z.string()),
    quote: z.string().nullable(),
  }),
  text: z.string(),
  claim_type: z.enum(['reported_fact', 'attributed_statement', 'inference', 'background']),
});

const replySections = {
  hook: replyClaim,
  tldr: z.object({
    what_changed: replyClaim,
    why_it_matters: replyClaim,
    what_to_do_next: replyClaim.nullable(),
    who_should_care: z.array(z.string()),
  }),
  key_takeaways: z.array(replyClaim),
  competitors: z
    .object({
      organizations: z.array(z.object({ name: z.string(), relation: z.string() })),
      rows: z.array(z.object({ feature: z.string(), cells: z.array(replyClaim.nullable()) })),
    })
    .nullable(),
  technical_deep_dive: z.array(z.object({ topic: z.string(), explanation: replyClaim })),
  implications: z.array(
    z.object({
      prediction: z.string(),
      rationale: replyClaim,
      likelihood: z.enum(likelihoods),
      time_horizon: z.string().nullable(),
      source_ids: z.array(z.string()),
    }),
  ),
  timeline: z.array(
    z.object({ date: z.string().nullable(), date_text: z.string(), event: replyClaim }),
  ),
  limitations: z.array(z.string()),
};
export type ReplyKey = keyof typeof replySections;

/** The key of each section in the reply. */
export const replyKeyOf: Record<SectionName, ReplyKey> = {
  hook: 'hook',
  tldr: 'tldr',
  keyTakeaways: 'key_takeaways',
  competitors: 'competitors',
  technicalDeepDive: 'technical_deep_dive',
  implications: 'implications',
  timeline: 'timeline',
  limitations: 'limitations',
};

const articleType = z.enum([
  'news',
  'analysis',
  'opinion',
  'interview',
  'press_release',
  'product_review',
  'research',
  'other',
]);

/** The schema of a reply that holds these sections and nothing else, in the order given. */
export function wireSchema(sections: readonly SectionName[]): z.ZodObject {
  const shape: Record<string, z.ZodType> = { article_type: articleType };
  for (const name of sections) shape[replyKeyOf[name]] = replySections[replyKeyOf[name]];
  return z.object(shape);
}

/** The same as JSON Schema in the strict subset: closed objects, every key required. */
export function wireJsonSchema(sections: readonly SectionName[]): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(wireSchema(sections));
  return schema;
}

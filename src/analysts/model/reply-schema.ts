import { z } from 'zod';
import { likelihoods, type SectionName, tableKinds } from '#domain/analysis/analysis.ts';

// Extension pages forbid code from strings, and zod's probe for it would count as a violation.
z.config({ jitless: true });

/*
 * What the model is asked for. The order of keys is the order in which it writes: evidence before
 * the sentence that rests on it, the short sections before the long. Keys are one letter, because a
 * reply repeats them for every claim; the system prompt says what each stands for. Only types, enums,
 * nullables, objects and arrays: the part of JSON Schema that every service takes. Counts and lengths
 * are checked after parsing, because some services refuse a schema that carries them; for the same
 * reason a sentence's number is any number here.
 */
const kind = z.enum(['f', 'a', 'i', 'b', 'd']);
const replyClaim = z.object({ s: z.array(z.number()), t: z.string(), k: kind });
/** `r`: the numbers of saved stories. */
const saved = { r: z.array(z.number()) };
/** `w`: the numbers of sentences of web sources, e.g. `1.3`. */
const web = { w: z.array(z.string()) };
const claimWith = (cited: Record<string, z.ZodType>) =>
  z.object({ s: z.array(z.number()), ...cited, t: z.string(), k: kind });

/** `stories` and `pages`: the model was given saved stories, or pages of the web, which some claims may cite. */
const replySections = (stories: boolean, pages: boolean) => {
  const beyond = pages ? claimWith(web) : replyClaim;
  const claim = stories ? claimWith(saved) : replyClaim;
  return sectionsOf(claim, beyond, claimWith({ ...(stories && saved), ...(pages && web) }));
};

/** The claims that may cite saved stories, those that may cite the web, and those that may cite either. */
const sectionsOf = (claim: z.ZodType, beyond: z.ZodType, either: z.ZodType) => ({
  h: replyClaim,
  l: z.object({
    c: replyClaim,
    m: replyClaim,
    n: beyond.nullable(),
    w: z.array(z.string()),
  }),
  k: z.array(claim),
  c: z
    .object({
      k: z.enum(tableKinds),
      o: z.array(z.object({ n: z.string(), r: z.string() })),
      r: z.array(z.object({ f: z.string(), c: z.array(beyond.nullable()) })),
    })
    .nullable(),
  d: z.array(z.object({ h: z.string(), e: beyond })),
  i: z.array(
    z.object({ p: z.string(), e: either, l: z.enum(likelihoods), h: z.string().nullable() }),
  ),
  t: z.array(z.object({ d: z.string().nullable(), w: z.string(), e: beyond })),
  x: z.array(z.string()),
});
export type ReplyKey = keyof ReturnType<typeof replySections>;

/** The key of each section in the reply. */
export const replyKeyOf: Record<SectionName, ReplyKey> = {
  hook: 'h',
  tldr: 'l',
  keyTakeaways: 'k',
  competitors: 'c',
  technicalDeepDive: 'd',
  implications: 'i',
  timeline: 't',
  limitations: 'x',
};

/**
 * The schema of a reply that holds these sections and nothing else, in the order given. `stories`:
 * the model was given saved stories, which takeaways and implications may cite; `pages`: pages of the web.
 */
export function wireSchema(
  sections: readonly SectionName[],
  stories = false,
  pages = false,
): z.ZodObject {
  const all = replySections(stories, pages);
  const shape: Record<string, z.ZodType> = {};
  for (const name of sections) shape[replyKeyOf[name]] = all[replyKeyOf[name]];
  return z.object(shape);
}

/** The same as JSON Schema in the strict subset: closed objects, every key required. */
export function wireJsonSchema(
  sections: readonly SectionName[],
  stories = false,
  pages = false,
): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(wireSchema(sections, stories, pages));
  return schema;
}

import { z } from 'zod';

const selectors = z.array(z.string().min(1).max(1000)).max(200);

/** CSS selectors of blocks to leave out or take in, for the copy that `extract/` makes of a page. */
export const pickedRulesSchema = z.object({ leaveOut: selectors, takeIn: selectors });
export type PickedRules = z.infer<typeof pickedRulesSchema>;

/** What the reader pointed at on a site: CSS selectors of blocks to leave out of its articles or take in. */
export const siteRuleSchema = z.object({
  /** Host name of the site, without `www.`. */
  site: z.string().min(1).max(253),
  leaveOut: selectors,
  takeIn: selectors,
  /** What holds for single articles of the site alone, by the id of their address; the newest last. */
  articles: z
    .array(pickedRulesSchema.extend({ id: z.string().min(1).max(200) }))
    .max(100)
    .optional(),
  /** Epoch milliseconds. */
  updatedAt: z.number(),
});
export type SiteRule = z.infer<typeof siteRuleSchema>;

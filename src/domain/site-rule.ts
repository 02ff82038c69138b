import { z } from 'zod';

const selectors = z.array(z.string().min(1).max(1000)).max(200);

/** What the reader pointed at on a site: CSS selectors of blocks to leave out of its articles or take in. */
export const siteRuleSchema = z.object({
  /** Host name of the site, without `www.`. */
  site: z.string().min(1).max(253),
  leaveOut: selectors,
  takeIn: selectors,
  /** Epoch milliseconds. */
  updatedAt: z.number(),
});
export type SiteRule = z.infer<typeof siteRuleSchema>;

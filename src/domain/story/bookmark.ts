import { z } from 'zod';

/**
 * What is known of a story that was brought in from elsewhere and not read yet: its address and what
 * the other program said of it. When its page is read, the article takes its place.
 */
export const bookmarkSchema = z.object({
  /** `articleIdOf` its address. */
  articleId: z.string().min(1).max(200),
  url: z.url({ protocol: /^https?$/ }).max(4000),
  title: z.string().min(1).max(1000),
  siteName: z.string().max(300),
  authors: z.array(z.string().max(200)).max(50),
  /** The other program's summary of it; empty for none. */
  excerpt: z.string().max(2000),
});
export type Bookmark = z.infer<typeof bookmarkSchema>;

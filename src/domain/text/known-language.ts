import { z } from 'zod';

/** The language if the runtime takes its tag, else `und`: a page may declare anything. */
export function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
}

/** A BCP 47 tag as any page or file may declare it; whatever else is declared is `und`, and nothing stays nothing. */
export const languageSchema = z
  .string()
  .max(35)
  .transform((declared) => declared && knownLanguage(declared));

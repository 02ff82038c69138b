import { withoutContacts } from '#domain/checking/without-foreign-contacts.ts';
import type { RecapTheme } from './recap-run.ts';

/**
 * Themes that name no address, number, account or command that the claims under them don't: headings, and statements
 * in other words, are told by a model, or by a file.
 */
export function themesWithoutContacts(themes: readonly RecapTheme[]): RecapTheme[] {
  return themes.map(({ heading, statements }) => {
    const cited = statements.flatMap(({ claims }) => claims);
    return {
      heading: withoutContacts(heading, textOf(cited)),
      statements: statements.map((statement) => ({
        ...statement,
        text: withoutContacts(statement.text, textOf(statement.claims)),
      })),
    };
  });
}

function textOf(claims: readonly { text: string }[]): string {
  return claims.map(({ text }) => text).join('\n');
}

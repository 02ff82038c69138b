import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import type { Surface } from './surface.ts';

interface Tables {
  articles: Article;
  analyses: AnalysisRun;
}

/** All rows of a table, read from outside through one of the extension's own pages. */
export function storedInFirefox<Name extends keyof Tables>(
  surface: Surface,
  table: Name,
): Promise<Tables[Name][]> {
  return surface.evaluate(
    (name: string) =>
      new Promise<Tables[Name][]>((resolve, reject) => {
        const opening = indexedDB.open('gloss');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            // What leaves the page does so as JSON: a value of the page's own has no other way out.
            resolve(JSON.parse(JSON.stringify(reading.result)));
          };
        };
      }),
    table,
  );
}

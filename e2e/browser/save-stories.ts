import type { Page } from 'playwright';
import { analyzeExtractively } from '#analysts/extractive/analyze-extractively.ts';
import { buildArticle } from '#domain/article/build-article.ts';
import type { Story } from '#domain/story/story.ts';

const sentencesOf = (subject: string, nth: number) => [
  `The council of ${subject} voted on Tuesday to rebuild the harbour after a storm tore away half of its eastern wall in January.`,
  `Work on the first section is to begin in May 2027 and will cost ${48 + nth} million euros, the mayor of ${subject} told reporters after the vote.`,
  `Insurers in ${subject} expect that premiums will fall by 2031, once the last section is finished.`,
  `The national government pays two-thirds of the sum, and ${subject} raises the rest through a loan that runs for twenty years.`,
];

/** A saved story of our own about a port, as it was read and analysed on the device; its prediction was due by 2025. */
export function storyAbout(subject: string, nth: number, savedAt: number): Story {
  const url = `https://ledger.example/ports/${nth}`;
  const article = buildArticle(
    sentencesOf(subject, nth).map((text) => ({ kind: 'text', text })),
    {
      url,
      canonicalUrl: url,
      title: `${subject} rebuilds its harbour`,
      authors: ['Ida Holm'],
      siteName: 'The Harbour Ledger',
      publishedAt: '2024-03-02T08:00:00Z',
      modifiedAt: null,
      collectedAt: '2026-03-02T08:46:00.000Z',
      language: 'en',
      direction: 'ltr',
      leadImage: null,
      section: null,
      keywords: [],
      kind: 'article',
      links: [],
    },
  );
  const brief = analyzeExtractively(article);
  const rationale = brief.tldr?.content.whatChanged;
  if (!rationale) throw new Error('The analyst found nothing to say first.');
  const implications = {
    writtenBy: 'extractive' as const,
    complete: true,
    picked: 'ahead' as const,
    content: [
      {
        prediction: `Other ports than ${subject} will ask for as much.`,
        rationale: { ...rationale, id: 'implication-1' },
        likelihood: 'likely' as const,
        timeHorizon: nth % 2 ? 'by 2025' : 'by 2049',
      },
    ],
  };
  return {
    article,
    run: {
      articleId: article.id,
      analyst: { kind: 'extractive' },
      status: 'done',
      workerId: null,
      resumed: 0,
      brief: { ...brief, implications },
      draft: null,
      progress: null,
      failure: null,
      usage: null,
      startedAt: savedAt,
      finishedAt: savedAt + 40,
    },
    state: {
      articleId: article.id,
      savedAt,
      readAt: null,
      archivedAt: null,
      tags: [],
      note: '',
    },
  };
}

const ports = ['Varna', 'Aveiro', 'Kotor', 'Bergen', 'Lerwick', 'Stavanger', 'Piran', 'Rijeka'];

/** So many stories that were saved in the week of today. */
export function storiesOfThisWeek(count: number): Story[] {
  const now = Date.now();
  return ports.slice(0, count).map((port, nth) => storyAbout(port, nth, now - nth));
}

/**
 * Puts stories into the database through one of the extension's own pages, past everything that would notice: the
 * page is to be opened anew after it.
 */
export async function saveStories(surface: Page, stories: readonly Story[]): Promise<void> {
  const rows: [table: string, row: unknown][] = stories.flatMap(({ article, run, state }) => [
    ['articles', article],
    ['analyses', run],
    ['readingStates', state],
    ['changedStories', { articleId: article.id, what: 'content', stamp: 1 }],
  ]);
  await surface.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gloss');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(
            ['articles', 'analyses', 'readingStates', 'changedStories'],
            'readwrite',
          );
          for (const [table, row] of all) writing.objectStore(table).put(row);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    rows,
  );
}

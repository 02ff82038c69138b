import type { Analysis } from '#domain/analysis/analysis.ts';
import type { Claim, Evidence, Reading } from '#domain/analysis/claim.ts';
import type { Article } from '#domain/article/article.ts';
import { articleOf } from '#domain/article/article-of.ts';
import type { Story } from '#domain/story/story.ts';
import { sampleClaim, sampleEvidence, sampleRun } from './sample-story.ts';

/** A story of our own in which every mark occurs, for specs and pictures. */

const reader = 'ferry-mini';

function articleOfMarks(): Article {
  const texts = [
    'The island’s ferry line will replace its oldest ship with an electric one next spring, its board decided on Monday.',
    'The new ship carries 240 passengers and 60 cars. It was ordered from a yard in Gdynia.',
    'The line expects to save 1.1 million liters of diesel a year, provided that the harbor’s new cable is finished by March.',
    'Fares will not rise before 2028, said Ida Holm, who heads the line.',
    'A rival on the northern route, Nordsund, still sails with diesel and has announced no plans to change.',
    'Islanders had asked for a second evening crossing since 2019. The board put off a decision until the fall.',
  ];
  return articleOf(texts, {
    url: 'https://ledger.example/island-ferry',
    canonicalUrl: 'https://ledger.example/island-ferry',
    title: 'Island Ferry Line Buys an Electric Ship',
    authors: ['Mara Lind'],
    siteName: 'The Harbour Ledger',
    publishedAt: '2026-03-02T08:00:00Z',
    collectedAt: '2026-03-02T08:46:00.000Z',
    language: 'en',
  });
}

const reading = (verdict: Reading['verdict'], claimWords = '', sourceWords = ''): Reading => ({
  verdict,
  by: reader,
  claimWords,
  sourceWords,
});

function claim(
  id: string,
  text: string,
  sentence: number | null,
  evidence: Partial<Evidence> = {},
  changes: Partial<Claim> = {},
): Claim {
  if (sentence === null) return sampleClaim(id, text, changes);
  return sampleClaim(id, text, { evidence: sampleEvidence(sentence, evidence), ...changes });
}

const near = { verdict: 'near' } as const;
const confirmed = { verdict: 'near', reading: reading('supported') } as const;

function analysisOfMarks(): Analysis {
  const section = <Content>(content: Content) => ({
    writtenBy: 'model' as const,
    complete: true,
    content,
  });
  return {
    hook: section(
      claim('hook-1', 'The island’s mayor forced the ferry line to go electric.', 1, {
        verdict: 'near',
        reading: reading('not stated'),
      }),
    ),
    tldr: section({
      whatChanged: claim(
        'tldr-1',
        'The island’s ferry line will replace its oldest ship with an electric one next spring, its board decided on Monday.',
        1,
      ),
      whyItMatters: claim(
        'tldr-2',
        'If the harbor’s cable is done by March, the line hopes to save over a million liters of diesel a year.',
        4,
        confirmed,
      ),
      whatToDoNext: claim(
        'tldr-3',
        'Book crossings for next spring late.',
        null,
        {},
        {
          origin: 'advice',
        },
      ),
      whoShouldCare: ['Islanders', 'Ferry operators'],
    }),
    keyTakeaways: section([
      claim('takeaway-1', 'The new ship carries 240 passengers and 60 cars.', 2),
      claim('takeaway-2', 'Prices stay put until 2028, the head of the line said.', 5, confirmed),
      claim('takeaway-3', 'Nordsund has not said that it will give up diesel.', 6, near),
      claim('takeaway-4', 'The line expects to save 1.4 million liters of diesel a year.', 4, {
        verdict: 'altered',
        alterations: [
          {
            kind: 'number',
            claimed: '1.4 million liters',
            found: '1.1 million liters',
            paragraph: 3,
          },
        ],
      }),
      claim('takeaway-5', 'The board turned down a second evening crossing.', 8, {
        verdict: 'near',
        reading: reading('contradicted', 'turned down', 'put off a decision'),
      }),
      claim('takeaway-6', 'Crews fear for their jobs.', 6, { verdict: 'not found' }),
      claim('takeaway-7', 'The rival will lose riders to the quieter ship.', 6, near, {
        inferred: true,
      }),
      claim(
        'takeaway-8',
        'Electric ferries charge while they load.',
        null,
        {},
        {
          origin: 'background',
        },
      ),
    ]),
    competitors: section({
      organizations: [
        { name: 'The ferry line', relation: 'subject' },
        { name: 'Nordsund', relation: 'rival' },
      ],
      rows: [
        {
          feature: 'Fuel',
          cells: [
            claim('competitor-1', 'Electric from next spring', 1, confirmed),
            claim('competitor-2', 'Diesel', 6, confirmed),
          ],
        },
      ],
    }),
    technicalDeepDive: section([
      {
        topic: 'Charging',
        explanation: claim('deep-dive-1', 'The harbor gets a new cable by March.', 4, near),
      },
    ]),
    implications: section([
      {
        prediction: 'Nordsund will order an electric ship too.',
        rationale: claim(
          'implication-1',
          'A rival on the northern route, Nordsund, still sails with diesel and has announced no plans to change.',
          6,
        ),
        likelihood: 'possible',
        timeHorizon: 'within two years',
      },
    ]),
    limitations: section(['The article names no price.']),
  };
}

/** The story, saved at that time in epoch milliseconds. */
export function storyOfMarks(savedAt: number): Story {
  const article = articleOfMarks();
  const brief: Analysis = {
    hook: {
      writtenBy: 'extractive',
      complete: true,
      content: claim('hook-1', article.text.slice(0, article.sentences[0]?.end), 1),
    },
  };
  const run = sampleRun({ articleId: article.id, draft: analysisOfMarks(), brief });
  return {
    article,
    run,
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

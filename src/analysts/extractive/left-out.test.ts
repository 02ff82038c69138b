import { expect, test } from 'vitest';
import { analyzeExtractively } from './analyze-extractively.ts';
import { articleOfText } from './article-of-text.ts';

const opening =
  'The harbor of Vellin will close its northern pier for a year, the port authority said on Monday.';

function briefOf(paragraphs: readonly string[], language = 'en', lead = opening) {
  const title =
    language === 'de' ? 'Vellin sperrt den Nordpier' : 'Vellin closes its northern pier';
  return analyzeExtractively(
    articleOfText([lead, ...paragraphs].join('\n\n'), { title, language }),
  );
}

const ahead = (...given: Parameters<typeof briefOf>) =>
  briefOf(...given).implications?.content.map(({ prediction }) => prediction) ?? [];
const figures = (...given: Parameters<typeof briefOf>) =>
  briefOf(...given).keyTakeaways?.content.map(({ text }) => text) ?? [];
const organizations = (...given: Parameters<typeof briefOf>) =>
  briefOf(...given).competitors?.content?.organizations.map(({ name }) => name) ?? [];

/** Of another matter than the headline, and so no line of a brief. */
const others = Array.from(
  { length: 14 },
  (_, nth) => `Ferry number ${nth} was painted by hand in a yard that closed long ago.`,
);

test('what is to come is not told by a month, by times gone by, or by what was told before', () => {
  expect(ahead(['A crane for the pier of Vellin will be delivered in June.'])).toHaveLength(1);
  for (const text of [
    'The May report on the pier of Vellin beat what was forecast for 2027.',
    'In the harbor’s view, that will keep the pier of Vellin busy until 2030.',
    'Last week the harbor master of Vellin learned that the pier will be closed.',
  ])
    expect(ahead([text]), text).toEqual([]);
  const lead =
    'Der Hafen von Vellin sperrt seinen Nordpier für ein Jahr, sagte die Behörde am Montag.';
  expect(
    ahead(['Der Nordpier von Vellin soll bis 2027 erneuert werden.'], 'de', lead),
  ).toHaveLength(1);
  for (const text of [
    'Bis zum Jahr 2020 plant der Hafen von Vellin den Nordpier zu erneuern.',
    'Am Donnerstag vergangener Woche wird erwartet, dass Vellin den Nordpier sperrt.',
  ])
    expect(ahead([text], 'de', lead), text).toEqual([]);
});

test('a figure far down counts something of the headline or the lead', () => {
  const far = (text: string) => figures([...others, text]);
  expect(far('Repairs of the pier cost the harbor $48 million in all.')).toHaveLength(1);
  expect(far('Painting a mural in some distant town cost $48 million.')).toEqual([]);
});

test('central sentences that no heading has a place for come from the beginning, a paragraph’s first sentence after eight', () => {
  const point = 'Fishermen of Vellin have moored at the northern pier for three generations.';
  expect(figures([...others.slice(0, 5), point])).toContain(point);
  expect(figures([...others.slice(0, 9), point])).toContain(point);
  expect(figures([...others.slice(0, 8), `${others[9]} ${point}`])).not.toContain(point);
  expect(figures([...others, point])).not.toContain(point);
});

test('where nothing of the opening can be read alone, nothing is filled up with what goes on from it', () => {
  const lead = 'He said it was over, and so did they.';
  const brief = briefOf(
    [
      'But this was not what they had told him.',
      'And so he left them there.',
      'Then it was their turn, they said.',
      'It was not to be, he said.',
      'They also said so to him.',
      'Fishermen of Vellin have moored at the northern pier for three generations.',
    ],
    'en',
    lead,
  );
  expect(brief.tldr?.content).toMatchObject({ whatChanged: null, lead: [] });
  expect(brief.keyTakeaways?.content).toEqual([]);
});

test('a line too short to say what it is about is no lead', () => {
  const brief = briefOf([opening], 'en', 'Vellin’s northern pier is to close in the spring.');
  expect(brief.tldr?.content.whatChanged?.text).toBe(opening);
});

test('single quotation marks quote as double ones do, and an apostrophe ends nothing', () => {
  const said = [
    'Ida Holm, who leads the dockers, said: ‘Every crane on the pier of Vellin is older than its driver, and slower.’',
    'The workers’ speaker Ida Holm said: ‘Nobody who works there doesn’t know that 40 people must go from Vellin.’',
  ];
  const brief = briefOf([...others.slice(0, 5), ...said]);
  expect(brief.technicalDeepDive?.content.map(({ explanation }) => explanation.text)).toEqual(said);
  expect(brief.keyTakeaways?.content.map(({ text }) => text)).not.toContain(said[1]);
});

test('parts of names, places, peoples and words with a capital of their own are no organizations', () => {
  expect(organizations(['Kestrel Bank said it was sorry. Kestrel Bank owns the pier.'])).toEqual([
    'Kestrel Bank',
  ]);
  for (const text of [
    'The Vellin/Marden International Bank said so. It is the Vellin/Marden International Bank.',
    'The International School on the Rhine plans more. The International School on the Rhine has grown.',
    'Norwegian said little. A company named Norwegian, the airline Norwegian, has gone.',
    'Harbor lung disease (HLD) has spread. HLD said the doctor, and HLD has no cure.',
    'The agency Vellin Police Airport said so. The agency Vellin Police Airport is closed.',
  ])
    expect(organizations([text]), text).toEqual([]);
  const german = 'Die Ansiedlung der Fakultät der Universität Vellin kommt voran.';
  const again = 'Im Mai beginnt die Ansiedlung der Fakultät der Universität Vellin wohl.';
  expect(
    organizations(
      [german, again],
      'de',
      'Vellin sperrt den Nordpier für ein ganzes Jahr, sagte die Behörde.',
    ),
  ).toEqual([]);
  expect(
    organizations(['The London-based Kestrel Bank said so. The London-based Kestrel Bank is old.']),
  ).toEqual(['Kestrel Bank']);
});

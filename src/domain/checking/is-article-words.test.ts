import { describe, expect, it } from 'vitest';
import { type Article, sentenceText } from '#domain/article/article.ts';
import { articleOf } from '#domain/article/article-of.ts';
import { checkClaim } from './check-claim.ts';

const english = articleOf([
  'Harbor Lines, the largest ferry company of the islands, will cut 340 jobs in Lerwick by June, its chief executive Mara Lindqvist said on Tuesday. “We are not leaving the islands,” she said. “We will keep the night ferry whatever it costs the owners.” The company may close two routes if fuel becomes dearer.',
  'Union leader Tom Okafor rejected the plan, which surprised the town. The union reportedly has 1,200 members. Did the regulator know of the plan? Profits fell 12 percent in March, and fares rose 4 percent in May, the regulator found.',
  'Northern Ferries, a rival, opened a route to Norway and bought ships from Harbor Lines. Its founder Ada Berg owns most of the shares.',
]);
const german = articleOf(
  [
    'Die Reederei Hafenlinie streicht bis Juni 340 Stellen in Wismar, sagte Vorstandschefin Mara Lindner am Dienstag. Das Unternehmen könnte zwei Strecken schließen, wenn der Treibstoff teurer wird. „Wir verlassen die Inseln nicht“, sagte sie.',
    'Damit liegt die Reederei hinter der Konkurrenz. Die Gewerkschaft hat angeblich 1200 Mitglieder.',
  ],
  { language: 'de' },
);

function verdictOf(article: Article, text: string, ids?: string[]) {
  const sentenceIds = ids ?? article.sentences.map(({ id }) => id);
  return checkClaim(article, { text, sentenceIds, quote: null }).verdict;
}

describe('the article’s words', () => {
  it.each([
    ['a sentence as it stands', 'The company may close two routes if fuel becomes dearer.'],
    [
      'without an aside',
      'Harbor Lines will cut 340 jobs in Lerwick by June, its chief executive Mara Lindqvist said on Tuesday.',
    ],
    ['without a clause at its end', 'Union leader Tom Okafor rejected the plan.'],
  ])('may be %s', (_, text) => {
    expect(verdictOf(english, text)).toBe('verified');
  });

  it('may put a German verb where the sentence begins otherwise', () => {
    expect(verdictOf(german, 'Die Reederei liegt hinter der Konkurrenz.')).toBe('verified');
  });

  it.each([
    [
      'the speaker',
      'Harbor Lines, the largest ferry company of the islands, will cut 340 jobs in Lerwick by June.',
    ],
    ['the speaker of a quotation', 'We will keep the night ferry whatever it costs the owners.'],
    [
      'another speaker put in',
      'We will keep the night ferry whatever it costs the owners, Okafor said.',
    ],
    ['the hedge', 'The company close two routes if fuel becomes dearer.'],
    ['the condition', 'The company may close two routes.'],
    ['the question', 'The regulator know of the plan.'],
    ['what makes it hearsay', 'The union has 1,200 members.'],
    ['the negation', 'We are leaving the islands, she said.'],
    ['how many', 'Its founder Ada Berg owns the shares.'],
    [
      'which',
      'Harbor Lines, the ferry company of the islands, will cut 340 jobs in Lerwick by June, Mara Lindqvist said on Tuesday.',
    ],
    ['the month', 'Profits fell 12 percent, and fares rose 4 percent in May, the regulator found.'],
  ])('never lose %s', (_, text) => {
    expect(verdictOf(english, text)).not.toBe('verified');
  });

  it.each([
    ['Harbor Lines bought ships from Northern Ferries.'],
    ['Profits fell 4 percent in March, and fares rose 12 percent in May, the regulator found.'],
    ['Profits fell 12 percent in May, and fares rose 4 percent in March, the regulator found.'],
    ['Tom Okafor said on Tuesday.'],
    ['The town surprised Tom Okafor.'],
    ['The plan rejected Union leader Tom Okafor.'],
    ['Ada Berg, a rival, owns most of the shares.'],
    ['The owners will keep the night ferry.'],
  ])('are not put together anew: “%s”', (text) => {
    expect(verdictOf(english, text)).not.toBe('verified');
  });

  it.each([
    ['Das Unternehmen schließen zwei Strecken.'],
    ['Das Unternehmen könnte zwei Strecken schließen.'],
    ['Die Gewerkschaft hat 1200 Mitglieder.'],
    ['Die Reederei Hafenlinie streicht bis Juni 340 Stellen in Wismar.'],
    ['Wir verlassen die Inseln, sagte sie.'],
  ])('nor are they in German when something is lost: “%s”', (text) => {
    expect(verdictOf(german, text)).not.toBe('verified');
  });

  it.each([
    ['en', 'In Texas, abortions are banned.', 'Abortions are banned.'],
    ['en', 'Perhaps, the minister lied to parliament.', 'The minister lied to parliament.'],
    ['en', 'In 2019, profits fell 5 percent.', 'Profits fell 5 percent.'],
    ['en', 'Barring a veto, the tunnel opens in May.', 'The tunnel opens in May.'],
    ['en', 'The ferry is free, for now.', 'The ferry is free.'],
    ['en', 'All banks, apart from Halden, passed the test.', 'All banks passed the test.'],
    ['en', 'In the novel, the president dies in exile.', 'The president dies in exile.'],
    ['en', 'The mayor is a crook, Ortiz tweeted on Sunday.', 'The mayor is a crook.'],
    [
      'de',
      'Kenner befürchten, das Werk schließt noch vor Ostern.',
      'Das Werk schließt noch vor Ostern.',
    ],
    ['de', 'Alle Züge, die nach Basel fahren, fallen aus.', 'Alle Züge fallen aus.'],
    ['fr', 'D’après le parquet, le maire a menti.', 'Le maire a menti.'],
    ['es', 'De aprobarse la ley, los bancos pagarán el doble.', 'Los bancos pagarán el doble.'],
    [
      'en',
      'Officials fear Russia will attack Poland within five years.',
      'Russia will attack Poland within five years.',
    ],
    ['en', 'The court freed students mocking Erdogan.', 'The court freed Erdogan.'],
    ['en', 'Former President Holm was fined.', 'President Holm was fined.'],
    ['en', 'Few Americans voted.', 'Americans voted.'],
    ['en', 'Non-EU citizens must pay.', 'EU citizens must pay.'],
    ['en', 'Nurse Anna, 34, treated the boy, who later died.', 'Nurse Anna later died.'],
    ['en', 'Spain (2.1 percent) grew faster than Italy (0.7 percent).', 'Spain (0.7 percent).'],
    ['en', 'All patients with diabetes died.', 'All patients died.'],
    ['en', 'The vaccine works in mice.', 'The vaccine works.'],
    ['en', 'There is speculation that ministers took bribes.', 'Ministers took bribes.'],
    ['en', 'The ban will be lifted and replaced after elections.', 'The ban will be lifted.'],
    [
      'en',
      'The gap separating rich families and poor families widened.',
      'The gap separating poor families widened.',
    ],
    [
      'de',
      'Den Minister kritisierte die Opposition am Montag.',
      'Minister kritisierte die Opposition am Montag.',
    ],
    ['en', 'About ~5% of mice survived.', 'About 5% of mice survived.'],
    [
      'en',
      'Trump fired Comey in May. He had investigated the campaign.',
      'Trump had investigated the campaign.',
    ],
    [
      'en',
      'Meta, the owner of Instagram, fired Jones. Apple, the maker of phones, praised Smith.',
      'Meta praised Smith.',
    ],
    ['en', '“We won,” shouted Lee. “They cheated,” shouted Ray.', 'They cheated, shouted Lee.'],
    ['en', 'Ortiz called for calm. “The mayor lied.”', 'The mayor lied.'],
    [
      'ja',
      '田中社長は、新工場を建て、鈴木部長は、旧工場を閉じた。',
      '鈴木部長は、新工場を建て、田中社長は、旧工場を閉じた。',
    ],
    [
      'es',
      'El grupo vendió su filial al fondo Onda, que quebró en mayo.',
      'El grupo quebró en mayo.',
    ],
    ['nl', 'Alle patiënten met diabetes zijn overleden.', 'Alle patiënten zijn overleden.'],
  ])('%s: %s is not %s', (language, said, text) => {
    expect(verdictOf(articleOf([said], { language }), text)).not.toBe('verified');
  });

  it('are not the beginning of one sentence and the end of another', () => {
    for (const article of [english, german]) {
      for (const one of article.sentences) {
        for (const other of article.sentences) {
          if (one === other) continue;
          const [head = ''] = sentenceText(article, one).split(',');
          const tail = sentenceText(article, other).split(',').at(-1) ?? '';
          const text = `${head} ${tail}`;
          if (head === sentenceText(article, one) || tail === sentenceText(article, other))
            continue;
          expect([text, verdictOf(article, text)]).not.toEqual([text, 'verified']);
        }
      }
    }
  });

  it('are not known in a language whose binding words are not', () => {
    const greek = articleOf(['Η εταιρεία, που ιδρύθηκε το 1990, έκλεισε δύο γραμμές.'], {
      language: 'el',
    });
    expect(verdictOf(greek, 'Η εταιρεία, που ιδρύθηκε το 1990, έκλεισε δύο γραμμές.')).toBe(
      'verified',
    );
    expect(verdictOf(greek, 'Η εταιρεία έκλεισε δύο γραμμές.')).toBe('near');
  });

  it('never have a clause of the model’s own, whatever sentence it is put to', () => {
    const inventions = [
      'and the mayor has agreed',
      ', which will cost the town its school',
      'because the owners want it',
      ', after months of secret talks',
      'despite a ban',
    ];
    for (const article of [english, german]) {
      for (const sentence of article.sentences) {
        for (const invention of inventions) {
          const text = `${sentenceText(article, sentence).replace(/[.?”“]+$/u, '')} ${invention}.`;
          expect([text, verdictOf(article, text, [sentence.id])]).not.toEqual([text, 'verified']);
        }
      }
    }
  });

  it('are not what comes of shuffling the article’s vocabulary', () => {
    const chance = seeded(11);
    for (const article of [english, german]) {
      for (let round = 0; round < 400; round += 1) {
        const words = article.sentences.flatMap((sentence) =>
          sentenceText(article, sentence).split(/\s+/u),
        );
        const length = 5 + Math.floor(chance() * 10);
        const text = Array.from({ length }, () => words[Math.floor(chance() * words.length)]).join(
          ' ',
        );
        expect([text, verdictOf(article, text)]).not.toEqual([text, 'verified']);
      }
    }
  });

  it('are not what comes of exchanging two names, nouns or figures of a sentence', () => {
    const chance = seeded(5);
    for (const article of [english, german]) {
      for (let round = 0; round < 300; round += 1) {
        const sentence = article.sentences[Math.floor(chance() * article.sentences.length)];
        if (!sentence) continue;
        const words = sentenceText(article, sentence)
          .replace(/[.,?“”„]/gu, '')
          .split(/\s+/u);
        const places = [...words.keys()].filter((place) => /^[\p{Lu}\d]/u.test(words[place] ?? ''));
        const at = places[Math.floor(chance() * places.length)] ?? 0;
        const to = places[Math.floor(chance() * places.length)] ?? 0;
        const [first, second] = [words[at], words[to]];
        if (first === undefined || second === undefined || first === second) continue;
        words[at] = second;
        words[to] = first;
        const text = words.join(' ');
        expect([text, verdictOf(article, text, [sentence.id])]).not.toEqual([text, 'verified']);
      }
    }
  });
});

/** Numbers from 0 to 1 that are the same in every run (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

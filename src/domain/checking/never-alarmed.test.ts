import { describe, expect, it } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { checkClaim } from './check-claim.ts';

/** What honest claims do to their sentences: [what, language, sentences, claim, publication]. */
const honest: [string, string, string, string, string?][] = [
  [
    'an ordinal beside a cardinal',
    'en',
    'The first of two trains left the depot 1.34 km away and hit three cars.',
    'The first train hit three cars.',
  ],
  [
    'an ordinal for a cardinal elsewhere',
    'en',
    'It was the second strike in five weeks at the plant.',
    'The plant has seen a second strike.',
  ],
  [
    'a relative date resolved',
    'en',
    'The bridge will open next year, the council said.',
    'The bridge is to open in 2025, the council said.',
    '2024-05-03',
  ],
  [
    'last year resolved',
    'en',
    'Last year the port handled 4 million containers.',
    'In 2023 the port handled 4 million containers.',
    '2024-05-03',
  ],
  [
    'last year resolved, with another year beside it',
    'de',
    'Im vergangenen Jahr verkaufte die Werft 21 Schlepper.',
    '2023 verkaufte die Werft 21 Schlepper.',
    '2024-05-03',
  ],
  [
    'an ordinal in figures',
    'de',
    'Er spielt in der zweiten Bundesliga.',
    'Er spielt in der 2. Bundesliga.',
  ],
  [
    'an ordinal in words',
    'de',
    'Der Bau stammt aus dem 21. Jahrhundert.',
    'Der Bau stammt aus dem einundzwanzigsten Jahrhundert.',
  ],
  [
    'an ordinal at the end',
    'de',
    'Beim Rennen wurde er Dritter und sie 14.',
    'Beim Rennen wurde sie 14.',
  ],
  ['a Roman century', 'fr', 'Le pont date du XIXe siècle.', 'Le pont date du 19e siècle.'],
  [
    'a century in words',
    'it',
    'Il ponte risale al XIX secolo.',
    'Il ponte risale al diciannovesimo secolo.',
  ],
  [
    'a Spanish ordinal',
    'es',
    'El club juega en la 2.ª división.',
    'El club juega en la segunda división.',
  ],
  [
    'a Swedish ordinal',
    'sv',
    'Laget slutade på 14:e plats i serien.',
    'Laget slutade på fjortonde plats i serien.',
  ],
  ['a Chinese ordinal', 'zh', '公司第二季度的收入增长了。', '公司第2季度的收入增长了。'],
  ['a Chinese sum', 'zh', '公司去年的收入为九十亿元。', '公司去年的收入为90亿元。'],
  ['a Chinese third', 'zh', '三分之一的居民支持这个计划。', '33%的居民支持这个计划。'],
  [
    'a German third',
    'de',
    'Ein Drittel der Mitglieder stimmte zu.',
    '33 Prozent der Mitglieder stimmten zu.',
  ],
  [
    'a Polish third',
    'pl',
    'Jedna trzecia członków głosowała za.',
    '33 procent członków głosowało za.',
  ],
  [
    'two things that went two ways',
    'en',
    'The bank cut its forecast and raised its rate on Thursday.',
    'The bank lowered its forecast on Thursday.',
  ],
  [
    'one of two verdicts',
    'en',
    'The court convicted the mayor and cleared his driver of all charges.',
    'The court exonerated the driver of the mayor.',
  ],
  [
    'a decade for its year',
    'en',
    'The bridge of Vellin was built in 1994 by the old guild.',
    'The bridge of Vellin was built in the 1990s by the old guild.',
  ],
  [
    'a number that looks like a year',
    'en',
    'In 2000 the works employed 2,000 people in Vellin.',
    'The works of Vellin employed two thousand people in 2000.',
  ],
  [
    'a range cut short',
    'en',
    'The works are planned for 2024–26.',
    'The works are planned from 2024 to 2026.',
  ],
  [
    'a range with one scale',
    'en',
    'The tunnel will cost one to two billion euros.',
    'The tunnel will cost 1 to 2 billion euros.',
  ],
  [
    'a range whose first end has its scale',
    'en',
    'The tunnel will cost one to two billion euros.',
    'The cost is between 1 billion and 2 billion euros.',
  ],
  [
    'a fraction for a percentage',
    'en',
    'Half of the members voted, and a third of them said no.',
    'About 50 percent of the members voted.',
  ],
  [
    'a percentage for a fraction',
    'en',
    'Some 25 percent of the members voted.',
    'A quarter of the members voted.',
  ],
  [
    'a decimal without its zero',
    'en',
    'The rounds were of 0.50 caliber.',
    'The rounds were of .50 caliber.',
  ],
  [
    'a counted list',
    'en',
    'Two nurses from Leeds and a doctor from York were hurt, as was another driver.',
    'Four people were hurt.',
  ],
  [
    'zero in words',
    'en',
    'The bank expects no growth this year.',
    'The bank expects growth of 0 percent this year.',
  ],
  [
    'zero in a German word',
    'de',
    'Die Bank erwartet ein Nullwachstum.',
    'Die Bank erwartet 0 Prozent Wachstum.',
  ],
  [
    'German nouns',
    'de',
    'Die Behörde hat den Bau der Brücke am Montag genehmigt.',
    'Das Amt hat das Vorhaben am Montag genehmigt.',
  ],
  [
    'a Korean predicate',
    'ko',
    '시는 월요일에 다리 건설을 승인했다고 밝혔다.',
    '시가 다리 건설을 허가했다.',
  ],
  [
    'a speaker for a pronoun',
    'en',
    'Ada Berg runs the union. “We will strike on Monday,” she said.',
    'Ada Berg said the union will strike on Monday.',
  ],
  [
    'a demonym',
    'en',
    'Officials in Germany were surprised by the vote.',
    'German officials were surprised by the vote.',
  ],
  [
    'an acronym',
    'en',
    'The European Central Bank left rates where they were.',
    'The ECB left rates where they were.',
  ],
  [
    'an acronym spelled out',
    'en',
    'The ECB, the European Central Bank, met. The ECB left rates where they were.',
    'The European Central Bank left rates where they were.',
  ],
  [
    'another order of words',
    'en',
    'In 2019 prices rose by 4 percent in Lerwick and by 6 percent in Oban.',
    'Prices rose by 6 percent in Oban and by 4 percent in Lerwick in 2019.',
  ],
  [
    'a word of negative meaning for a negation',
    'de',
    'Zwei Länder sind noch nicht dabei.',
    'Zwei Länder fehlen noch.',
  ],
  [
    'a negation for a word of negative meaning',
    'en',
    'The mayor refused to sign the contract.',
    'The mayor did not sign the contract.',
  ],
  [
    'a double negation taken out',
    'en',
    'The court did not rule out a second hearing.',
    'The court left a second hearing open.',
  ],
  [
    'a German ordinal with its dot',
    'de',
    'Der Verein spielt in der zweiten Liga.',
    'Der Verein spielt in der 2. Liga.',
  ],
  [
    'a German ordinal in words',
    'de',
    'Es ist der 3. Streik in diesem Jahr.',
    'Es ist der dritte Streik in diesem Jahr.',
  ],
  ['a French century', 'fr', 'Le pont date du XIXe siècle.', 'Le pont date du 19e siècle.'],
  [
    'a Spanish ordinal',
    'es',
    'Es la segunda huelga del año en el puerto.',
    'Es la 2.ª huelga del año en el puerto.',
  ],
  [
    'an Italian ordinal',
    'it',
    'È il quarto sciopero dell’anno nel porto.',
    'È il 4° sciopero dell’anno nel porto.',
  ],
  [
    'lakh and crore',
    'en',
    'The state will spend 3 crore rupees on 2 lakh books.',
    'The state will spend 30 million rupees on 200,000 books.',
  ],
  ['East Asian scales', 'ja', '市は橋に90億円を使う。', '市は橋に九十億円を使う。'],
  ['Korean scales', 'ko', '시는 다리에 1억 2000만원을 쓴다.', '시는 다리에 1억2천만 원을 쓴다.'],
  ['Chinese scales', 'zh', '该市将为大桥投入90亿元。', '该市将为大桥投入九十亿元。'],
  [
    'a word of another cited sentence',
    'en',
    'Harbor Lines was fined. The fine is 4 million euros.',
    'Harbor Lines was fined 4 million euros.',
  ],
  [
    'a rounded figure',
    'en',
    'The line carried 1,284,000 passengers in May.',
    'The line carried about 1.3 million passengers in May.',
  ],
  ['a currency by its name', 'en', 'The fine is €4.2 million.', 'The fine is 4.2 million euros.'],
  ['two digits of a year', 'en', 'The law of ’68 still stands.', 'The law of 1968 still stands.'],
  [
    'a day of the week for its date',
    'en',
    'The ship sank on Tuesday off Norway.',
    'The ship sank on 12 March off Norway.',
    '2024-03-13',
  ],
  [
    'up and down in phrases',
    'en',
    'The process can be broken down into small steps.',
    'The process can be split up into small steps.',
  ],
  [
    '“not only”',
    'en',
    'The law covers not only ferries but also trains.',
    'The law covers ferries and trains.',
  ],
  ['“no longer”', 'en', 'The line no longer serves Oban.', 'The line has stopped serving Oban.'],
  [
    'zero for no',
    'en',
    'There were no injuries in the fire.',
    'There were zero injuries in the fire.',
  ],
  [
    'a decimal with its zero',
    'en',
    'The rounds were of .50 caliber.',
    'The rounds were of 0.50 caliber.',
  ],
  [
    'next year without a date',
    'en',
    'The bridge opens next year, the firm said in 2024.',
    'The bridge opens in 2025, the firm said.',
  ],
  ['one in five', 'en', 'One in five members voted.', 'Some 20 percent of the members voted.'],
  ['a Chinese percentage', 'zh', '价格上涨了百分之五。', '价格上涨了5%。'],
  [
    'a rejection as no approval',
    'en',
    'Parliament rejected the bill on ferries.',
    'Parliament did not approve the bill on ferries.',
  ],
  ['ruling out', 'en', 'The mayor would not resign.', 'The mayor ruled out resigning.'],
  [
    'nations for their adjectives',
    'en',
    'The French president met the Dutch prime minister.',
    'The leaders of France and the Netherlands met.',
  ],
];

describe('an honest claim is not called different', () => {
  it.each(honest)('for %s', (_, language, said, text, publishedAt) => {
    const article = articleOf([said], { language, publishedAt: publishedAt ?? null });
    const sentenceIds = article.sentences.map(({ id }) => id);
    const { verdict, alterations } = checkClaim(article, { text, sentenceIds, quote: null });
    expect([verdict, alterations]).not.toEqual(['altered', alterations]);
    expect(verdict).not.toBe('not found');
  });
});

/** False claims that follow their sentence but for one thing. */
const wrong: [string, string, string, string][] = [
  [
    'a tenfold figure before its noun',
    'en',
    'The firm will cut 200 jobs at its plant in Vellin next spring.',
    'It will cut 2,000 jobs.',
  ],
  [
    'a tenfold figure',
    'de',
    'Die Firma streicht 200 Stellen im Werk Vellin.',
    'Die Firma streicht 2.000 Stellen im Werk Vellin.',
  ],
  [
    'a cut for a rise',
    'en',
    'The bank raised its key rate on Thursday.',
    'The bank cut its key rate on Thursday.',
  ],
  [
    'an acquittal for a conviction',
    'en',
    'The court cleared the former mayor of all charges.',
    'The court convicted the former mayor of all charges.',
  ],
  [
    'a refusal',
    'en',
    'The union accepted the offer of the port.',
    'The union refused the offer of the port.',
  ],
  [
    'a German cut',
    'de',
    'Die Bank erhöhte ihren Leitzins am Donnerstag.',
    'Die Bank senkte ihren Leitzins am Donnerstag.',
  ],
  [
    'a French cut',
    'fr',
    'La banque a relevé son taux directeur jeudi.',
    'La banque a abaissé son taux directeur jeudi.',
  ],
  [
    'a Spanish acquittal',
    'es',
    'El tribunal absolvió al alcalde de todos los cargos.',
    'El tribunal condenó al alcalde de todos los cargos.',
  ],
  [
    'a Korean cut',
    'ko',
    '은행은 목요일 기준금리를 인상했다.',
    '은행은 목요일 기준금리를 인하했다.',
  ],

  [
    'a figure',
    'en',
    'The line carried 1,284,000 passengers in May.',
    'The line carried 1,824,000 passengers in May.',
  ],
  [
    'a percentage',
    'de',
    'Die Preise stiegen im Mai um 4 Prozent.',
    'Die Preise stiegen im Mai um 14 Prozent.',
  ],
  ['a unit', 'fr', 'Le pont mesure 40 mètres de long.', 'Le pont mesure 40 kilomètres de long.'],
  [
    'a month',
    'es',
    'El puente abrirá en marzo, dijo la alcaldesa.',
    'El puente abrirá en mayo, dijo la alcaldesa.',
  ],
  [
    'a year',
    'en',
    'The bridge was built in 1968 by the state.',
    'The bridge was built in 1986 by the state.',
  ],
  [
    'a name',
    'en',
    'Harbor Lines sold the ferry to Baltic Freight in June.',
    'Harbor Lines sold the ferry to Nordic Freight in June.',
  ],
  [
    'a negation left out',
    'it',
    'Il comune non venderà il porto quest’anno.',
    'Il comune venderà il porto quest’anno.',
  ],
  [
    'a direction',
    'en',
    'Fares rose sharply on the northern routes.',
    'Fares fell sharply on the northern routes.',
  ],
  [
    'a direction in German',
    'de',
    'Die Preise für Fahrkarten sind stark gestiegen.',
    'Die Preise für Fahrkarten sind stark gesunken.',
  ],
  [
    'two figures exchanged',
    'en',
    'Fares rose 4 percent in Oban and 6 percent in Lerwick.',
    'Fares rose 6 percent in Oban and 4 percent in Lerwick.',
  ],
  [
    'who did what to whom',
    'en',
    'The storm killed Karl Holm and wounded Ada Berg.',
    'The storm killed Ada Berg and wounded Karl Holm.',
  ],
];

describe('a claim that follows its sentence is called different', () => {
  it.each(wrong)('for %s', (_, language, said, text) => {
    const article = articleOf([said], { language });
    expect(checkClaim(article, { text, sentenceIds: ['S1'], quote: null }).verdict).toBe('altered');
  });
});

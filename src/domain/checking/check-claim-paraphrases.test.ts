import { describe, expect, it } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { checkClaim } from './check-claim.ts';

/** Sentences, and honest ways of saying them otherwise: none may be called altered or not found. */
const paraphrases: [language: string, sentence: string, ...claims: string[]][] = [
  [
    'en',
    'The ferry operator Northlink will not raise its fares this year, chief executive Mara Lindqvist told reporters in Aberdeen on Tuesday.',
    'Northlink will keep its fares unchanged this year, according to CEO Mara Lindqvist.',
    'Ferry company Northlink is not increasing fares this year.',
  ],
  [
    'en',
    'Northlink carried 1,284,000 passengers in 2024, up 12.4 percent from the year before, and earned £38.2 million.',
    'Passenger numbers grew 12.4% to about 1.28 million in 2024, with earnings of £38.2m.',
    'In 2024 Northlink carried nearly 1.3 million passengers and made £38.2 million.',
  ],
  [
    'en',
    'Union leader Tom Okafor rejected the offer, saying that 340 jobs in Lerwick were at risk.',
    'The union rejected the offer over fears for 340 jobs in Lerwick.',
    'Tom Okafor, the union leader, turned down the offer because 340 jobs in Lerwick are threatened.',
  ],
  [
    'en',
    'No passenger was hurt when the vessel Hjalmar struck a pier in Kirkwall last October, investigators said.',
    'The Hjalmar hit a pier in Kirkwall last October without injuring any passengers.',
  ],
  [
    'en',
    'Northlink rose 6.2 percent in New Haven, Fairwind gained 4.8 percent and Tideway added 3.1 percent, lifting the Harbour Twenty index to its highest close since 2021.',
    'Northlink rose 6.2%, Fairwind 4.8% and Tideway 3.1% in New Haven.',
  ],
  [
    'de',
    'Der Fährbetreiber Nordlink erhöht seine Preise in diesem Jahr nicht, sagte Vorstandschefin Mara Lindner am Dienstag in Rostock.',
    'Nordlink lässt die Preise in diesem Jahr unverändert, so Vorstandschefin Lindner.',
  ],
  [
    'de',
    'Das Unternehmen beförderte im Jahr 2024 rund 1,28 Millionen Fahrgäste, 12,4 Prozent mehr als im Vorjahr.',
    '2024 beförderte das Unternehmen 1,28 Mio. Passagiere, ein Plus von 12,4 %.',
  ],
  [
    'fr',
    'Le syndicaliste Thomas Okafor a refusé l’offre, car 340 emplois sont menacés à Dunkerque.',
    'Le syndicat a refusé l’offre parce que 340 emplois à Dunkerque sont menacés.',
  ],
  [
    'es',
    'El regulador, con sede en Madrid, debe decidir antes del 14 de marzo si la fusión con Líneas del Sur es legal.',
    'El regulador de Madrid decidirá antes del 14 de marzo sobre la fusión con Líneas del Sur.',
  ],
  [
    'ru',
    'Лидер профсоюза Тимур Окафоров отверг предложение, потому что в Приморске под угрозой 340 рабочих мест.',
    'Тимур Окафоров отказался от предложения: 340 рабочих мест в Приморске под угрозой.',
  ],
  [
    'ja',
    '同社は2024年に128万人の乗客を運び、前年より12.4％増え、38億2000万円の利益を上げた。',
    '同社は2024年に128万人を運び、利益は38億2000万円だった。',
  ],
  [
    'zh',
    '燃料成本下降了7%，但两艘船的维修比计划多用了六个星期。',
    '燃料成本降低7%，但两艘船的维修多花了六周。',
  ],
  [
    'ko',
    '노조 위원장 오태식은 여수에서 일자리 340개가 위험하다며 제안을 거부했다.',
    '노조는 여수의 일자리 340개가 위험하다며 제안을 거부했다.',
  ],
  [
    'ar',
    'نقلت الشركة 1.28 مليون راكب في عام 2024، بزيادة 12.4 في المئة عن العام السابق، وربحت 38.2 مليون دولار.',
    'نقلت الشركة 1.28 مليون راكب وربحت 38.2 مليون دولار في 2024.',
  ],
];

describe('an honest paraphrase', () => {
  const cases = paraphrases.flatMap(([language, sentence, ...claims]) =>
    claims.map((claim): [string, string, string] => [language, claim, sentence]),
  );
  it.each(cases)('%s: “%s” is found', (language, claim, sentence) => {
    const article = articleOf([sentence], { language });
    const { verdict } = checkClaim(article, { text: claim, sentenceIds: ['S1'], quote: null });
    expect(['verified', 'near']).toContain(verdict);
  });
});

import { expect, test } from 'vitest';
import { cuesOf } from './cues/cues-of.ts';
import { findDates, referenceOf } from './find-dates.ts';

const september = '2024-09-03T04:03:19Z';

function datesIn(sentence: string, language = 'en', moment: string | null = september) {
  const [dates = []] = findDates([sentence], language, referenceOf(moment), cuesOf(language));
  return dates.map(({ date, text }) => `${date} ${text}`);
}

test.each([
  ['The treaty was signed on 14 March 2023.', 'en', ['2023-03-14 14 March 2023']],
  ['On Sept. 11, 2001, the planes were grounded.', 'en', ['2001-09-11 Sept. 11, 2001']],
  ['It fell in March 2023 and again in 2024.', 'en', ['2023-03 March 2023', '2024 2024']],
  ['Sie trat am 3. März 2021 in Kraft.', 'de', ['2021-03-03 3. März 2021']],
  ['Le traité a été signé le 3 mars 2021.', 'fr', ['2021-03-03 3 mars 2021']],
  ['El acuerdo se firmó el 3 de mayo de 2021.', 'es', ['2021-05-03 3 de mayo de 2021']],
  ['Договор подписан 3 марта 2021 года.', 'ru', ['2021-03-03 3 марта 2021']],
  ['Smlouva platí od 3. března 2021.', 'cs', ['2021-03-03 3. března 2021']],
  ['協定は2024年12月26日に署名された。', 'ja', ['2024-12-26 2024年12月26日']],
  ['処分は24年12月に出た。', 'ja', ['2024-12 24年12月']],
  ['2023년 10월 7일에 시작됐다.', 'ko', ['2023-10-07 2023년 10월 7일']],
  ['وقعت الاتفاقية في 3 مارس 2021.', 'ar', ['2021-03-03 3 مارس 2021']],
])('a date keeps the precision that the sentence gives: %s', (sentence, language, dates) => {
  expect(datesIn(sentence, language)).toEqual(dates);
});

test('of a day without a year that would be nearly a year away, the past one is meant', () => {
  const december = '2024-12-22T08:00:00Z';
  expect(datesIn('Erscheinen sollte der Bericht am 17. November.', 'de', december)).toEqual([
    '2024-11-17 17. November',
  ]);
  expect(datesIn('Erscheinen soll der Bericht am 17. November.', 'de', december)).toEqual([
    '2024-11-17 17. November',
  ]);
  expect(datesIn('Erscheinen soll der Bericht am 17. März.', 'de', december)).toEqual([
    '2025-03-17 17. März',
  ]);
});

test('a month after a year in Chinese, Japanese and Korean is of that year', () => {
  expect(datesIn('1999年签约，1月推出专辑，12月在北滨市开演唱会。', 'zh')).toEqual([
    '1999 1999年',
    '1999-01 1月',
    '1999-12 12月',
  ]);
});

test('a date without a year is the last one, or the next where the sentence looks ahead', () => {
  expect(datesIn('The court ruled on June 12.')).toEqual(['2024-06-12 June 12']);
  expect(datesIn('The court will rule on June 12.')).toEqual(['2025-06-12 June 12']);
  expect(datesIn('The tariff begins Oct. 15.')).toEqual(['2024-10-15 Oct. 15']);
});

test('a day whose year another sentence gives is of that year', () => {
  const sentences = ['It was sent on 13 March 2022.', 'The letter of 13 March was leaked.'];
  const dates = findDates(sentences, 'en', referenceOf(september), cuesOf('en'));
  expect(dates[1]?.[0]?.date).toBe('2022-03-13');
});

test('a year said by its distance counts', () => {
  expect(datesIn('En febrero de este año la mujer denunció.', 'es')).toEqual(['2024-02 febrero']);
  expect(datesIn('It fell two years ago.')).toEqual(['2022 two years ago']);
  expect(datesIn('지난해 7월 당무위원회가 결정했다.', 'ko')).toEqual(['2023-07 7월']);
});

test.each([
  ['It fell last week, and again yesterday.', 'en', ['2024-08 last week', '2024-09-02 yesterday']],
  ['It was announced last Friday.', 'en', ['2024-08-30 last Friday']],
  ['She will speak next Tuesday.', 'en', ['2024-09-10 next Tuesday']],
  ['It began a month ago.', 'en', ['2024-08 a month ago']],
  ['Er starb vor 75 Jahren.', 'de', ['1949 vor 75 Jahren']],
  [
    'Vergangene Woche kam vor einem Jahr.',
    'de',
    ['2024-08 Vergangene Woche', '2023 vor einem Jahr'],
  ],
  ['La loi fut votée il y a deux jours.', 'fr', ['2024-09-01 il y a deux jours']],
  ['La réforme attend l’an prochain.', 'fr', ['2025 l’an prochain']],
  ['Ocurrió hace tres años.', 'es', ['2021 hace tres años']],
  ['È successo due settimane fa.', 'it', ['2024-08 due settimane fa']],
  ['Foi votado na semana passada.', 'pt', ['2024-08 semana passada']],
  ['Het gebeurde drie maanden geleden.', 'nl', ['2024-06 drie maanden geleden']],
  ['Это случилось два года назад.', 'ru', ['2022 два года назад']],
  ['Це сталося 5 років тому.', 'uk', ['2019 5 років тому']],
])('a date told by its distance is reckoned from the article: %s', (sentence, language, dates) => {
  expect(datesIn(sentence, language)).toEqual(dates);
});

test('the year in words after a month belongs to the month', () => {
  expect(datesIn('It closed in May of last year.')).toEqual(['2023-05 May']);
  expect(datesIn('Cerró en noviembre del año pasado.', 'es')).toEqual(['2023-11 noviembre']);
});

test.each([
  ['The last 40 years were dry, and the next week was not.', 'en'],
  ['It lasted some 75,000 years ago or so, a few days ago.', 'en'],
  ['In den letzten zehn Jahren und den kommenden Wochen.', 'de'],
  ["That was yesterday's news.", 'en'],
])('spans of time and what a story reckons from are no dates: %s', (sentence, language) => {
  expect(datesIn(sentence, language)).toEqual([]);
});

test('without a date of the article only what names its year is dated', () => {
  expect(datesIn('It fell in March, in 2019 and last week.', 'en', null)).toEqual(['2019 2019']);
});

test.each([
  'The prize may march on for 12 days.',
  'It takes 45 minutes, from 10:30 to 11:15.',
  'They hired 2000 people for $2,010.',
  'Do it before 03/04/2024.',
  'It was open for three months and in the coming weeks.',
  'The flight lands on 31 April 2024.',
  'May said so in the house.',
])('what only looks like a date is none: %s', (sentence) => {
  expect(datesIn(sentence)).toEqual([]);
});

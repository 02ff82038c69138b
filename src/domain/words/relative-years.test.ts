import { expect, test } from 'vitest';
import { relativeYears } from './relative-years.ts';

const yearsIn = (text: string, language: string) =>
  relativeYears(text, language, '2024-05-03T08:00:00Z').map(({ year }) => year);

test.each([
  ['en', 'Last year it grew; this year it fell; next year it ends.', [2023, 2024, 2025]],
  [
    'de',
    'Im vergangenen Jahr wuchs es, in diesem Jahr sank es, nächstes Jahr endet es.',
    [2023, 2024, 2025],
  ],
  ['fr', 'L’an dernier, puis cette année, puis l’année prochaine.', [2023, 2024, 2025]],
  ['es', 'El año pasado creció; este año bajó; el próximo año acaba.', [2023, 2024, 2025]],
  ['it', 'L’anno scorso, quest’anno e l’anno prossimo.', [2023, 2024, 2025]],
  ['pt', 'No ano passado cresceu; neste ano caiu; no próximo ano acaba.', [2023, 2024, 2025]],
  [
    'nl',
    'Vorig jaar groeide het, dit jaar daalde het, volgend jaar stopt het.',
    [2023, 2024, 2025],
  ],
  ['sv', 'Det växte i fjol, sjönk i år och slutar nästa år.', [2023, 2024, 2025]],
  ['no', 'Det vokste i fjor, falt i år og slutter neste år.', [2023, 2024, 2025]],
  ['da', 'Det voksede sidste år, faldt i år og slutter næste år.', [2023, 2024, 2025]],
  ['fi', 'Se kasvoi viime vuonna, laski tänä vuonna ja loppuu ensi vuonna.', [2023, 2024, 2025]],
  [
    'pl',
    'Wzrosło w ubiegłym roku, spadło w tym roku, skończy się w przyszłym roku.',
    [2023, 2024, 2025],
  ],
  ['cs', 'Loni to rostlo, letos kleslo, příští rok skončí.', [2023, 2024, 2025]],
  [
    'ro',
    'Anul trecut a crescut, anul acesta a scăzut, anul viitor se termină.',
    [2023, 2024, 2025],
  ],
  ['hu', 'Tavaly nőtt, idén csökkent, jövőre véget ér.', [2023, 2024, 2025]],
  ['tr', 'Geçen yıl büyüdü, bu yıl düştü, gelecek yıl bitiyor.', [2023, 2024, 2025]],
  [
    'ru',
    'В прошлом году выросло, в этом году упало, в следующем году кончится.',
    [2023, 2024, 2025],
  ],
  ['uk', 'Торік зросло, цього року впало, наступного року скінчиться.', [2023, 2024, 2025]],
  ['el', 'Πέρυσι αυξήθηκε, φέτος μειώθηκε, του χρόνου τελειώνει.', [2023, 2024, 2025]],
  ['ar', 'ارتفع في العام الماضي وانخفض هذا العام وينتهي العام المقبل', [2023, 2024, 2025]],
  ['hi', 'पिछले साल बढ़ा, इस साल गिरा, अगले साल खत्म होगा।', [2023, 2024, 2025]],
  ['th', 'เพิ่มขึ้นปีที่แล้ว ลดลงปีนี้ และจบปีหน้า', [2023, 2024, 2025]],
  ['zh', '去年增长，今年下降，明年结束。', [2023, 2024, 2025]],
  ['ja', '昨年は増え、今年は減り、来年終わる。', [2023, 2024, 2025]],
  ['ko', '지난해 늘고 올해 줄었으며 내년에 끝난다.', [2023, 2024, 2025]],
])('in %s, years are told by the date of the text', (language, text, years) => {
  expect(yearsIn(text, language)).toEqual(years);
});

test('no year is told without a date, nor by other words', () => {
  expect(relativeYears('It grew last year.', 'en', null)).toEqual([]);
  expect(yearsIn('In the last years of the war', 'en')).toEqual([]);
});

test('the year is that of the place where it was published', () => {
  const [found] = relativeYears('It grew last year.', 'en', '2025-01-01T00:30:00+09:00');
  expect(found?.year).toBe(2024);
});

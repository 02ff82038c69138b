import { expect, test } from 'vitest';
import { markStands, type WordsInPlace } from './mark-stands.ts';

/** A sentence with the marked words in brackets: `[Words] of a sentence.` */
function placed(text: string): WordsInPlace {
  const [prefix = '', rest = ''] = text.includes('[') ? text.split('[') : ['', `${text}]`];
  const [exact = '', suffix = ''] = rest.split(']');
  return { prefix, exact, suffix };
}

const stands = (marked: string, found: string, language = '') =>
  markStands(placed(marked), placed(found), language);

test.each([
  [
    'en',
    'Team Alpha said the dock cut waiting by twelve percent.',
    'Team Beta said the dock cut waiting by twelve percent.',
  ],
  [
    'en',
    'Orland said that the dock had cut the waiting time.',
    'Vendel said that the dock had cut the waiting time.',
  ],
  [
    'en',
    'The dock cut the waiting time by 12 percent last year.',
    'The dock cut the waiting time by 21 percent last year.',
  ],
  [
    'en',
    'The dock cut the waiting time by 1.5 percent last year.',
    'The dock cut the waiting time by 15 percent last year.',
  ],
  [
    'en',
    'The dock cut the waiting time by twelve percent.',
    'The dock cut the waiting time by twenty percent.',
  ],
  [
    'en',
    'The harbor will be closed on Tuesday for repairs.',
    'The harbor will be closed on Thursday for repairs.',
  ],
  [
    'en',
    'The council said that it will pay for the wall.',
    'The council said that it will not pay for the wall.',
  ],
  [
    'en',
    'The council did not approve the plan for the wall.',
    'The council did approve the plan for the wall.',
  ],
  [
    'en',
    'No boat was damaged in the night of the storm.',
    'A boat was damaged in the night of the storm.',
  ],
  [
    'en',
    'Sales of the smaller boats rose in the spring.',
    'Sales of the smaller boats fell in the spring.',
  ],
  [
    'en',
    'It is possible to finish the wall before winter.',
    'It is impossible to finish the wall before winter.',
  ],
  [
    'en',
    'Vellin beat Orland in the final of the regatta.',
    'Orland beat Vellin in the final of the regatta.',
  ],
  [
    'en',
    'Reports say the red boat left the harbor at noon.',
    'Reports say the blue boat left the harbor at noon.',
  ],
  [
    'en',
    'The mayor thanked Hansen for the new pilot boat.',
    'The mayor thanked Hanson for the new pilot boat.',
  ],
  [
    'en',
    'The mayor thanked Martin for the new pilot boat.',
    'The mayor thanked Martina for the new pilot boat.',
  ],
  [
    'en',
    'It carried [12 percent] of all goods in the year.',
    'It carried 1[12 percent] of all goods in the year.',
  ],
  [
    'en',
    'Team Alpha [said the new dock cut the waiting time].',
    'Team Beta [said the new dock cut the waiting time].',
  ],
  [
    'en',
    'North [said the new dock cut the waiting time].',
    'South [said the new dock cut the waiting time].',
  ],
  [
    'en',
    'They did not [say the new dock cut the waiting time].',
    'They did [say the new dock cut the waiting time].',
  ],
  ['en', 'In the east the wall [held].', 'Nobody knows whether the old bridge [held].'],
  [
    'en',
    'The team said that the dock cut the waiting time.',
    'The Beta team said that the dock cut the waiting time.',
  ],
  [
    'de',
    'Die Werft Nordhaven meldete mehr Aufträge für Schlepper.',
    'Die Werft Südhaven meldete mehr Aufträge für Schlepper.',
  ],
  [
    'de',
    'Der Rat will die Mauer im Osten nicht erneuern.',
    'Der Rat will die Mauer im Osten erneuern.',
  ],
  ['de', 'Der Rat gab dafür 48 Millionen Euro frei.', 'Der Rat gab dafür 84 Millionen Euro frei.'],
  [
    'fr',
    'Le port de Vellin a perdu trois navires cet hiver.',
    'Le port d’Orland a perdu trois navires cet hiver.',
  ],
  [
    'fr',
    'Le conseil n’a pas voté la réparation du quai.',
    'Le conseil a voté la réparation du quai.',
  ],
  [
    'es',
    'El equipo Alfa dijo que el muelle redujo la espera.',
    'El equipo Beta dijo que el muelle redujo la espera.',
  ],
  [
    'ru',
    'Команда Альфа сообщила о сокращении времени ожидания.',
    'Команда Бета сообщила о сокращении времени ожидания.',
  ],
  ['ru', 'Совет не одобрил план восстановления стены.', 'Совет одобрил план восстановления стены.'],
  [
    'el',
    'Η ομάδα Άλφα μείωσε τον χρόνο αναμονής στο λιμάνι.',
    'Η ομάδα Βήτα μείωσε τον χρόνο αναμονής στο λιμάνι.',
  ],
  [
    'zh',
    '甲队报告说，新码头使等待时间缩短了百分之十二。',
    '乙队报告说，新码头使等待时间缩短了百分之十二。',
  ],
  ['zh', '新码头使等待时间缩短了百分之十二。', '新码头使等待时间缩短了百分之二十。'],
  ['zh', '市议会批准了这个计划，工程明年开始。', '市议会没有批准这个计划，工程明年开始。'],
  ['ja', 'パリの港では待ち時間が大幅に短くなった。', 'バリの港では待ち時間が大幅に短くなった。'],
  [
    'ja',
    '市は壁を修理すると発表した。工事は春に始まる。',
    '市は壁を修理しないと発表した。工事は春に始まる。',
  ],
  [
    'ja',
    '青木さんは新しい桟橋が役に立ったと話した。',
    '鈴木さんは新しい桟橋が役に立ったと話した。',
  ],
  [
    'ko',
    '알파 팀은 새 부두가 대기 시간을 줄였다고 밝혔다.',
    '베타 팀은 새 부두가 대기 시간을 줄였다고 밝혔다.',
  ],
  [
    'ko',
    '시의회는 벽을 다시 짓는 계획을 승인했다.',
    '시의회는 벽을 다시 짓는 계획을 승인하지 않았다.',
  ],
  [
    'ar',
    'قال فريق ألفا إن الرصيف الجديد قلص وقت الانتظار.',
    'قال فريق بيتا إن الرصيف الجديد قلص وقت الانتظار.',
  ],
  [
    'ar',
    'وافق المجلس على خطة إعادة بناء الجدار في المدينة.',
    'لم يوافق المجلس على خطة إعادة بناء الجدار في المدينة.',
  ],
  [
    'he',
    'צוות אלפא הודיע שהרציף החדש קיצר את ההמתנה.',
    'צוות ביתא הודיע שהרציף החדש קיצר את ההמתנה.',
  ],
  ['hi', 'अल्फा टीम ने कहा कि नए घाट से प्रतीक्षा घटी।', 'बीटा टीम ने कहा कि नए घाट से प्रतीक्षा घटी।'],
  ['th', 'ทีมแอลฟาบอกว่าท่าเรือใหม่ลดเวลารอลงมาก', 'ทีมเบตาบอกว่าท่าเรือใหม่ลดเวลารอลงมาก'],
])('%s: a look-alike is another statement: %s', (language, marked, found) => {
  expect(stands(marked, found, language)).toBe(false);
  expect(stands(marked, found)).toBe(false);
});

test.each([
  [
    'en',
    'The councill of Vellin voted to rebuild the harbor.',
    'The council of Vellin voted to rebuild the harbor.',
  ],
  [
    'en',
    'Residens of Vellin had asked for a higher wall.',
    'Residents of Vellin had asked for a higher wall.',
  ],
  [
    'en',
    'The comission will recieve teh report in May.',
    'The commission will receive the report in May.',
  ],
  ['en', 'The firm Halbrok said that it would pay.', 'The firm Halbork said that it would pay.'],
  [
    'en',
    'Team Alpha said, the dock cut waiting by 12 percent',
    'Team Alpha said the dock cut waiting by 12 percent.',
  ],
  [
    'en',
    'Team Alpha said "the dock" cut waiting – by half.',
    'Team Alpha said “the dock” cut waiting - by half.',
  ],
  [
    'en',
    'Team Alpha said that the dock cut the waiting time.',
    'Team Alpha also said that the dock cut the waiting time.',
  ],
  [
    'en',
    'Team Alpha has really cut the waiting time by half.',
    'Team Alpha has cut the waiting time by half.',
  ],
  [
    'en',
    'The web site of the port is not down any more.',
    'The website of the port is not down any more.',
  ],
  [
    'en',
    'The port can not pay for all of the repairs.',
    'The port cannot pay for all of the repairs.',
  ],
  [
    'en',
    'It lasted twelve percent longer than in the spring.',
    'It lasted 12 % longer than in the spring.',
  ],
  [
    'en',
    'Café Perón opened its doors beside the harbor again.',
    'Cafe Peron opened its doors beside the harbor again.',
  ],
  ['en', 'In the east the wall [held].', 'In the far east the wall [held].'],
  ['en', 'In the east the wall [held] until dawn.', 'In the east the wall [held], said the mayor.'],
  [
    'de',
    'Der Rat hat am Dienstag den Wiederaufbau beschloßen.',
    'Der Rat hat am Dienstag den Wiederaufbau beschlossen.',
  ],
  [
    'de',
    'Der Rat gab dafür 48 Millionen Euro frei.',
    'Der Rat gab dafür nun 48 Millionen Euro frei.',
  ],
  [
    'fr',
    'Le conseil n’a pas voté la réparation du quai.',
    "Le conseil n'a pas encore voté la réparation du quai.",
  ],
  [
    'ru',
    'Совет не одобрил план восстановления стены.',
    'Совет снова не одобрил план восстановления стены.',
  ],
  [
    'zh',
    '甲队报告说，新码头使等待时间缩短了百分之十二。',
    '甲队报告说新码头使等待时间大幅缩短了百分之十二。',
  ],
  [
    'ja',
    '青木さんは新しい桟橋が役に立ったと話した。',
    '青木さんは、新しい桟橋がとても役に立ったと話した。',
  ],
  [
    'ko',
    '알파 팀은 새 부두가 대기 시간을 줄였다고 밝혔다.',
    '알파 팀은 새 부두가 대기 시간을 크게 줄였다고 밝혔다.',
  ],
  [
    'ar',
    'قال فريق ألفا إن الرصيف الجديد قلص وقت الانتظار.',
    'قال فريق ألفا أيضا إن الرصيف الجديد قلص وقت الانتظار.',
  ],
])('%s: a harmless edit leaves the statement: %s', (language, marked, found) => {
  expect(stands(marked, found, language)).toBe(true);
  expect(stands(marked, found)).toBe(true);
});

test('In a context that was cut, half a word tells nothing', () => {
  const whole = 'Crew Northern reported that the lock was repaired and that it has ';
  const rest = '[saved eleven percent of the water] so.';
  const cut = whole.slice(-64);
  expect(cut.startsWith('ew Northern')).toBe(true);
  expect(stands(`${cut}${rest}`, `${whole}${rest}`, 'en')).toBe(true);
});

test('A paragraph that moved is still itself, and so is a short heading', () => {
  expect(
    stands(
      'It ended.\n\n[The dock was cheap and quick to build.]\n\nThen',
      'Now.\n\n[The dock was cheap and quick to build.]\n\nSo',
    ),
  ).toBe(true);
  expect(stands('It ended.\n\n[The dock]\n\nThen', 'Now.\n\n[The dock]\n\nSo')).toBe(true);
});

test('Where what is around the words stands as it was, another plain word may take the place of one', () => {
  const [before, after] = ['He came home late. ', ' Nobody had asked him why.'];
  const marked = `${before}[The mayor told reporters that the wall was old.]${after}`;
  const found = `${before}[The mayor told journalists that the wall was old.]${after}`;
  expect(stands(marked, found)).toBe(true);
  expect(stands(marked, `Now. [The mayor told journalists that the wall was old.] So.`)).toBe(
    false,
  );
});

import { expect, test } from 'vitest';
import { articleOfText } from './article-of-text.ts';
import { readArticle } from './reading.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { scoreReading } from './scored.ts';

/** Why the last sentence of a text is not shown alone; `nothing` where it is no candidate at all. */
function refusal(
  language: string,
  text: string,
  title = 'Something else',
): Refusal | null | 'nothing' {
  const opening: Record<string, string> = {
    ja: '北浜市の議会は火曜日、新しい図書館の建設を承認した。',
    zh: '北滨市议会星期二批准了新图书馆的建设方案。',
    ko: '북해시 의회는 화요일 새 도서관 건설 계획을 승인했다.',
    ar: 'وافق مجلس مدينة نورين يوم الثلاثاء على بناء مكتبة جديدة في وسط المدينة.',
  };
  const first =
    opening[language] ?? 'Norrey, Vellin, Brant, Orle, Hallin, Kestrel, Marden, Tollund.';
  const scored = scoreReading(
    readArticle(articleOfText(`${first}\n\n${text}`, { language, title })),
  );
  const last = scored.candidates.at(-1);
  return last && text.endsWith(last.text) ? refusalOf(last, scored) : 'nothing';
}

test.each([
  ['en', 'They also want the harbor to be dredged before the winter storms set in.'],
  ['en', 'To that, the mayor of Vellin had no answer at the meeting on Tuesday.'],
  ['en', 'The company said that the turbines on the northern ridge will stand still.'],
  ['en', 'Harbor masters along the coast have seen the same happen every spring.'],
  ['de', 'Sie wollen den Hafen vor den Winterstürmen noch einmal ausbaggern lassen.'],
  ['de', 'Dafür hatte der Bürgermeister von Vellin am Dienstag keine Erklärung.'],
  ['de', 'Das Unternehmen will die Turbinen auf dem nördlichen Kamm stilllegen.'],
  ['de', 'Der Umbau sei ohne neue Schulden nicht zu bezahlen und komme zu früh.'],
  ['en', 'Holm made the announcement when the harbor festival of Vellin opened on Monday.'],
  ['en', 'On a similar note, Vellin on Thursday announced a ferry line to the northern islands.'],
  ['de', 'Ein Umbau des Hafens von Vellin ist also teurer, als die Stadt erwartet hat.'],
  ['de', 'Für zehn Euro dürfen Fischer damit ein Jahr lang alle Häfen der Küste anlaufen.'],
  ['fr', 'Ils veulent également que le port soit dragué avant les tempêtes de décembre.'],
  ['fr', 'Cette décision surprend les pêcheurs de la côte nord depuis mardi dernier.'],
  ['fr', 'L’entreprise promet de garder les quarante emplois du chantier de Vellin.'],
  ['es', 'También quieren que el puerto se drague antes de las tormentas de diciembre.'],
  ['es', 'La empresa promete conservar los cuarenta empleos del astillero de Vellin.'],
  ['es', 'Esta decisión sorprende a los pescadores de la costa norte desde el martes.'],
  ['it', 'Questa decisione sorprende i pescatori della costa settentrionale da martedì.'],
  ['it', 'L’azienda promette di conservare i quaranta posti del cantiere di Vellin.'],
  ['pt', 'Eles também querem que o porto seja dragado antes das tempestades de dezembro.'],
  ['pt', 'A empresa promete manter os quarenta empregos do estaleiro de Vellin.'],
  ['ru', 'Они также хотят углубить гавань до начала зимних штормов в декабре.'],
  ['ja', '同社は北の尾根にある風力発電機をすべて止めると発表した。'],
  ['ja', 'これに対し、北浜市の市長は火曜日の会議で何も答えなかった。'],
  ['zh', '该公司表示，北部山脊上的风力发电机将全部停止运行。'],
  ['zh', '对此，北滨市市长在星期二的会议上没有作出任何回答。'],
  ['ko', '이에 대해 북해시 시장은 화요일 회의에서 아무런 답변도 하지 않았다.'],
  ['ko', '김 대표는 북쪽 능선에 있는 풍력 발전기를 모두 멈추겠다고 밝혔다.'],
  ['ar', 'وأضاف أن السفن القديمة لن تبحر بعد نهاية العام الحالي من الميناء الشمالي.'],
  ['en', 'The provincial department will hand out sandbags to the villages below the dam.'],
  ['en', 'The harbor of Vellin, though, is no mere basin for the boats of fishermen.'],
  ['en', 'The MEC urged residents to stay away from the rivers until the water has gone.'],
  ['en', 'In October, that child was too old for the school on the northern ridge.'],
  ['de', 'Die 30 Jahre alte Kapitänin arbeitet seit sechs Wochen auf der Fähre nach Vellin.'],
  ['es', 'La secretaria de Estado, señaló que el puerto se dragará antes de diciembre.'],
  ['da', 'Efterfølgende har havnen i Vellin fået tre nye kraner til de store skibe.'],
  ['ko', '검사의 연이은 지적으로 위기에 몰렸고 작년에는 예산안이 의회에서 부결되기도 했다.'],
  ['es', 'El viaje quedó empañado por una piedra que rozó al alcalde de Vellin en abril.'],
  ['de', 'Norrey, das die Insel verwaltet, kritisierte entsprechende Pläne nur vorsichtig.'],
  ['ko', '거듭된 고장으로 위기에 몰렸고 작년에는 예산안이 의회에서 부결되기도 했다.'],
  ['ar', 'أكد المدير أن هذا القرار سيغلق الميناء الشمالي أمام السفن القديمة قبل نهاية العام.'],
  ['ar', 'والنتيجة أن السفن القديمة لن تبحر من الميناء الشمالي بعد نهاية العام الحالي.'],
  ['en', 'Moments earlier, Ida Holm had opened the new ferry line from Norrey to Vellin.'],
  ['en', 'Born in Vellin, she runs three ferries between the islands of the northern coast.'],
  ['fr', 'Née à Vellin, elle dirige trois ferries entre les îles de la côte nord depuis mars.'],
  ['fr', 'Pleinement conscient du danger, il ferme le port de Vellin aux cargos en décembre.'],
  ['de', 'Ob die Kapitäne von Vellin im Winter fahren, lässt sich laut Holm kaum sagen.'],
  ['pl', 'Podobne przepisy przyjął dwa lata temu parlament sąsiedniej wyspy Norrey.'],
  ['no', 'Halvveis har de spist over fire hundre fisk fra havnen i byen Vellin.'],
  ['no', 'Ja, kapteinen fra Norrey har seilt hele vinteren på kysten nord for Vellin.'],
  ['no', 'Rett før de kom til Norrey, fikk kapteinene fra Vellin en solid støkk.'],
  ['zh', '北滨市议会同年批准了港口的第二期工程，并在十月开工建设。'],
  ['id', 'Jadi pelabuhan Vellin harus ditutup untuk kapal besar pada bulan Desember.'],
  ['id', 'Pelabuhan tersebut akan ditutup untuk semua kapal besar pada bulan Desember.'],
  ['fi', 'Myös Vellinin sataman kolme suurta nosturia uusitaan ensi talven aikana.'],
  [
    'hu',
    'Vellin városa új nevet kap.\n\nA velleni kikötő három új darut kap a nagy hajóknak a következő télig.',
  ],
])('%s: what leans on an earlier sentence is refused: %s', (language, text) => {
  expect(refusal(language, text)).toBe('leaning');
});

test('answers of an interview are somebody’s words, and are not told as the article’s', () => {
  const answers = [
    '*Who pays for the quay? -The county. Shipping lines of the coast pay the other two thirds of it.',
    '*When does it close? -In autumn. Vellin closes its northern basin to cargo ships in September.',
    '*What about the pilots? -Nothing new. Pilots of Vellin have known of the cracks since last winter.',
  ].join('\n\n');
  expect(refusal('en', answers)).toBe('voice');
});

test.each([
  ['en', 'Fishermen of Vellin caught 40 percent less cod last winter than the year before.'],
  ['en', 'The European Commission fined two ferry lines 12 million euros in March.'],
  ['de', 'Die Fischer von Vellin fingen im vergangenen Winter 40 Prozent weniger Dorsch.'],
  ['de', 'Das neue Dock in Vellin kostet die Hafenstadt rund 12 Millionen Euro.'],
  ['fr', 'Les pêcheurs de Vellin ont pris 40 % de cabillaud en moins l’hiver dernier.'],
  ['es', 'Los pescadores de Vellin capturaron un 40 % menos de bacalao el invierno pasado.'],
  ['it', 'I pescatori di Vellin hanno preso il 40 per cento di merluzzo in meno.'],
  ['pt', 'Os pescadores de Vellin capturaram 40% menos bacalhau no inverno passado.'],
  ['ru', 'Рыбаки Веллина поймали прошлой зимой на 40 процентов меньше трески.'],
  ['ja', '北浜市の漁師は昨年の冬、前の年より４割少ない量のタラを水揚げした。'],
  ['zh', '北滨市的渔民去年冬天捕获的鳕鱼比前一年减少了四成，收入也随之下降。'],
  ['ko', '북해시의 어민들은 지난겨울 대구를 전년보다 40퍼센트 적게 잡았다.'],
  ['en', 'Shipped from Norrey, the cranes of the harbor of Vellin weigh 40 tonnes each.'],
  ['no', 'Havnen i Vellin har fått tre nye kraner til de store skipene fra kysten i nord.'],
  ['id', 'Nelayan Vellin menangkap 40 persen lebih sedikit ikan pada musim dingin lalu.'],
  ['fi', 'Vellinin kalastajat saivat viime talvena 40 prosenttia vähemmän turskaa.'],
  ['ar', 'اصطاد صيادو مدينة نورين في الشتاء الماضي أسماكا أقل بنسبة أربعين في المئة.'],
])('%s: what stands by itself is shown: %s', (language, text) => {
  expect(refusal(language, text)).toBeNull();
});

test.each([
  ['en', 'question', 'Who will pay for the new pier in the harbor of Vellin next year?'],
  ['de', 'question', 'Wer bezahlt im nächsten Jahr den neuen Anleger im Hafen von Vellin?'],
  ['es', 'question', '¿Quién pagará el próximo año el nuevo muelle del puerto de Vellin?'],
  ['ja', 'question', '北浜市の港に建つ新しい桟橋の費用は、来年いったい誰が払うのか？'],
  ['en', 'half', 'A step that will cost the harbor of Vellin several hundred jobs.'],
  ['fr', 'half', 'Une mesure qui coûtera plusieurs centaines d’emplois au port de Vellin.'],
  ['it', 'half', 'Una scelta che costerà al porto di Vellin diverse centinaia di posti.'],
  ['en', 'half', '“Nobody asked the harbor masters of the northern coast about it.'],
  ['en', 'half', 'Brant harbor: ferries, cranes, and a market that opens every Sunday.'],
  ['de', 'half', 'Die Baustelle im Hafen von Vellin aus der Luft, im Hintergrund das Dock'],
  ['zh', 'half', '北滨市流行乐女歌手、音乐制作人、港口节词曲创作人、电台主持人、群岛合唱团团长。'],
  ['en', 'promotion', 'Click here for the timetable of every ferry on the northern coast.'],
  ['en', 'promotion', 'Sign up for the harbor newsletter to get the timetable every Monday.'],
  ['de', 'promotion', 'Abonnieren Sie den Newsletter des Hafens von Vellin für alle Fahrpläne.'],
  ['fr', 'promotion', 'Abonnez-vous à la lettre du port de Vellin pour recevoir les horaires.'],
  ['en', 'voice', 'We walked along the northern pier of Vellin until the last ferry left.'],
  ['en', 'voice', 'Bring warm clothes and your own food if you sail from Vellin in March.'],
])('%s: %s is refused: %s', (language, kind, text) => {
  expect([kind, 'nothing']).toContain(refusal(language, text));
});

test('a family name alone is shown once the headline has named its bearer', () => {
  const text = `Ida Holm has run the ferries of Norrey for twelve years.

Holm expects the northern route to lose money until the new pier opens.`;
  expect(refusal('en', text)).toBe('leaning');
  expect(refusal('en', text, 'Ida Holm leaves the ferries')).toBeNull();
});

test('a thing that the headline names is no stranger', () => {
  const text = 'The ship had lain off the northern coast for eleven days before the storm.';
  expect(refusal('en', text)).toBe('leaning');
  expect(refusal('en', text, 'Storm breaks a ship in two')).toBeNull();
});

test('words in quotation marks need somebody who says them', () => {
  expect(
    refusal(
      'en',
      'The new pier is “a present to the owners of large ships and nobody else” in Vellin.',
    ),
  ).toBe('leaning');
  expect(
    refusal(
      'en',
      'Ida Holm called the new pier “a present to the owners of large ships”, said the Vellin Courier.',
    ),
  ).toBeNull();
});

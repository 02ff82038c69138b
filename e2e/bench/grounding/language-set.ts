import { type LabelledArticle, labelled } from '#e2e/evaluate/labelled-articles.ts';

/** Short stories in our own words, one a language, so that every language weighs the same in the measurement. */
const stories: Record<string, string> = {
  en: `The ferry operator Northlink will not raise its fares this year, chief executive Mara Lindqvist told reporters in Aberdeen on Tuesday.
The company carried 1,284,000 passengers in 2024, up 12.4 percent from the year before, and earned £38.2 million.
Union leader Tom Okafor rejected the offer, saying that 340 jobs in Lerwick were at risk.
The regulator, based in Edinburgh, has until March 14 to decide whether the merger with Orkney Lines may go ahead.
Fuel costs fell by 7 percent, but repairs to two ships took six weeks longer than planned.
No passenger was hurt when the vessel Hjalmar struck a pier in Kirkwall last October, investigators said.`,
  de: `Der Fährbetreiber Nordlink erhöht seine Preise in diesem Jahr nicht, sagte Vorstandschefin Mara Lindner am Dienstag in Rostock.
Das Unternehmen beförderte im Jahr 2024 rund 1,28 Millionen Fahrgäste, 12,4 Prozent mehr als im Vorjahr, und verdiente 38,2 Millionen Euro.
Gewerkschaftschef Tom Brandt lehnte das Angebot ab, weil in Sassnitz 340 Stellen gefährdet seien.
Die Aufsicht in Bonn muss bis zum 14. März entscheiden, ob der Zusammenschluss mit Baltica zulässig ist.
Die Kosten für Treibstoff sanken um 7 Prozent, doch die Reparatur von zwei Schiffen dauerte sechs Wochen länger als geplant.
Niemand wurde verletzt, als die Fähre Hjalmar im Oktober in Wismar gegen einen Pier fuhr, teilte die Polizei mit.`,
  fr: `L’opérateur de ferries Norlien n’augmentera pas ses tarifs cette année, a déclaré sa directrice Mara Lenoir mardi à Calais.
L’entreprise a transporté 1,28 million de passagers en 2024, soit 12,4 % de plus que l’année précédente, et a gagné 38,2 millions d’euros.
Le syndicaliste Thomas Okafor a refusé l’offre, car 340 emplois sont menacés à Dunkerque.
L’autorité, installée à Lille, doit décider avant le 14 mars si la fusion avec Manche Lignes peut avoir lieu.
Le prix du carburant a baissé de 7 %, mais la réparation de deux navires a duré six semaines de plus que prévu.
Aucun passager n’a été blessé lorsque le bateau Hjalmar a heurté un quai à Boulogne en octobre, selon les enquêteurs.`,
  es: `La naviera Norlink no subirá sus tarifas este año, dijo su directora Mara Linares el martes en Algeciras.
La empresa transportó 1,28 millones de pasajeros en 2024, un 12,4 % más que el año anterior, y ganó 38,2 millones de euros.
El dirigente sindical Tomás Okafor rechazó la oferta porque 340 empleos corren peligro en Tarifa.
El regulador, con sede en Madrid, debe decidir antes del 14 de marzo si la fusión con Líneas del Sur es legal.
El coste del combustible bajó un 7 %, pero la reparación de dos barcos duró seis semanas más de lo previsto.
Ningún pasajero resultó herido cuando el buque Hjalmar chocó contra un muelle en Ceuta en octubre, según la policía.`,
  it: `La compagnia di traghetti Norlink non aumenterà le tariffe quest’anno, ha detto la direttrice Mara Lintani martedì a Livorno.
L’azienda ha trasportato 1,28 milioni di passeggeri nel 2024, il 12,4 % in più dell’anno precedente, e ha guadagnato 38,2 milioni di euro.
Il sindacalista Tommaso Okafor ha respinto l’offerta perché 340 posti di lavoro sono a rischio a Olbia.
L’autorità, con sede a Roma, deve decidere entro il 14 marzo se la fusione con Linee Tirreno è ammessa.
Il costo del carburante è sceso del 7 %, ma la riparazione di due navi è durata sei settimane più del previsto.
Nessun passeggero è rimasto ferito quando la nave Hjalmar ha urtato un molo a Genova in ottobre, dicono gli inquirenti.`,
  pt: `A empresa de barcos Norlink não vai aumentar os preços este ano, disse a diretora Mara Linhares na terça-feira em Setúbal.
A empresa transportou 1,28 milhões de passageiros em 2024, mais 12,4 % do que no ano anterior, e ganhou 38,2 milhões de euros.
O sindicalista Tomás Okafor rejeitou a oferta porque 340 empregos estão em risco em Faro.
O regulador, com sede em Lisboa, tem de decidir até 14 de março se a fusão com a Linhas do Sul é permitida.
O custo do combustível caiu 7 %, mas a reparação de dois navios demorou seis semanas a mais do que o previsto.
Nenhum passageiro ficou ferido quando o navio Hjalmar bateu num cais em Portimão em outubro, segundo a polícia.`,
  ru: `Паромная компания «Норлинк» не будет повышать тарифы в этом году, сообщила директор Мара Линдина во вторник в Выборге.
Компания перевезла 1,28 млн пассажиров в 2024 году, на 12,4 процента больше, чем годом ранее, и заработала 38,2 млн рублей.
Лидер профсоюза Тимур Окафоров отверг предложение, потому что в Приморске под угрозой 340 рабочих мест.
Регулятор в Москве должен решить до 14 марта, допустимо ли слияние с компанией «Балтика».
Расходы на топливо снизились на 7 процентов, но ремонт двух судов занял на шесть недель больше, чем планировалось.
Никто из пассажиров не пострадал, когда судно «Хьялмар» ударилось о причал в Усть-Луге в октябре, заявили следователи.`,
  zh: `渡轮公司北联今年不会提高票价，首席执行官林玛拉周二在厦门对记者说。
该公司2024年运送旅客128万人次，比上一年增长12.4%，盈利3.82亿元。
工会负责人欧建国拒绝了这一提议，称泉州有340个工作岗位面临风险。
总部设在北京的监管机构必须在3月14日之前决定是否批准与南海航运的合并。
燃料成本下降了7%，但两艘船的维修比计划多用了六个星期。
调查人员表示，去年10月“海玛”号在福州撞上码头时没有乘客受伤。`,
  ja: `フェリー会社のノースリンクは今年運賃を値上げしない、と林マラ社長が火曜日に神戸で記者団に語った。
同社は2024年に128万人の乗客を運び、前年より12.4％増え、38億2000万円の利益を上げた。
労働組合の岡田健一委員長は、高松で340人の雇用が危ないとして提案を拒否した。
東京に本部を置く規制当局は、3月14日までに南海ラインとの合併を認めるかどうかを決めなければならない。
燃料費は7％下がったが、2隻の船の修理は予定より6週間長くかかった。
昨年10月にヒャルマル号が小豆島で桟橋に衝突したとき、けがをした乗客はいなかった、と調査官は述べた。`,
  ko: `여객선 회사 노스링크는 올해 운임을 올리지 않는다고 임마라 대표가 화요일 부산에서 기자들에게 말했다.
이 회사는 2024년에 승객 128만 명을 실어 날라 전년보다 12.4% 늘었고 382억 원을 벌었다.
노조 위원장 오태식은 여수에서 일자리 340개가 위험하다며 제안을 거부했다.
서울에 본부를 둔 규제 당국은 3월 14일까지 남해라인과의 합병을 허가할지 결정해야 한다.
연료비는 7% 줄었지만 선박 두 척의 수리는 계획보다 6주 더 걸렸다.
지난해 10월 얄마르호가 통영에서 부두에 부딪혔을 때 다친 승객은 없었다고 조사관들이 밝혔다.`,
  ar: `لن ترفع شركة العبارات نورلينك أسعارها هذا العام، حسبما قالت المديرة مارا لينداوي يوم الثلاثاء في الإسكندرية.
نقلت الشركة 1.28 مليون راكب في عام 2024، بزيادة 12.4 في المئة عن العام السابق، وربحت 38.2 مليون دولار.
رفض النقابي طارق عكاشة العرض لأن 340 وظيفة مهددة في بورسعيد.
يجب على الهيئة التنظيمية في القاهرة أن تقرر قبل 14 مارس ما إذا كان الاندماج مع خطوط الجنوب مسموحا به.
انخفضت تكلفة الوقود بنسبة 7 في المئة، لكن إصلاح سفينتين استغرق ستة أسابيع أكثر من المخطط.
لم يصب أي راكب عندما اصطدمت السفينة هيلمار برصيف في دمياط في أكتوبر، بحسب المحققين.`,
  he: `חברת המעבורות נורלינק לא תעלה את המחירים השנה, אמרה המנכ"לית מרה לינדאי ביום שלישי בחיפה.
החברה הסיעה 1.28 מיליון נוסעים בשנת 2024, עלייה של 12.4 אחוז לעומת השנה הקודמת, והרוויחה 38.2 מיליון דולר.
מנהיג האיגוד תום אוקון דחה את ההצעה משום ש-340 משרות באילת נמצאות בסכנה.
הרשות, שמושבה בירושלים, צריכה להחליט עד 14 במרץ אם המיזוג עם קווי הדרום מותר.
עלות הדלק ירדה ב-7 אחוז, אבל תיקון שתי אוניות נמשך שישה שבועות יותר מהמתוכנן.
אף נוסע לא נפגע כאשר האונייה היאלמר פגעה ברציף באשדוד באוקטובר, אמרו החוקרים.`,
  hi: `नौका कंपनी नॉर्थलिंक इस साल किराया नहीं बढ़ाएगी, निदेशक मारा लिंडा ने मंगलवार को मुंबई में पत्रकारों से कहा।
कंपनी ने 2024 में 12.8 लाख यात्रियों को ढोया, जो पिछले साल से 12.4 प्रतिशत अधिक है, और 38.2 करोड़ रुपये कमाए।
यूनियन नेता तरुण ओझा ने प्रस्ताव ठुकरा दिया क्योंकि गोवा में 340 नौकरियाँ खतरे में हैं।
दिल्ली की नियामक संस्था को 14 मार्च तक तय करना है कि सागर लाइन्स के साथ विलय की अनुमति है या नहीं।
ईंधन की लागत 7 प्रतिशत घटी, लेकिन दो जहाजों की मरम्मत में योजना से छह हफ्ते अधिक लगे।
अक्टूबर में कोच्चि में जहाज हिमालय घाट से टकराया, पर कोई यात्री घायल नहीं हुआ, जांचकर्ताओं ने बताया।`,
  tr: `Feribot şirketi Norlink bu yıl fiyatlarını artırmayacak, dedi genel müdür Mara Lindoğlu salı günü İzmir’de.
Şirket 2024 yılında 1,28 milyon yolcu taşıdı, bu bir önceki yıla göre yüzde 12,4 daha fazla, ve 38,2 milyon lira kazandı.
Sendika başkanı Tamer Okan teklifi reddetti, çünkü Bodrum’da 340 iş tehlikede.
Ankara’daki kurum 14 Mart’a kadar Ege Hatları ile birleşmeye izin verilip verilmeyeceğine karar vermek zorunda.
Yakıt maliyeti yüzde 7 düştü, ancak iki geminin onarımı planlanandan altı hafta daha uzun sürdü.
Hjalmar gemisi ekim ayında Çeşme’de iskeleye çarptığında hiçbir yolcu yaralanmadı, dedi müfettişler.`,
};

/** The names in each story; and others of the same kinds. */
const names: Record<string, [own: string, strange: string]> = {
  en: [
    'Northlink|Mara Lindqvist|Aberdeen|Tom Okafor|Lerwick|Edinburgh|Orkney Lines|Hjalmar|Kirkwall',
    'Seaways|Nora Falk|Dover|Peter Amadi|Hull|Cardiff|Solent Ferries|Astrid|Plymouth',
  ],
  de: [
    'Nordlink|Mara Lindner|Rostock|Tom Brandt|Sassnitz|Bonn|Baltica|Hjalmar|Wismar',
    'Seeweg|Nora Falk|Emden|Peter Kranz|Husum|Mainz|Friesia|Astrid|Cuxhaven',
  ],
  fr: [
    'Norlien|Mara Lenoir|Calais|Thomas Okafor|Dunkerque|Lille|Manche Lignes|Hjalmar|Boulogne',
    'Atlantis|Nora Falque|Brest|Pierre Amadi|Lorient|Rennes|Bretagne Lignes|Astrid|Toulon',
  ],
  es: [
    'Norlink|Mara Linares|Algeciras|Tomás Okafor|Tarifa|Madrid|Líneas del Sur|Hjalmar|Ceuta',
    'Atlantis|Nora Falcó|Vigo|Pedro Amadi|Cádiz|Bilbao|Líneas del Norte|Astrid|Melilla',
  ],
  it: [
    'Norlink|Mara Lintani|Livorno|Tommaso Okafor|Olbia|Roma|Linee Tirreno|Hjalmar|Genova',
    'Atlantis|Nora Falchi|Bari|Pietro Amadi|Cagliari|Milano|Linee Adriatico|Astrid|Trieste',
  ],
  pt: [
    'Norlink|Mara Linhares|Setúbal|Tomás Okafor|Faro|Lisboa|Hjalmar|Portimão',
    'Atlantis|Nora Falcão|Aveiro|Pedro Amadi|Lagos|Porto|Astrid|Olhão',
  ],
  ru: [
    'Норлинк|Мара Линдина|Выборге|Тимур Окафоров|Приморске|Москве|Балтика|Хьялмар',
    'Атлантис|Нора Фалькова|Мурманске|Пётр Амадиев|Находке|Казани|Волга|Астрид',
  ],
  zh: [
    '北联|林玛拉|厦门|欧建国|泉州|北京|南海航运|海玛|福州',
    '远洋|王小丽|上海|陈志强|宁波|成都|长江航运|星辰|青岛',
  ],
  ja: [
    'ノースリンク|林マラ|神戸|岡田健一|高松|東京|南海ライン|ヒャルマル|小豆島',
    'アトランティス|佐藤花子|横浜|田中誠|松山|大阪|北洋フェリー|アストリッド|淡路島',
  ],
  ko: [
    '노스링크|임마라|부산|오태식|여수|서울|남해라인|얄마르|통영',
    '아틀란티스|박지은|인천|김영호|목포|대전|동해라인|아스트리드|포항',
  ],
  ar: [
    'نورلينك|مارا لينداوي|الإسكندرية|طارق عكاشة|بورسعيد|القاهرة|هيلمار|دمياط',
    'أطلانتس|نورا فالح|السويس|سامي حداد|أسوان|بيروت|أستريد|طنطا',
  ],
  he: [
    'נורלינק|מרה לינדאי|חיפה|תום אוקון|אילת|ירושלים|היאלמר|אשדוד',
    'אטלנטיס|נורה פלק|נתניה|דני עמדי|עכו|באר שבע|אסטריד|אשקלון',
  ],
  hi: [
    'नॉर्थलिंक|मारा लिंडा|मुंबई|तरुण ओझा|गोवा|दिल्ली|सागर लाइन्स|हिमालय|कोच्चि',
    'अटलांटिस|नोरा फाल्क|चेन्नई|राकेश वर्मा|सूरत|लखनऊ|गंगा लाइन्स|अस्त्र|पुरी',
  ],
  tr: [
    'Norlink|Mara Lindoğlu|İzmir|Tamer Okan|Bodrum|Ankara|Ege Hatları|Hjalmar|Çeşme',
    'Atlantis|Nur Falay|Antalya|Selim Demir|Datça|Bursa|Marmara Hatları|Astrid|Foça',
  ],
};

/** The stories as articles. */
export function languageSet(): LabelledArticle[] {
  return Object.entries(stories).map(([language, body]) => {
    const [own = [], strange = []] = (names[language] ?? []).map((list) => list.split('|'));
    return { ...labelled(`language/${language}`, body, ''), names: { own, strange } };
  });
}

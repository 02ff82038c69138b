import { foldWord } from '#domain/text/fold-character.ts';

/** Words and abbreviations that multiply the number before them, folded; `language:form` where only one language means it so. */
const scaleForms: [number, string][] = [
  [
    1e3,
    'tuhat tuhatta тисяча тисячі אלף хиляда хиляди bg:хил ro:mie ro:mii χιλιάδα χιλιάδες هزار thousand thousands k tsd tausend mille mil mila duizend tusen tusind тыс тысяч тысячи тысяча тысячам tr:bin tys tysiac tysiace tysiecy tisic tisice tisice ألف آلاف ألفا हजार हज़ार 천 千 ezer ribu nghin พัน χιλιαδες',
  ],
  [1e4, '万 萬 만 หมื่น'],
  [1e5, 'lakh lakhs lac लाख แสน'],
  [
    1e6,
    'miljoona miljoonaa мільйони мільйонів milioane милион милиона میلیون million millions m mn mln mio mill million millionen millionen millon millones milione milioni milhao milhoes miljoen miljon miljoner million millioner milj млн миллион миллиона миллионов миллионам милион милиони мільйон мільйона мільйонів milyon mln milion miliony milionow milion miliony milionu مليون ملايين मिलियन 백만 百万 百萬 millio juta trieu ล้าน εκατομμυρια εκατ εκατομμυριο מיליון מיליוני milioni',
  ],
  [1e7, 'crore crores करोड़ 천만 千万 千萬'],
  [1e11, 'खरब'],
  [1e8, '億 亿 억'],
  [
    1e9,
    'miljardi miljardia мільярди мільярдів miliarde δισεκατομμύριο δισεκατομμύρια میلیارد tỷ tỉ billion billions bn b mrd mia mld milliarde milliarden milliard milliards miliardo miliardi miljard miljarder milliarder milliarder mdr mds млрд миллиард миллиарда миллиардов мільярд мільярда мільярдів милиард милиарда milyar mld miliard miliardy miliardow miliardu miliarda مليار مليارات बिलियन अरब 십억 十億 十亿 miliar พันล้าน δισεκατομμυρια δισ מיליארד מיליארדי bilhao bilhoes bilioes',
  ],
  [
    1e12,
    'no:billion nb:billion nn:billion da:billion no:billioner nb:billioner nn:billioner da:billioner biljon biljoona biljoonaa هزارمیلیارد bilion biliony bilionów bilionů трильйон трильйони трильйонів ترليون טריליון 万亿 萬億 ล้านล้าน τρισεκατομμύριο τρισεκατομμύρια trilion trilioane hu:billió трилион трилиона trillion trillions tn trn bio billionen de:billion billon billones fr:billion fr:billions bilione bilioni biljoen biljoner трлн триллион триллиона триллионов trilyon trilhao trilhoes bilion bln تريليون 兆 조 triliun',
  ],
];

const scales = new Map(
  scaleForms.flatMap(([value, forms]) =>
    forms.split(' ').map((form): [string, number] => {
      const [word = '', language] = form.split(':').reverse();
      return [language ? `${language}:${foldWord(word)}` : foldWord(word), value];
    }),
  ),
);

/** What a folded word multiplies a number by, in a language; undefined when it is no such word. */
export function scaleOf(key: string, language: string): number | undefined {
  return scales.get(`${language}:${key}`) ?? scales.get(key);
}

/** Canonical unit to the ways of writing it, folded. */
const unitForms: Record<string, string> = {
  '%': '% percent pct prozent porcentaje процент процента процентов проценты процентам проц procent procenta procent procentow prosent prosenttia yuzde パーセント 퍼센트 프로 प्रतिशत फीसदी szazalek persen foiz % percento אחוז אחוזים',
  points:
    'pp prozentpunkte prozentpunkten prozentpunkt procentpoint procentpoints procentenheter prosentpoeng 百分点 百分點 個百分點 个百分点 ポイント 퍼센트포인트',
  '‰': '‰ promille permille',
  $: '$ us$ usd dollar dollars dolar dolares dollari dollaro доллар доллара долларов долларах دولار دولارات ドル 美元 달러 डॉलर dolary dolarow dola dolaru δολαρια דולר דולרים',
  '€': '€ eur euro euros евро يورو ユーロ 欧元 歐元 유로 यूरो eura ευρω אירו',
  '£': '£ gbp sterling фунт фунтов ポンド 英镑 英鎊 파운드 pfund libras livres sterline',
  '¥': '¥ jpy yen yens иен 円 日元 日圓 엔 येन',
  cny: 'cny rmb yuan yuans юаней юань 元 人民币 人民幣 위안 人民元 يوان',
  '₩': '₩ krw won 원 韩元 韓元 ウォン',
  '₹': '₹ inr rs rupee rupees rupien रुपये रुपए रुपया 卢比 ルピー',
  '₽': '₽ rub рублей рубля рубль руб rubel rubles roubles 卢布',
  chf: 'chf franken fr sfr',
  '₺': '₺ tl try lira liralik',
  km: 'km kilometer kilometers kilometre kilometres kilometern kilometros chilometri quilometros км километр километра километров 公里 キロ キロメートル 킬로미터 كيلومتر كيلومترا किलोमीटर kilometrow kilometru',
  mile: 'mile miles mi meilen milles millas miglia миля мили миль 英里 マイル 마일 ميل',
  metre:
    'm metre metres meter meters metern metros metri метр метра метров 米 メートル 미터 متر مترا मीटर metru metrow',
  foot: 'foot feet ft fuss pies piedi фут футов 英尺 フィート 피트 قدم',
  inch: 'inch inches zoll pouces pulgadas pollici дюйм дюймов 英寸 インチ',
  cm: 'cm centimetres centimeters centimetre centimeter zentimeter centimetros centimetri см сантиметров 厘米 センチ 公分',
  kg: 'kg kilogram kilograms kilogramm kilo kilos kilogrammes kilogramos chili chilogrammi кг килограмм килограммов 公斤 キログラム 킬로그램 كيلوغرام',
  gram: 'gram grams gramm grammes gramos grammi грамм граммов 克 グラム 그램',
  pound: 'pound pounds lb lbs',
  tonne:
    'ton tons tonne tonnes tonnen toneladas tonnellate тонн тонны тонна 吨 噸 トン 톤 طن टन ton tuny tun',
  litre: 'litre litres liter liters litern litros litri л литр литров 升 リットル 리터 لتر लीटर',
  hectare:
    'hectare hectares ha hektar hectareas ettari гектар гектаров 公顷 ヘクタール 헥타르 هكتار',
  second: 'seconds sekunde sekunden secondes segundos secondi секунд секунды 秒 초 ثانية sekund',
  minute:
    'minute minutes min mins minuten minutos minuti минут минуты минуту 分钟 分鐘 분 دقيقة दقائق मिनट minut minuter',
  hour: 'hour hours hr hrs stunde stunden heures heure horas hora ore час часа часов 小时 小時 時間 시간 ساعة ساعات घंटे uur godzin hodin timmar timer',
  day: 'day days tag tage tagen jour jours dia dias giorno giorni день дня дней 天 日間 يوم أيام दिन dagen dag dagar dager dni gun',
  week: 'week weeks woche wochen semaine semaines semana semanas settimana settimane недели недель неделя 周 週 週間 주 أسبوع أسابيع सप्ताह हफ्ते weken veckor uker tygodni tydnu hafta',
  month:
    'month months monat monate monaten mois mes meses mese mesi месяц месяца месяцев 个月 個月 か月 カ月 ヶ月 개월 شهر أشهر महीने maand maanden manader maneder miesiecy mesicu ay',
  year: 'year years yr yrs jahr jahre jahren an ans annee annees ano anos anni anno год года лет 년간 年間 سنة سنوات عام أعوام साल वर्ष jaar ar lat let roku yil',
  gw: 'gw gigawatt gigawatts гвт',
  mw: 'mw megawatt megawatts мвт',
  kw: 'kw kilowatt kilowatts квт',
  kwh: 'kwh kilowattstunden kilowattheures',
  celsius: '°c celsius',
  fahrenheit: '°f fahrenheit',
  degree: '° degree degrees grad degres grados gradi градус градусов градуса 度 도 درجة डिग्री',
};

const units = new Map(
  Object.entries(unitForms).flatMap(([unit, forms]) =>
    forms.split(' ').map((form): [string, string] => [foldWord(form) || form, unit]),
  ),
);

/** The unit that a folded word or sign stands for, spelt one way for all languages; undefined when it is none. */
export function unitOf(key: string): string | undefined {
  return units.get(key);
}

const multiples = new Set(
  'half twice thrice double doubled doubles triple tripled quadruple quadrupled halved quarter dozen dozens hundreds decade decades century centuries couple several many few most some all hälfte doppelt verdoppelt verdreifacht halbiert drittel viertel dutzend dutzende hunderte tausende moitié double doublé triplé tiers quart dizaine dizaines vingtaine centaine centaines milliers mitad doble duplicado tercio cuarto docena docenas cientos miles metà doppio raddoppiato terzo quarto dozzina centinaia migliaia metade dobro dobrou terço dúzia centenas milhares половина вдвое втрое треть четверть десятки сотни тысячи половину'
    .split(' ')
    .map(foldWord),
);

/** True for a folded word that says how much without a number: a unit, a scale, a share. */
export function isQuantityWord(key: string, language: string): boolean {
  return (
    multiples.has(key) || units.has(key) || (key.length > 2 && scaleOf(key, language) !== undefined)
  );
}

/** Phrases of several words for a unit, longest first; matched at the place right after a number. */
export const unitPhrases: [RegExp, string][] = [
  [
    /^(?:percentage[ -]points?|points? de pourcentage|puntos porcentuales|punti percentuali|pontos percentuais|процентн\p{L}+ пункт\p{L}*|п\.\s?п\.|%-?punkte?n?|%p)/iu,
    'points',
  ],
  [
    /^(?:per[ -]?cent|pour[ -]cent|por ciento|por cento|per cento|v\. ?H\.|في ال(?:مئة|مائة)|بال(?:مئة|مائة)|fra hundrede)/iu,
    '%',
  ],
  [
    /^(?:us[ -]dollars?|u\.s\. dollars?|dollars? américains?|dólares estadounidenses|us-dollar)/iu,
    '$',
  ],
  [/^(?:pounds sterling|livres sterling|libras esterlinas|британск\p{L}+ фунт\p{L}*)/iu, '£'],
  [
    /^(?:grad celsius|degrees celsius|degrees c\b|° ?c\b|℃|degrés celsius|grados celsius)/iu,
    'celsius',
  ],
  [/^(?:degrees fahrenheit|degrees f\b|° ?f\b|℉)/iu, 'fahrenheit'],
];

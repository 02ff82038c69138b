import { foldWord } from '#domain/text/fold-character.ts';

/** Names of the months, twelve a language, with their other forms apart by `|`. */
const months = [
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  'januar|jänner februar|feber märz april mai juni juli august september oktober|okt november dezember|dez',
  'janvier|janv février|fév mars avril|avr mai juin juillet|juil août septembre octobre novembre décembre|déc',
  'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar mars april mai juni juli august september oktober november desember',
  'января|январь|январе февраля|февраль|феврале марта|март|марте апреля|апрель|апреле мая|май|мае июня|июнь|июне июля|июль|июле августа|август|августе сентября|сентябрь|сентябре октября|октябрь|октябре ноября|ноябрь|ноябре декабря|декабрь|декабре',
  'stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień października|październik listopada|listopad grudnia|grudzień',
  'ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září října|říjen listopadu|listopad prosince|prosinec',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'يناير|كانون_الثاني فبراير|شباط مارس|آذار أبريل|نيسان|ابريل مايو|أيار يونيو|حزيران يوليو|تموز أغسطس|آب سبتمبر|أيلول أكتوبر|تشرين_الأول نوفمبر ديسمبر',
  'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
  'ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר',
];

/** Names of the days from Monday on. */
const weekdays = [
  'monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat sunday|sun',
  'montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'lunes martes miércoles jueves viernes sábado domingo',
  'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  'måndag|mandag tisdag|tirsdag onsdag torsdag fredag lördag|lørdag söndag|søndag',
  'понедельник|понедельника вторник|вторника среду|среда|среды четверг|четверга пятницу|пятница|пятницы субботу|суббота|субботы воскресенье|воскресенья',
  'poniedziałek wtorek środa|środę|środy czwartek piątek sobota|sobotę|soboty niedziela|niedzielę|niedzieli',
  'pondělí úterý středa|středu|středy čtvrtek pátek sobota|sobotu neděle|neděli',
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  'الاثنين|الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार',
];

/** English and German words that are something else in lower case (may, march, mar, sat, sun …). */
const onlyWithCapital = new Set(
  'may march mar jan jun dec sep sat sun mon wed fri august mars set'.split(' '),
);

function placesOf(rows: string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const row of rows) {
    for (const [place, forms] of row.split(' ').entries()) {
      for (const form of forms.split('|')) places.set(foldWord(form), place + 1);
    }
  }
  return places;
}

const monthPlaces = placesOf(months);
const weekdayPlaces = placesOf(weekdays);

/** The month or weekday that a word names, e.g. `month:3` or `weekday:1` (Monday); null when it names none. */
export function calendarWord(key: string, raw: string): string | null {
  if (onlyWithCapital.has(key) && !/^\p{Lu}/u.test(raw)) return null;
  const month = monthPlaces.get(key);
  if (month !== undefined) return `month:${month}`;
  const weekday = weekdayPlaces.get(key);
  return weekday === undefined ? null : `weekday:${weekday}`;
}

/**
 * Names of the months, January first, by language. After a name its other forms (declined, with a
 * preposition, of another region) apart by `|`; after `/` those cut short. `_` stands for a space.
 */
const table: Record<string, string> = {
  en: 'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept|sep october/oct november/nov december/dec',
  de: 'januar|jänner/jan|jän februar|feber/feb märz/mrz april/apr mai juni/jun juli/jul august/aug september/sept|sep oktober/okt november/nov dezember/dez',
  fr: 'janvier/janv février/févr|fév mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/déc',
  es: 'enero/ene febrero/feb marzo/mar abril/abr mayo junio/jun julio/jul agosto/ago septiembre|setiembre/sept octubre/oct noviembre/nov diciembre/dic',
  it: 'gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic',
  pt: 'janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez',
  nl: 'januari/jan|jaan februari/feb|febbr maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt november/nov december/dec',
  sv: 'januari/jan februari/feb mars april/apr maj juni/jun juli/jul augusti/aug september/sep oktober/okt november/nov december/dec',
  no: 'januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep oktober/okt november/nov desember/des',
  da: 'januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep oktober/okt november/nov december/dec',
  fi: 'tammikuu|tammikuuta helmikuu|helmikuuta maaliskuu|maaliskuuta huhtikuu|huhtikuuta toukokuu|toukokuuta kesäkuu|kesäkuuta heinäkuu|heinäkuuta elokuu|elokuuta syyskuu|syyskuuta lokakuu|lokakuuta marraskuu|marraskuuta joulukuu|joulukuuta',
  ru: 'января|январь|январе/янв февраля|февраль|феврале/фев|февр марта|март|марте/мар апреля|апрель|апреле/апр мая|май|мае июня|июнь|июне/июн июля|июль|июле/июл августа|август|августе/авг сентября|сентябрь|сентябре/сен|сент октября|октябрь|октябре/окт ноября|ноябрь|ноябре/ноя|нояб декабря|декабрь|декабре/дек',
  pl: 'stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień października|październik listopada|listopad grudnia|grudzień',
  cs: 'ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září října|říjen listopadu|listopad prosince|prosinec',
  tr: 'ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara',
  ar: 'يناير|كانون_الثاني|جانفي فبراير|شباط|فيفري مارس|آذار أبريل|ابريل|نيسان|أفريل مايو|أيار|ماي يونيو|حزيران|جوان يوليو|تموز|جويلية أغسطس|آب|أوت سبتمبر|أيلول أكتوبر|اكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول',
  hi: 'जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर नवंबर दिसंबर',
  he: 'ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר',
};

export interface MonthName {
  /** Two letters. */
  language: string;
  /** From 1. */
  month: number;
  /** In lower case. */
  name: string;
  /** Cut short, which in another language is often a word of its own: `out`, `set`, `mag`. */
  short: boolean;
}

/** Every form of a month's name in the tables. */
export const monthNames: readonly MonthName[] = Object.entries(table).flatMap(([language, row]) =>
  row.split(' ').flatMap((forms, index) => {
    const [whole = '', cut] = forms.split('/');
    const named = (list: string, short: boolean) =>
      list
        .split('|')
        .map((name) => ({ language, month: index + 1, name: name.replace('_', ' '), short }));
    return [...named(whole, false), ...(cut ? named(cut, true) : [])];
  }),
);

import { foldWord } from '#domain/text/fold-character.ts';
import { onFirstUse } from '#domain/text/on-first-use.ts';

export type HorizonUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';
/** What a word of a time horizon does: `next year`, `this month`, the `end` of it, `within` a span, a vague number. */
export type HorizonWord = HorizonUnit | 'next' | 'this' | 'end' | 'within' | 'several' | 'tomorrow';

const forms: Record<HorizonWord, string> = {
  day: 'day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager день дня дней дні днів dzień dni den dny dnů gün يوم أيام hari',
  week: 'week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uke uker неделя недели недель неделю тиждень тижні тижнів tydzień tygodnie tygodni týden týdny týdnů hafta أسبوع أسابيع minggu pekan',
  month:
    'month months monat monate monaten mois mes meses mese mesi mês maand maanden månad månader måned måneder месяц месяца месяцев місяць місяці місяців miesiąc miesiące miesięcy měsíc měsíce měsíců ay شهر أشهر bulan',
  quarter:
    'quarter quarters quartal quartale trimestre trimestres trimestri kwartaal kvartal квартал квартале kwartał čtvrtletí çeyrek',
  year: 'year years jahr jahre jahren jahres an ans année années año años anno anni ano anos jaar jaren år året год года лет году рік року років rok roku lata lat let yıl yılı عام سنة سنوات tahun',
  decade:
    'decade decades jahrzehnt jahrzehnte jahrzehnten décennie décennies década décadas decennio decenni decennium decennia årtionde десятилетие десятилетия dekada desetiletí',
  next: 'next coming following nächste nächsten nächstes nächster kommende kommenden kommendes kommender prochain prochaine prochains prochaines próximo próxima próximos próximas siguiente siguientes prossimo prossima prossimi prossime volgend volgende komend komende nästa neste næste kommande kommende следующий следующем следующего следующей ближайшие ближайшее будущем наступний наступного наступному przyszły przyszłym przyszłego najbliższych příští příštím příštího gelecek önümüzdeki المقبل المقبلة القادم القادمة depan mendatang',
  this: 'this later dieses diesem diesen dieser ce cet cette este esta questo questa quest dit deze detta denna dette denne этот этого этом эту цей цього tego tym letos tohoto bu هذا هذه ini current laufenden',
  end: 'end ende fin finales final fine fim eind einde slutet slutten конец конца кінець кінця koniec końca konec konce sonu sonuna نهاية akhir',
  within:
    'within in innerhalb binnen dans sous en dentro entro tra fra em binnen inom innen inden через в за протягом w ciągu během do içinde خلال dalam over',
  several:
    'few several couple some paar einige einigen mehrere mehreren wenige wenigen quelques plusieurs pocos pocas varios varias unos alcuni alcune pochi alguns algumas enkele paar några noen nogle несколько кілька kilka několik birkaç عدة beberapa',
  tomorrow: 'tomorrow morgen demain mañana domani amanhã завтра jutro zítra yarın غدا esok besok',
};

const wordOf = onFirstUse(() => {
  const kindsOf = new Map<string, HorizonWord[]>();
  for (const [kind, list] of Object.entries(forms) as [HorizonWord, string][]) {
    for (const form of list.split(' ')) {
      const key = foldWord(form);
      kindsOf.set(key, [...(kindsOf.get(key) ?? []), kind]);
    }
  }
  return kindsOf;
});

/** What a folded word may do in a time horizon; nothing for most words. */
export function horizonWordsOf(key: string): readonly HorizonWord[] {
  return wordOf().get(key) ?? [];
}

/** Chinese, Japanese and Korean say these in one word: a pattern, and the same in English. */
export const denseHorizons: [RegExp, string][] = [
  [/来年|明年|내년/u, 'next year'],
  [/年内|今年末|年末|年底|연내|올해 말/u, 'end of this year'],
  [/来月|下个月|下月|下個月|다음\s?달|내달/u, 'next month'],
  [/来週|下周|下週|다음\s?주/u, 'next week'],
  [/今年|올해/u, 'this year'],
  [/明日|明天|내일/u, 'tomorrow'],
];

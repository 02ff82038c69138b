import type { Pattern } from '#domain/text/caseless.ts';
import { anywhere, either, phrases, prefixedPhrases } from './cues.ts';

/** Verbs that put a sentence into the future. */
interface Ahead {
  /** Alone says that something is to come: is scheduled, plans to, будет. */
  sure?: Pattern;
  /** Says so only beside a time to come: wird, ska, 検討. */
  besideTime?: Pattern;
}

const scandinavian: Ahead = {
  sure: phrases(
    `kommer att, kommer til å, väntas, ventes, forventes, förväntas, planerar, planlegger, planlægger, är planerad, er planlagt, träder i kraft, trer i kraft, træder i kraft, äger rum`,
  ),
  besideTime: phrases(`ska, skall, skal, vil, ville, börjar, begynner, begynder, åker, starter`),
};

const ahead: Record<string, Ahead> = {
  en: {
    sure: either(
      /(?<!\p{L})will(?=\s(?:not\s|also\s|now\s|soon\s|then\s|still\s|only\s)?\p{Ll})(?!\s(?:have\s\p{Ll}+ed|and|or|of|to)(?!\p{L}))(?<!\b(?:the|his|her|their|own|free|political|at|of|a)\swill)/u,
      phrases(`
        won't, plans to, plan to, planned to, planning to, is expected to, are expected to, expects to, expect to, is set to, are set to, is due to, are due to, due to be, is scheduled, are scheduled, scheduled for, scheduled to,
        is likely to, are likely to, is unlikely to, are unlikely to, aims to, intends to, intend to, is poised to, are poised to, is going to, are going to, is slated, are slated, slated for, in the coming weeks, in the coming months, in the coming days, takes effect, take effect on
      `),
    ),
    besideTime: phrases(
      `would, could, may, might, hopes to, wants to, forecast, begins, opens, starts, returns, runs until`,
    ),
  },
  de: {
    sure: phrases(`
      plant, planen, ist geplant, sind geplant, geplant ist, geplant sind, voraussichtlich, tritt in Kraft, treten in Kraft, in Kraft treten, rechnet mit, rechnen mit, wird erwartet, werden erwartet, steht bevor, bevorstehende*, wird fortgesetzt, soll künftig, sollen künftig, will künftig, wollen künftig, wird künftig, in den kommenden, im kommenden, am kommenden, in der kommenden, ab kommender, bis spätestens
    `),
    besideTime: phrases(
      `wird, werden, soll, sollen, will, wollen, dürfte, dürften, könnte, könnten, beginnt, beginnen, startet, starten, findet, finden, eröffnet, erscheint, entscheidet, tagt`,
    ),
  },
  fr: {
    sure: either(
      /(?<!\p{L})(?!(?:opéra|caméra|extra|ultra|aura it))\p{Ll}{2,}(?:era|eront|ira|iront|dra|dront|vra|vront|tra|tront)(?!\p{L})/u,
      phrases(
        `sera, seront, aura, auront, fera, feront, pourra, pourront, devrait, devraient, prévoit de, prévoient de, est prévu, est prévue, sont prévus, sont prévues, compte bien, entend, envisage de, doit se tenir, d'ici à, d'ici la fin`,
      ),
    ),
    besideTime: phrases(
      `va, vont, doit, doivent, pourrait, pourraient, débute, commence, ouvre, espère`,
    ),
  },
  es: {
    sure: either(
      /(?<!\p{L})\p{Ll}+(?:ará|arán|erá|erán|irá|irán|drá|drán|brá|brán|rrá|rrán)(?!\p{L})/u,
      phrases(
        `será, serán, hará, harán, está previsto, está prevista, están previstos, están previstas, prevé, prevén, se espera que, planea, planean, tiene previsto, tienen previsto`,
      ),
    ),
    besideTime: phrases(
      `va a, van a, podría, podrían, pretende, pretenden, empieza, comienza, arranca, vence`,
    ),
  },
  it: {
    sure: either(
      /(?<!\p{L})\p{Ll}+(?:erà|eranno|irà|iranno|rrà|rranno|drà|dranno|vrà|vranno|arà|aranno|trà|tranno)(?!\p{L})/u,
      phrases(
        `sarà, saranno, farà, faranno, avrà, avranno, è previsto, è prevista, sono previsti, sono previste, prevede di, prevedono di, punta a, intende, in programma`,
      ),
    ),
    besideTime: phrases(
      `potrebbe, potrebbero, dovrebbe, dovrebbero, vuole, inizia, parte, apre, entro`,
    ),
  },
  pt: {
    sure: either(
      /(?<!\p{L})\p{Ll}+(?:ará|arão|erá|erão|irá|irão|drá|drão|orá|orão)(?!\p{L})/u,
      phrases(
        `será, serão, fará, farão, está previsto, está prevista, estão previstos, estão previstas, prevê, preveem, pretende, pretendem, planeja, planejam, está marcado, está marcada`,
      ),
    ),
    besideTime: phrases(`vai, vão, deve, devem, pode, podem, poderia, começa, inicia, termina`),
  },
  nl: {
    sure: phrases(
      `zal, zullen, is gepland, zijn gepland, staat gepland, naar verwachting, verwacht dat, is van plan, zijn van plan, treedt in werking, vindt plaats`,
    ),
    besideTime: phrases(`wil, willen, moet, moeten, kan, kunnen, begint, start, opent, gaat, gaan`),
  },
  sv: scandinavian,
  da: scandinavian,
  no: scandinavian,
  pl: {
    sure: phrases(
      `będzie, będą, zostanie, zostaną, planuje, planują, zamierza, zamierzają, ma zostać, mają zostać, odbędzie się, odbędą się, wejdzie w życie, rozpocznie się, prognozuj*, spodziewa się`,
    ),
    besideTime: phrases(`ma, mają, może, mogą, chce, chcą`),
  },
  cs: {
    sure: phrases(
      `bude, budou, plánuje, plánují, chystá, chystají, hodlá, má být, mají být, měl by, měla by, měli by, začne, začnou, rozhodne, uskuteční se, proběhne, vstoupí v platnost, očekává se`,
    ),
    besideTime: phrases(`chce, chtějí, může, mohou, podá, předloží, začíná`),
  },
  ru: {
    sure: phrases(
      `будет, будут, планирует, планируют, намерен, намерена, намерены, состоится, состоятся, пройдет, пройдёт, пройдут, начнется, начнётся, вступит в силу, ожидается, станет, станут, запланирован*, сыграет, сыграют, проведет, проведёт`,
    ),
    besideTime: phrases(`может, могут, должен, должна, должны, хочет`),
  },
  uk: {
    sure: phrases(
      `буде, будуть, планує, планують, має намір, мають намір, відбудеться, відбудуться, розпочнеться, набуде чинності, очікується, стане, запланован*`,
    ),
    besideTime: phrases(`може, можуть, має, мають, хоче`),
  },
  tr: {
    sure: /\p{L}(?:ecek|acak|ecekler|acaklar|ecektir|acaktır)(?=[\s.,;]|$)|(?<!\p{L})(?:planlanıyor|bekleniyor|öngörülüyor|hedefleniyor|planlıyor|hedefliyor)(?!\p{L})/iu,
    besideTime: phrases(`olabilir, başlıyor`),
  },
  ja: {
    sure: /予定(?:だ|で|。|し|です|とな|という|通り)|見通し(?:だ|。|で|を示)|見込み(?:だ|。|で)|見込まれ|方針(?:だ|。|を示|を固|で)|計画(?:だ|。|で|し|を発表)|考え(?:だ|。|を示)|目指(?:す|し)|開く予定|とみられる/u,
    besideTime: anywhere(`検討, 始める, 開く, 開始する, 実施する, 決める, 発売する, まとめる`),
  },
  zh: {
    sure: /将(?:于|在|会|继续|持续|进一步|举行|举办|召开|启动|推出|建成|达到|不断|全面|与|为|对|从|首次|成为|有)|將(?:於|在|會|繼續|持續|進一步|舉行|舉辦|召開|啟動|推出|成為)|预计|預計|计划(?:于|在|到)|計劃(?:於|在|到)|有望|拟于|力争|定于|定於/u,
    besideTime: anywhere(`计划, 計劃, 目标, 目標, 可能, 会, 會`),
  },
  ko: {
    sure: /예정(?:이|인|이다|됐|돼|되)|계획(?:이다|이라|을 밝|을 세)|방침(?:이다|을|이라)|전망(?:이다|된다|했다|이 나)|예상(?:된다|했다)|것으로 보인다|목표로|열린다|나선다/u,
    besideTime: anywhere(`할 것, 될 것, 추진, 검토, 시작`),
  },
  ar: {
    sure: prefixedPhrases(
      '[وف]',
      'من المقرر, من المتوقع, يعتزم, تعتزم, سوف, سيتم, ستتم, ستبدأ, سيبدأ, سيعقد, ستعقد, سيكون, ستكون, ستجري, سيجري, ستنطلق, سينطلق, تخطط, يخطط',
    ),
    besideTime: prefixedPhrases('[وف]', 'قد, يمكن, يبدأ, تبدأ'),
  },
  he: {
    sure: prefixedPhrases(
      '[והש]',
      'צפוי, צפויה, צפויים, צפויות, מתכנן, מתכננת, מתכננים, עתיד, עתידה, עתידים, יתקיים, תתקיים, יתקיימו, ייכנס לתוקף, תיכנס לתוקף, יחל, תחל',
    ),
  },
  id: { sure: phrases(`akan, berencana, direncanakan, dijadwalkan, diperkirakan`) },
  ms: { sure: phrases(`akan, merancang, dijadualkan, dijangka`) },
};

/** Times gone by, in words: what they date is told as it was, whatever its verb. */
export const timesPast = phrases(`
  last week, last month, last year, last night, last Monday, last Tuesday, last Wednesday, last Thursday, last Friday, last Saturday, last Sunday, yesterday, years ago, months ago, weeks ago, days ago,
  vergangene Woche, vergangenen Woche, vergangener Woche, letzte Woche, letzten Woche, letzter Woche, vergangenen Jahr, vergangenen Jahres, letztes Jahr, letzten Jahr, vergangenen Monat, letzten Monat, gestern, vor wenigen Wochen, vor einer Woche, vor einem Jahr,
  la semaine dernière, le mois dernier, l'an dernier, l'année dernière, hier, la semana pasada, el mes pasado, el año pasado, ayer, la settimana scorsa, la scorsa settimana, lo scorso anno, l'anno scorso, ieri,
  na semana passada, no mês passado, no ano passado, ontem, vorige week, afgelopen week, vorig jaar, gisteren
`);

/** Verbs of what is to come in a language; empty where there is no list. */
export function aheadOf(language: string): Ahead {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const near: Record<string, string> = { nb: 'no', nn: 'no', sk: 'cs', iw: 'he' };
  return ahead[near[primary] ?? primary] ?? {};
}

import type { Chance } from './seeded-random.ts';

type Rule = [RegExp, string];

/** Rules by language: what is found becomes its contrary. `$1` is what stays. */
const rules: Record<string, Rule[]> = {
  en: [
    [
      /\b(is|are|was|were|will|would|can|could|should|has|have|had|may|might|must)\b(?! not|n?[’'])/u,
      '$1 not',
    ],
    [/\b(is|are|was|were|would|could|should|has|have|had)\b(?! not|n?[’'])/u, "$1n't"],
    [/\b(is|are|was|were|will|has|have|had)\b(?! not)/u, '$1 never'],
    [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)(?: not|n[’']t)\b/u, '$1'],
    [/\bcannot\b|\bcan[’']t\b/u, 'can'],
    [/\bwon[’']t\b|\bwill not\b/u, 'will'],
    [/\bnever (?=\w)/u, 'always '],
    [/\bsaid\b(?! not)/u, 'denied'],
    [/\b(said|says) (that |the |it |they |he |she )/u, '$1 it is not true that $2'],
    [/\bno (?=[a-z])/u, 'a '],
    [/\bwithout\b/u, 'with'],
    [/\bwith (?=[a-z])/u, 'without '],
    [/\brose\b/u, 'fell'],
    [/\bincreased?\b/u, 'decreased'],
    [/\bmore than\b/u, 'less than'],
    [/\b(possible|likely|able|legal|happy|aware|fair)\b/u, 'not $1'],
    [/\blikely\b/u, 'unlikely'],
    [/^/u, 'It is not the case that '],
    [/\b(won|approved|supported|accepted|confirmed|allowed)\b/u, 'rejected'],
    [/\ball\b/u, 'none'],
    [/\beveryone\b/u, 'no one'],
  ],
  de: [
    [
      /\b(ist|sind|war|waren|wird|werden|hat|haben|kann|können|soll|sollen|muss|will|wollte|hatte)\b(?! nicht)/u,
      '$1 nicht',
    ],
    [/ nicht\b/u, ''],
    [/\bkein(e|en|em|er|es)?\b/u, 'ein$1'],
    [/\bein(e|en|em|er|es)?\b/u, 'kein$1'],
    [/\b(ist|sind|war|waren|wird|hat|haben)\b/u, '$1 nie'],
    [/\bmit\b/u, 'ohne'],
    [/\bmehr als\b/u, 'weniger als'],
    [/\bohne\b/u, 'mit'],
  ],
  fr: [
    [/ (est|sont|a|ont|peut|doit|sera|était|avait) (?!pas|plus|jamais|rien)/u, ' ne $1 pas '],
    [/\b(?:ne|n[’']) ?([\p{L}]+) pas\b/u, '$1'],
    [/ pas\b/u, ''],
    [/\bavec\b/u, 'sans'],
    [/\bsans\b/u, 'avec'],
    [/\bplus de\b/u, 'moins de'],
  ],
  es: [
    [/ (es|son|ha|han|fue|está|puede|tiene|será|había) /u, ' no $1 '],
    [/\bno (?=\p{Ll})/u, ''],
    [/ (es|son|ha|han|fue) /u, ' nunca $1 '],
    [/\bcon\b/u, 'sin'],
    [/\bsin\b/u, 'con'],
    [/\bmás de\b/u, 'menos de'],
  ],
  it: [
    [/ (è|sono|ha|hanno|può|deve|era|sarà|aveva) /u, ' non $1 '],
    [/\bnon (?=\p{Ll})/u, ''],
    [/\bcon\b/u, 'senza'],
    [/\bpiù di\b/u, 'meno di'],
  ],
  pt: [
    [/ (é|são|foi|tem|está|pode|será|era|foram|havia) /u, ' não $1 '],
    [/\bnão (?=\p{Ll})/u, ''],
    [/\bcom\b/u, 'sem'],
    [/ (é|foi|tem) /u, ' nunca $1 '],
  ],
  nl: [
    [/\b(is|zijn|was|heeft|kan|wordt)\b/u, '$1 niet'],
    [/ niet\b/u, ''],
  ],
  sv: [
    [/\b(är|har|var|kan|ska|kommer)\b/u, '$1 inte'],
    [/ inte\b/u, ''],
  ],
  no: [
    [/\b(er|har|var|kan|skal|vil)\b/u, '$1 ikke'],
    [/ ikke\b/u, ''],
  ],
  da: [
    [/\b(er|har|var|kan|skal|vil)\b/u, '$1 ikke'],
    [/ ikke\b/u, ''],
  ],
  cs: [
    [/ (je|byl|byla|jsou|má|může) /u, ' ne$1 '],
    [/ (je|byl|byla|jsou) /u, ' nikdy $1 '],
  ],
  tr: [
    [/ ve /u, ' ve değil '],
    [/ değil\b/u, ''],
  ],
  id: [
    [/ (akan|telah|bisa|dapat|adalah) /u, ' tidak $1 '],
    [/ tidak /u, ' '],
  ],
  sw: [[/ (ni|na|kuwa) /u, ' si $1 ']],
  ru: [
    [/(?<=\s)(\p{Ll}{3,}(?:ал|ил|ет|ит|ла|ли|ют|ут|ся))(?=[\s,.])/u, 'не $1'],
    [/(?<=\s)не (?=\p{L})/u, ''],
    [/ был/u, ' не был'],
    [/(?<=\s)(?:с|со) (?=\p{L})/u, 'без '],
  ],
  zh: [
    [/(是|会|會|将|將|能|可以|要|应该|認為|认为|支持|同意)/u, '不$1'],
    [/(有|发现|發現|达到|完成|通过)/u, '没有$1'],
    [/不(?=[会會是能要可同])/u, ''],
    [/没有/u, '有'],
    [/(已经|已經|已)/u, '从未'],
  ],
  ja: [
    [/した(?=[。、])/u, 'しなかった'],
    [/している/u, 'していない'],
    [/する(?=[。、こ方見予])/u, 'しない'],
    [/だった/u, 'ではなかった'],
    [/である/u, 'ではない'],
    [/いる(?=。)/u, 'いない'],
    [/ある(?=。)/u, 'ない'],
    [/なかった/u, 'た'],
    [/ない(?=。)/u, 'る'],
    [/です/u, 'ではありません'],
    [/ました/u, 'ませんでした'],
    [/れた(?=[。、])/u, 'れなかった'],
    [/った(?=[。、])/u, 'わなかった'],
  ],
  ko: [
    [/했다/u, '하지 않았다'],
    [/한다/u, '하지 않는다'],
    [/있다/u, '없다'],
    [/없다/u, '있다'],
    [/됐다/u, '되지 않았다'],
    [/이다/u, '이 아니다'],
    [/지 않/u, ''],
    [/했습니다/u, '하지 않았습니다'],
    [/있습니다/u, '없습니다'],
  ],
  ar: [
    [/(?<=\s)(قال|أعلن|أكد|كان|كانت|أضاف|أوضح|يكون|تكون|يتم)/u, 'لم $1'],
    [/(?<=\s)(?:لا|لم|لن|ليس) /u, ''],
    [/(?<=\s)مع (?=\p{L})/u, 'بدون '],
    [/(?<=\s)(سوف|قد) /u, 'لن '],
    [/(?<=\s)(هو|هي) /u, 'ليس '],
  ],
  he: [
    [/(?<=\s)(הוא|היא|היה|הייתה|אמר|אמרה|יש|יכול|צריך) /u, 'לא $1 '],
    [/(?<=\s)לא /u, ''],
    [/(?<=\s)עם /u, 'בלי '],
    [/(?<=\s)אין /u, 'יש '],
  ],
  hi: [
    [/ (है|हैं|था|थी|थे|गया|किया)/u, ' नहीं $1'],
    [/ (नहीं|न) /u, ' '],
    [/ के साथ /u, ' के बिना '],
  ],
};

/** The sentence saying the contrary; null when no rule of its language applies. */
export function withNegation(text: string, language: string, chance: Chance): string | null {
  for (const [pattern, by] of chance.shuffled(rules[language] ?? [])) {
    const hits = [...text.matchAll(new RegExp(pattern.source, 'gu'))];
    if (hits.length === 0) continue;
    const hit = chance.pick(hits);
    const changed = text.replace(new RegExp(pattern.source, 'gu'), (found: string, ...rest) => {
      const [group, place] =
        typeof rest[0] === 'number'
          ? ['', rest[0]]
          : [rest[0] ?? '', rest.find((part) => typeof part === 'number')];
      return place === hit.index
        ? by.replace('$1', String(group)).replace('$2', String(rest[1]))
        : found;
    });
    if (changed !== text) return changed.replace(/ {2,}/gu, ' ').trim();
  }
  return null;
}

import { foldWord } from '#domain/text/fold-character.ts';
import { onFirstUse } from '#domain/text/on-first-use.ts';
import { matcher } from './word-matcher.ts';
import { wordsByLanguage } from './words-by-language.ts';

/** Words that turn a statement into its opposite, by language. */
const negations: Record<string, string> = {
  en: 'not no never none nobody nothing neither nor without nowhere cannot hardly scarcely barely',
  de: 'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts ohne weder keinesfalls keineswegs nirgends kaum',
  fr: 'ne n pas jamais aucun aucune rien personne sans ni non nul nulle guere nullement',
  es: 'no nunca jamás nadie nada ningún ninguno ninguna sin tampoco ni',
  it: 'non no mai nessun nessuno nessuna niente nulla senza né neanche neppure nemmeno',
  pt: 'não nunca jamais ninguém nada nenhum nenhuma sem nem tampouco',
  nl: 'niet geen nooit niemand niets zonder noch nergens nauwelijks',
  af: 'nie geen nooit niemand niks sonder',
  sv: 'inte ej icke aldrig ingen inget inga utan varken knappast',
  no: 'ikke ikkje aldri ingen inga intet uten verken neppe',
  da: 'ikke aldrig ingen intet uden hverken næppe',
  fi: 'ei en et emme ette eivät eikä älä ilman',
  pl: 'nie nigdy żaden żadna żadne żadnego nikt nic bez ani brak',
  cs: 'ne ni nikdy žádný žádná žádné nikdo nic bez není nebyl nebyla nebylo nebyli nebude nebudou nemá nemají nejsou nemůže nesmí',
  ro: 'nu niciodată nimeni nimic fără nici',
  hu: 'nem ne soha sincs senki semmi nélkül sem nincs',
  tr: 'değil yok hayır hiç hiçbir değildir olmadan asla olmayan yoktur',
  id: 'tidak bukan tak jangan belum tanpa',
  sw: 'si hapana bila hakuna haiwezi siyo',
  vi: 'không chẳng chưa đừng',
  ru: 'не ни нет никогда никто никого ничего ничто без нельзя никакой никаких отнюдь',
  uk: 'не ні немає ніколи ніхто нікого нічого без жодного жоден',
  bg: 'не ни няма никога никой нищо без нито',
  el: 'δεν δε μην όχι χωρίς ποτέ κανείς κανένας τίποτα ούτε',
  ar: 'لا لم لن ليس ليست ليسوا غير بدون دون عدم كلا ولا فلا ولم فلم ولن فلن وليس وليست',
  fa: 'نه نیست نیستند نبود هیچ بدون',
  he: 'לא אין אינו אינה אינם בלי ללא מעולם אף ולא ואין שלא שאין',
  hi: 'नहीं न ना मत बिना नही',
  ur: 'نہیں نہ بغیر',
  ko: '안 못 없이 아닌',
  th: 'ไม่ มิ',
  lb: 'net keen keng ni ouni',
};

/** Verbs and phrases that deny what follows them. */
const denials: Record<string, string> = {
  en: 'ruled rules ruling deny denies denied denying denial refuse refuses refused refusing reject rejects rejected rejecting fail fails failed failing false falsely untrue decline declines declined lack lacks lacked lacking unable unlikely impossible prevent prevents prevented avoid avoids avoided refute refuted disprove dispute disputed absent absence myth hoax wrongly incorrect incorrectly contrary doubt doubts',
  de: 'bestreitet bestritt bestritten leugnet leugnete dementiert dementierte weigert weigerte lehnt lehnte abgelehnt falsch fälschlich unmöglich verhindert verhinderte vermied unwahr scheitert scheiterte',
  fr: 'nie nié niait dément démenti refuse refusé refusent rejette rejeté faux fausse échoué impossible empêche empêché évité',
  es: 'niega negó niegan rechaza rechazó rechazan desmiente desmintió falso falsa imposible evitó impidió fracasó',
  it: 'nega negato smentisce smentito rifiuta rifiutato falso falsa impossibile evitato impedito fallito',
  pt: 'nega negou negam rejeita rejeitou desmente desmentiu falso falsa impossível evitou impediu recusa recusou',
  nl: 'ontkent ontkende weigert weigerde verwerpt onjuist onmogelijk',
  ru: 'отрицает отрицал отрицала отрицают опроверг опровергла опровергает отказался отказалась отказывается ложь ложно невозможно',
};

const allNegations = onFirstUse(() => setOf(negations));
const allDenials = onFirstUse(() => setOf(denials));
const negationsOf = wordsByLanguage(negations);

function setOf(table: Record<string, string>): Set<string> {
  return new Set(Object.values(table).flatMap((words) => words.split(' ').map(foldWord)));
}

/** True for a folded word that negates in its language, or in any when that has no table. */
export function isNegation(key: string, language: string): boolean {
  return (negationsOf(language) ?? allNegations()).has(key);
}

/** True for a folded word that denies what goes with it: "refused", "dementiert", "falso". */
export function isDenial(key: string): boolean {
  return allDenials().has(key);
}

/** True for a folded word that is near to a negation: "little likely" is "hardly likely". */
export const isWeak = matcher(
  'little few less least wenig wenige weniger gering kaum nur peu moins poco poca pocos pocas menos pochi poche meno pouco pouca poucos poucas weinig minder мало менее',
);

/** True for a folded word that makes "not" before it no denial: "not only". */
export const isOnly = matcher(
  'only just merely nur bloß allein seulement uniquement solo sólo solamente únicamente soltanto solamente só somente apenas alleen enkel bara bare только',
);

const denseNegation: Record<string, RegExp> = {
  zh: /不|没|沒|未|无|無|非|勿|别|別|莫|毋|否/gu,
  ja: /(?:ない|なかっ|なく|なけれ|ません|ませぬ|ずに|ぬ(?=。|$)|ざる|無|不|未|非|否)/gu,
  ko: /않|없|못하|못한|못했|아니|아닌|말라|안(?=\s)|못(?=\s)/gu,
  th: /ไม่|มิได้|ไร้/gu,
};
const harmless =
  /不断|不斷|不久|不仅|不僅|不但|不少|不过|不過|不同|不管|不得不|非常|非洲|未来|未來|无论|無論|无线|别人|別人|特别|特別|级别|区别|性别|差别|分别|个别|別の|別に|少なく|まもなく|間もなく|なく(?:て|な)|是否|能否|否则|莫斯科|不動産|不动产|不景気|未明|少ない|安(?:全|心)|안전|안보/gu;

/** How many negations a stretch of text without spaces (or of Korean) holds. */
export function denseNegations(text: string, language: string): number {
  const pattern = denseNegation[language];
  return pattern ? (text.replace(harmless, '＿').match(pattern)?.length ?? 0) : 0;
}

/** Words that weaken or bind a statement; leaving one out or putting one in changes how sure it is. */
/** True for a folded word that weakens or binds a statement, e.g. "may", "allegedly", "if". */
export const isWeakener = matcher(
  'may might could would should alleged allegedly reportedly almost nearly only if unless until former possibly perhaps likely partly soll sollen sollte könnte könnten möglicherweise angeblich vielleicht fast nur wenn falls pourrait pourraient peut-être presque selon si podría podrían quizás casi solo si potrebbe potrebbero forse quasi se poderia poderiam talvez quase apenas может могут мог возможно якобы почти только если',
);

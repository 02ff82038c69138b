import { foldWord } from '#domain/text/fold-character.ts';

/** The commonest words of languages written with Latin or Cyrillic letters, folded: they tell the language and carry no content. */
const wordsOf: Record<string, string> = {
  en: 'the a an of to in and that is was for it on with as he she his her be at by i this had are but from they we have an or which you were has their been will would who its said after about more when than can there what up if out so one them some could into then do not also over other new before our',
  de: 'der die das den dem des ein eine einen einem einer eines und in zu von mit auf ist im für nicht sich auch als an es am er sie wie aus bei nach dass wird sind hat aber oder um noch war haben so zum zur nur bis wurde werden über vor durch ihr ihre sein seine kann man wenn mehr wir ich gegen unter vom habe kein keine keinen werde würde könne sei seien ab bereits seit laut des',
  fr: 'le la les l de des du un une et à a en que qui est dans pour pas sur au aux par plus ne se ce il elle ils elles on avec son sa ses sont été cette ces mais ou comme d s n qu c j nous vous leur leurs y être fait ont était aussi entre sans après dont selon',
  es: 'el la los las de del y en que a un una por con no se su sus para es al lo como más pero ha fue este esta o entre cuando muy sin sobre también hasta desde hay son ser está han había años le les ya todo él ella tras según',
  it: 'il lo la i gli le l di del della dei delle dell e è in che a un una uno per con non si da dal dalla nel nella al alla ai alle sono ha come più ma anche su sul sulla o se suo sua loro questo questa stato era hanno dopo tra fra cui essere d',
  pt: 'o a os as de do da dos das e em no na nos nas que um uma por para com não se ao à mais como mas foi é seu sua são ou ser quando muito também já está entre pelo pela até sem sobre após segundo eles ele ela isso tem',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als door maar bij uit nog naar heeft worden wordt werd hij ze over dan of wat meer tot zij dit was hebben deze haar hun',
  sv: 'och i att det som en på är av för med den till inte har de om ett han var sig men från så vi kan när nu efter hon också eller ska vid under mot mellan',
  no: 'og i det som en på er av for med til den ikke har de om et han var seg men fra så vi kan når etter hun også eller skal ved under mot mellom å at',
  da: 'og i at det som en på er af for med til den ikke har de om et han var sig men fra så vi kan når efter hun også eller skal ved under mod mellem',
  fi: 'ja on ei että oli se hän myös mutta kun niin ovat ollut joka sen sekä ole kuin tai mukaan jo vain sitä hänen',
  pl: 'i w na z do się nie to że jest o jak od po za przez ale dla co oraz są ma tym był który która tego które ze już czy tylko jego jej także',
  cs: 'a v se na je že s z do o to i za by ve po pro jak ale od který která které jsou byl byla bylo také už jeho ze si aby než při podle',
  ro: 'și în de la cu a pe nu că din care este o un pentru mai au fost sau ca ce prin după se sunt lui',
  hu: 'a az és hogy nem is egy van volt de ez meg csak már mint ki ha még azt el szerint',
  tr: 've bir bu da de için ile olarak olan daha çok en gibi kadar sonra ise ne ki var olduğunu ama her mi',
  id: 'yang di dan dari untuk pada dengan ini itu tidak ke dalam akan adalah juga oleh sebagai telah ada bisa atau para karena mereka kata',
  sw: 'na ya wa kwa ni za katika la cha kuwa hiyo huo pia kama lakini hii huyo yake wake',
  af: 'die en van in het is dat vir met op nie te wat om aan hy sy was deur ook as by hulle sal een tot',
  vi: 'và của là có các những cho được trong một không với này đã người khi để từ về theo',
  ru: 'и в не на с что а по как это он к но из у за от о же для его бы то так она они мы был было были при до или ее их также после уже может если был который которые которая во со об',
  uk: 'і в не на з що а та у як це він до але із за від про для його би то так вона вони ми був було були при або її їх також після вже може який які яка й',
  bg: 'и в не на с че а по как това той да но от за се е са ще до или също след който които които като със през',
};

const setOf = new Map(
  Object.entries(wordsOf).map(([language, words]) => [
    language,
    new Set(words.split(' ').map(foldWord)),
  ]),
);
const everywhere = new Set([...setOf.values()].flatMap((words) => [...words]));

/** True for a folded word that carries no content in its language, or in any when that is not known. */
export function isFunctionWord(key: string, language: string): boolean {
  return (setOf.get(language) ?? everywhere).has(key);
}

const scripts: [RegExp, string][] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/[\uac00-\ud7af]/gu, 'ko'],
  [/[\u3400-\u9fff]/gu, 'zh'],
  [/[\u0600-\u06ff]/gu, 'ar'],
  [/[\u0590-\u05ff]/gu, 'he'],
  [/[\u0900-\u097f]/gu, 'hi'],
  [/[\u0e00-\u0e7f]/gu, 'th'],
  [/[\u0370-\u03ff]/gu, 'el'],
];

/**
 * The language a text is written in, as two letters: by its script where that tells, else by its
 * commonest words; `expected` when those do not say something clearly different.
 */
export function languageOf(text: string, expected = ''): string {
  const likely = expected.slice(0, 2).toLowerCase();
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of scripts) {
    const share = (text.match(script)?.length ?? 0) / Math.max(1, letters);
    if (share > (language === 'ja' ? 0.12 : 0.4)) return sameScript(language, likely);
  }
  const words = (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).map(foldWord);
  const known = likely === 'nb' || likely === 'nn' ? 'no' : likely;
  let best = known;
  let most = (setOf.has(known) ? count(words, known) : 0) * 1.3 + 0.5;
  for (const language of setOf.keys()) {
    const hits = count(words, language);
    if (hits > most) {
      best = language;
      most = hits;
    }
  }
  return best;
}

function count(words: string[], language: string): number {
  const set = setOf.get(language);
  return words.filter((word) => set?.has(word)).length;
}

/** Persian, Urdu, Marathi … share a script with the language it stands for. */
function sameScript(language: string, likely: string): string {
  if (language === 'ar' && ['fa', 'ur', 'ps', 'ku'].includes(likely)) return likely;
  if (language === 'hi' && ['mr', 'ne', 'sa'].includes(likely)) return likely;
  if (language === 'zh' && likely === 'ja') return 'ja';
  return language;
}

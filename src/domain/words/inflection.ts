/** Endings that only bend a word: plural, case, tense, person. Folded, longest first within a script. */
const latinEndings =
  /^(?:|s|es|e|en|er|em|n|ed|d|ing|ly|r|t|te|ten|est|a|i|o|as|os|ie|y|ies|u|ow|ami|ach|om|ego|emu|ym|em|ou|ech|ia|an|ar|na|ne|ns|nes|al|x|aux|ée|ees|ait|ent|ant|ons|ez|l|lar|ler|in|un|nin|den|dan|da|de|ya|ye|yi|si|i|nda|nde|ssa|ssa|sta|lla|lle|lta|ksi|an|et|ene|ens|ion|ions)$/u;
const cyrillicEndings =
  /^(?:|а|я|о|е|ы|и|у|ю|ом|ем|ои|еи|ам|ям|ами|ями|ах|ях|ов|ев|ых|их|ыи|ии|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ую|юю|ь|ью|ск|л|ла|ло|ли|ть|т|ет|ит|ют|ут|ят|ат|н|на|но|ны)$/u;
const arabicProclitics = /^(?:و|ف|ب|ك|ل|ال|وال|بال|فال|كال|لل|ولل|س)$/u;
const hebrewProclitics = /^(?:ו|ה|ב|ל|מ|ש|כ|וה|שה|מה|בה|לה|של)$/u;
const koreanParticles =
  /^(?:|은|는|이|가|을|를|의|에|에서|에게|로|으로|와|과|도|만|까지|부터|이다|입니다|들|들이|들은|들의|라고|이라고|인|께서|보다|처럼|에는|에도|으로는|이며|며)$/u;
const indicEndings = /^(?:|ा|े|ी|ो|ों|ि|ं|ें|ियों|ने|को|का|के|की|से|में|पर)$/u;

/** Whether two folded words are forms of one: they share a stem and differ in an ending (or a proclitic) alone. */
export function sameWordInflected(left: string, right: string): boolean {
  if (left === right) return true;
  if (/[\u0590-\u06ff]/u.test(left)) return differsInFront(left, right);
  let shared = 0;
  const most = Math.min(left.length, right.length);
  while (shared < most && left[shared] === right[shared]) shared += 1;
  if (/[\uac00-\ud7af]/u.test(left)) {
    return (
      shared >= 2 &&
      koreanParticles.test(left.slice(shared)) &&
      koreanParticles.test(right.slice(shared))
    );
  }
  if (/[\u0900-\u0dff]/u.test(left)) {
    return (
      shared >= 3 && indicEndings.test(left.slice(shared)) && indicEndings.test(right.slice(shared))
    );
  }
  if (shared < 4 || shared < 0.6 * Math.max(left.length, right.length)) return false;
  const endings = /[\u0400-\u04ff]/u.test(left) ? cyrillicEndings : latinEndings;
  return endings.test(left.slice(shared)) && endings.test(right.slice(shared));
}

const fusedArticle = /^(?:وال|بال|كال|فال|لل|ال|و)(?=\p{L}{3})/u;

/** An Arabic word without the article and the "and" that are written as one with it; any other word as it is. */
export function withoutProclitic(word: string): string {
  const first = word.charCodeAt(0);
  return first >= 0x600 && first <= 0x6ff ? word.replace(fusedArticle, '') : word;
}

/** A Korean word without the particle at its end; any other word as it is. */
export function withoutParticle(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last < 0xac00 || last > 0xd7a3) return word;
  for (let length = Math.min(3, word.length - 2); length > 0; length--) {
    if (koreanParticles.test(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
}

function differsInFront(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length < 3 || !long.endsWith(short)) return false;
  const front = long.slice(0, long.length - short.length);
  return arabicProclitics.test(front) || hebrewProclitics.test(front);
}

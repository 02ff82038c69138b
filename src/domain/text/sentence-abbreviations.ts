import { digit, kindAt, letter, lower, mark, upper } from './character-kinds.ts';

/** After these a new sentence hardly ever begins, whatever follows. Without the last full stop, in lower case. */
const titles: Record<string, string> = {
  en: 'mr mrs ms dr prof rev hon st mt ft sen rep gov gen col lt sgt capt cmdr adm maj cpl pvt supt insp pres vs v approx est al e.g i.e cf viz ca c.f messrs mmes dept assn bros',
  de: 'dr prof hr fr frl st ing dipl mag hl bzw ca evtl ggf inkl exkl vgl sog z.b z.t u.a d.h i.d.r u.u s.o s.u v.a o.ä bspw zzgl abzgl geb gest verh kath evang abs art nr str tel mio mrd tsd jh jhd mind max min sen jun allg z.zt z. u. d. i.',
  fr: 'm mm mme mmes mlle mlles dr pr me mgr st ste cf p.ex env av boul c.-à-d chap fig vol no art éd',
  es: 'sr sra sres sras srta dr dra d dña da prof profa lic ing gral cnel pbro mons sto sta ud uds vd p.ej pág págs núm art av avda c cía cf aprox tel ee.uu ee uu',
  pt: 'sr sra srs sras dr dra prof profa eng exmo exma d p.ex pág págs núm art av cf cia tel ex min dep sen gen cel maj',
  it: 'sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa ing avv arch geom rag on sen mons s ss cfr pag pagg art n es p.es ecc.mo ca tel gen col',
  ru: 'г гг ул д кв стр рис им т.е т.к т.н т.д т.п др пр см ср тов проф акад доц ген млн млрд тыс руб коп н.э св напр просп пл обл',
  tr: 'dr prof doç sn av no vb bkz örn alm',
  nl: 'dhr mevr mr drs ir ing dr prof bijv d.w.z o.a m.b.t i.v.m ca nl blz',
  pl: 'dr prof mgr inż np tzn tj ul al św ks gen płk pan godz ok tys mln mld',
  he: 'ד"ר פרופ\' גב\' מר עו"ד',
  ar: 'د أ م ص ب ق.م',
  hi: 'डॉ श्री श्रीमती प्रो पं सं नं',
};

/** Only when a figure follows: `No. 5`, `pp. 12`, `Art. 3`. */
const beforeFigure =
  'no nos nr n núm num p pp s pag pág ch fig vol art sec para abs § bd hft стр рис ст п ок approx ca c cca circa jan feb mar apr jun jul aug sep sept oct nov dec';

/** Ends of names, of companies and people, that are written so in every language. */
const shared = 'inc ltd corp co jr sr bros';

const sets = new Map<string, Set<string>>();
const setOf = (key: string, words: string) => {
  let set = sets.get(key);
  if (!set) {
    set = new Set(words.split(' '));
    sets.set(key, set);
  }
  return set;
};

/**
 * True when the full stop at the end of `left` belongs to an abbreviation, an initial or an
 * ordinal, so that `right` goes on with the same sentence.
 */
export function endsWithAbbreviation(left: string, right: string, language: string): boolean {
  const word = wordBeforeStop(left);
  if (!word) return false;
  const bare = withoutElision(word.toLowerCase());
  if (setOf(language, titles[language] ?? '').has(bare)) return true;
  if (/^[\d#№]/.test(right) && setOf('figure', beforeFigure).has(bare)) return true;
  // Hindi ends its sentences with a danda: a full stop after a syllable or two is an abbreviation.
  if (language === 'hi' && word.length <= 3) return true;
  // Dr. h. c. Voss, Dr.-Ing. e. h., Dr. rer. nat. habil. Lutz: degrees, before a name.
  if (language === 'de' && degree.test(left.slice(-40)) && !startsSentence(right, language)) {
    return true;
  }
  if (isSpacedAbbreviation(word, left, right, language)) return true;
  if (isInitial(word, left, right, language)) return true;
  if (ordinalLanguages.has(language) && /^\d{1,2}$/.test(word)) {
    const opening = kindAt(right, /^["'“„«]/.test(right) ? 1 : 0);
    return (opening & letter) !== 0 && !startsSentence(right, language);
  }
  if (isDottedCapitals(word)) return !startsSentence(right, language);
  if (setOf('shared', shared).has(bare) && kindAt(word, 0) & upper) {
    return !startsSentence(right, language) && bare !== 'co';
  }
  return false;
}

/** The word that a full stop at the end stands after, with the marks within it; of the last forty characters only. */
function wordBeforeStop(left: string): string | null {
  const end = left.length - 1;
  if (left[end] !== '.') return null;
  const from = Math.max(0, end - 39);
  let start = end;
  for (let at = end - 1; at >= from; at--) {
    const kind = kindAt(left, at);
    const mayOpen = kind & (letter | digit) || left[at] === '§';
    if (mayOpen && (at === from || /[\s(["'“‘«„/–—-]/.test(left.charAt(at - 1)))) start = at;
    if (!(kind & (letter | digit | mark)) && !`.'"’-`.includes(left.charAt(at))) break;
  }
  return start < end ? left.slice(start, end) : null;
}

/** `l’av` without its article. */
function withoutElision(word: string): string {
  const at = word.search(/['’]/);
  const isElided = at >= 1 && at <= 4 && isLetters(word, 0, at) && isLetters(word, at + 1, at + 3);
  return isElided ? word.slice(at + 1) : word;
}

function isLetters(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!(kindAt(text, at) & letter)) return false;
  return true;
}

const ordinalLanguages = new Set([
  'de',
  'da',
  'no',
  'nb',
  'fi',
  'cs',
  'sk',
  'pl',
  'hu',
  'hr',
  'sl',
  'tr',
  'et',
  'lv',
  'is',
]);

const degree =
  /(?:\b[he]\.\s?[ch]|\b(?:Dr|Prof|Mag|Dipl|Ing|h\.\s?c|med|rer)\.[-\s\p{L}.]{0,30}\b(?:mult|med|dent|vet|jur|iur|phil|theol|nat|pol|oec|soc|techn|agr|habil|Ing))\.$/u;

/** `J. K. Rowling`, `George W. Bush`, `А. С. Пушкин`: one capital, a name after it. */
function isInitial(word: string, left: string, right: string, language: string): boolean {
  if (!(kindAt(word, word.length - 1) & upper)) return false;
  if (!/^(?:\p{Lu}\p{Ll}+-)?(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return false;
  const isBeforeInitial = (kindAt(right, 0) & upper) !== 0 && right[1] === '.';
  if (isBeforeInitial && (kindAt(right, 2) & upper || /^\s/.test(right.slice(2)))) return true;
  const opening = /^["“]/.test(right) ? 1 : 0;
  if (!(kindAt(right, opening) & upper) && !/^\p{Lo}/u.test(right.slice(opening))) return false;
  if (word.length === 1) {
    // "Vitamin C. The study …", "Plan B. But …": a capital after a common word, then a sentence opener.
    const named =
      /(?:^|[\s(])(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)\s*\p{Lu}\.$/u.test(left) ||
      /^.{0,3}\p{Lu}\.$/u.test(left);
    if (!named && startsSentence(right, language)) return false;
    return !startsSentence(right, language) || isBeforeInitial;
  }
  return !startsSentence(right, language);
}

/** `z. B. Berlin`, `т. е.`, `p. ex.`: single letters with full stops and spaces between. */
function isSpacedAbbreviation(
  word: string,
  left: string,
  right: string,
  language: string,
): boolean {
  if (word.length === 1 && kindAt(word, 0) & lower) {
    const stop = right.indexOf('.');
    if (stop !== 1 && stop !== 2) return false;
    return isLetters(right, 0, stop) && /^(?:\s|$)/.test(right.slice(stop + 1));
  }
  const last = left.length - 2;
  const stop = left[last - 1] === ' ' ? last - 2 : last - 1;
  return (
    left[stop] === '.' &&
    (kindAt(left, last) & letter) !== 0 &&
    (kindAt(left, stop - 1) & lower) !== 0 &&
    (stop === 1 || /\s/.test(left.charAt(stop - 2))) &&
    !startsSentence(right, language)
  );
}

/** `U.S.`, `p.m.`, `e.V.`, `т.е.` */
function isDottedCapitals(word: string): boolean {
  const parts = word.split('.');
  return (
    parts.length > 1 &&
    parts.every((part) => part && part.length <= 2 && isLetters(part, 0, part.length))
  );
}

const openers: Record<string, string> = {
  en: 'the a an it he she they we i you this that these those in on at but and so yet if when while after before as for from by with what who why how where there here then now its his her their our my one some many most all both each no not his however meanwhile still since although though because to',
  de: 'der die das ein eine es er sie wir ich ihr dies diese dieser dieses in im am an auf bei aber und doch wenn als nach vor während seit für von mit was wer warum wie wo da hier dann nun so auch nicht kein keine zudem allerdings dennoch man sein seine danach davor daraufhin dabei damit dafür dazu alle beide viele einige manche später zuvor heute gestern jetzt trotzdem deshalb darum ihre unsere dort nur noch schon denn weil ob obwohl insgesamt zum zur den dem des',
  fr: 'le la les l un une il elle ils elles on nous je ce cet cette ces c dans en à mais et si quand après avant pour par avec que qui où comme pourtant selon d',
  es: 'el la los las un una lo ella ellos este esta esto en a pero y si cuando después antes para por con que según no sin',
  pt: 'o a os as um uma ele ela eles este esta isto em no na mas e se quando depois antes para por com que segundo não',
  it: 'il lo la i gli le un una l egli lei essi questo questa in nel ma e se quando dopo prima per con che secondo non',
  ru: 'он она они мы я это этот эта в на но и а если когда после до для по с что как не',
};

/** The first word is one that opens sentences, in a language whose openers are known. */
export function startsSentence(right: string, language: string): boolean {
  const known = openers[language];
  if (!known) return false;
  const start = /^["'“‘«„(]*/.exec(right)?.[0].length ?? 0;
  let end = start;
  while (kindAt(right, end) & (letter | mark)) end++;
  return setOf(`${language}!`, known).has(right.slice(start, end).toLowerCase());
}

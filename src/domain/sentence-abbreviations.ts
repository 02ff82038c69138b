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

/** Months cut short, which a day follows, in the languages that write them so. */
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
  const match = /(?:^|[\s(["'“‘«„/–—-])([\p{L}\p{N}§][\p{L}\p{N}\p{M}.'"’-]*)\.$/u.exec(
    left.slice(-40),
  );
  const word = match?.[1];
  if (!word) return false;
  const lower = word.toLowerCase().replace(/^\p{L}{1,4}['’](?=\p{L}{2})/u, '');
  if (setOf(language, titles[language] ?? '').has(lower)) return true;
  if (/^[\d#№]/.test(right) && setOf('figure', beforeFigure).has(lower)) return true;
  // Hindi ends its sentences with a danda: a full stop after a syllable or two is an abbreviation.
  if (language === 'hi' && word.length <= 3) return true;
  if (isSpacedAbbreviation(word, left, right, language)) return true;
  if (isInitial(word, left, right, language)) return true;
  if (ordinalLanguages.has(language) && /^\d{1,2}$/.test(word)) {
    return /^["'“„«]?\p{L}/u.test(right) && !startsSentence(right, language);
  }
  if (isDottedCapitals(word)) return !startsSentence(right, language);
  if (setOf('shared', shared).has(lower) && /^\p{Lu}/u.test(word)) {
    return !startsSentence(right, language) && lower !== 'co';
  }
  return false;
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

/** `J. K. Rowling`, `George W. Bush`, `А. С. Пушкин`: one capital, a name after it. */
function isInitial(word: string, left: string, right: string, language: string): boolean {
  if (!/^(?:\p{Lu}\p{Ll}+-)?(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return false;
  if (/^\p{Lu}\.(?:\s|\p{Lu})/u.test(right)) return true;
  if (!/^["“]?[\p{Lu}\p{Lo}]/u.test(right)) return false;
  if (/^\p{Lu}$/u.test(word)) {
    // "Vitamin C. The study …", "Plan B. But …": a capital after a common word, then a sentence opener.
    const named =
      /(?:^|[\s(])(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)\s*\p{Lu}\.$/u.test(left) ||
      /^.{0,3}\p{Lu}\.$/u.test(left);
    if (!named && startsSentence(right, language)) return false;
    return !startsSentence(right, language) || /^\p{Lu}\./u.test(right);
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
  if (!/^\p{Ll}$/u.test(word)) {
    return /(?:^|\s)\p{Ll}\. ?\p{L}\.$/u.test(left) && !startsSentence(right, language);
  }
  return /^\p{L}{1,2}\.(\s|$)/u.test(right);
}

/** `U.S.`, `p.m.`, `e.V.`, `т.е.` */
const isDottedCapitals = (word: string) => /^(\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word);

const openers: Record<string, string> = {
  en: 'the a an it he she they we i you this that these those in on at but and so yet if when while after before as for from by with what who why how where there here then now its his her their our my one some many most all both each no not his however meanwhile still since although though because to',
  de: 'der die das ein eine es er sie wir ich ihr dies diese dieser dieses in im am an auf bei aber und doch wenn als nach vor während seit für von mit was wer warum wie wo da hier dann nun so auch nicht kein keine zudem allerdings dennoch man sein seine',
  fr: 'le la les l un une il elle ils elles on nous je ce cet cette ces c dans en à mais et si quand après avant pour par avec que qui où comme pourtant selon d',
  es: 'el la los las un una lo ella ellos este esta esto en a pero y si cuando después antes para por con que según no sin',
  pt: 'o a os as um uma ele ela eles este esta isto em no na mas e se quando depois antes para por com que segundo não',
  it: 'il lo la i gli le un una l egli lei essi questo questa in nel ma e se quando dopo prima per con che secondo non',
  ru: 'он она они мы я это этот эта в на но и а если когда после до для по с что как не',
};

/** The first word is one that opens sentences, in a language whose openers are known. */
function startsSentence(right: string, language: string): boolean {
  const known = openers[language];
  const first = /^["'“‘«„(]*([\p{L}\p{M}]+)/u.exec(right)?.[1];
  if (!first || !known) return false;
  return setOf(`${language}!`, known).has(first.toLowerCase());
}

/**
 * Who speaks, in scripts that have no capitals to tell a name by: a name with its title, before a word for saying. Of a
 * name its end is enough, and is sought once; of any length, it would be sought from each of its letters on.
 */
const speakers: Record<string, RegExp> = {
  ja: /(?:さん|氏|首相|大臣|長官?|相|大統領|議員|教授|監督|選手|社長|会長|代表|知事|市長|報道官|[\p{sc=Han}\p{sc=Katakana}]{2}(?:社|庁|省|党|警|局|サービス|銀行|グループ))(?:（[^）]*）)?(?:[はが]|によると|も)/u,
  zh: /\p{sc=Han}{2}(?:·\p{sc=Han}{1,12})?(?:[^，。]{0,6})(?:表示|说|說|称|稱|指出|认为|認為|透露|强调|強調|介绍|介紹)/u,
  ko: /[가-힣]{2}\s?(?:씨|대표|의원|장관|총리|회장|감독|교수|위원장|대통령|후보|시장|지사|사장|부회장|총장|차관|실장|대변인|원내대표|최고위원|전문가|선수)(?:은|는|이|가|도)(?=\s)/u,
  ar: /(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|أوضح|أوضحت|صرح|صرحت|كتب|كتبت)\s+(?!إن|أن|إنه|إنها|في|على)\p{L}{3,}\s+\p{L}{3,}/u,
  he: /(?:אמר|אמרה|מסר|מסרה|הודיע|הודיעה|הסביר|הסבירה|ציין|ציינה|כתב|כתבה)\s+\p{L}{2,}\s+\p{L}{2,}|\p{L}{2}\s+\p{L}{2,}\s+(?:אמר|אמרה|מסר|מסרה)/u,
};

/** How a sentence of such a language names who speaks; undefined where capitals tell. */
export function speakerOf(language: string): RegExp | undefined {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return speakers[primary === 'iw' ? 'he' : primary];
}

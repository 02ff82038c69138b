const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const letter = /\p{L}/gu;

/** The direction in which most letters of a text run: a name in another script does not turn it. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const turned = text.match(rightToLeft)?.length ?? 0;
  if (turned === 0) return 'ltr';
  return turned * 2 > (text.match(letter)?.length ?? 0) ? 'rtl' : 'ltr';
}

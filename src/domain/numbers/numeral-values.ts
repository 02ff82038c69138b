/** What `1.234`, `1,5` or `10 000` may mean. */
export function valuesOf(raw: string): number[] {
  const spaced = raw
    .replace(/[ \u00a0\u202f\u2009'’٬]/gu, '')
    .replace('٫', '.')
    .replace('،', ',');
  const marks = spaced.match(/[.,]/gu) ?? [];
  if (marks.length === 0) return [Number(spaced)];
  const last = marks.at(-1) as string;
  const tail = spaced.length - spaced.lastIndexOf(last) - 1;
  const whole = Number(spaced.replace(/[.,]/gu, ''));
  const decimal = Number(
    `${spaced.slice(0, -tail - 1).replace(/[.,]/gu, '')}.${spaced.slice(-tail)}`,
  );
  const mixed = new Set(marks).size > 1;
  if (mixed) return [decimal];
  if (marks.length > 1) return [whole];
  return tail === 3 && !spaced.startsWith('0') ? [whole, decimal] : [decimal];
}

/** Of two readings the one of the language: 1.662 million is not 1,662 million. */
export function commonReading(raw: string, values: number[], language: string): number[] {
  const [whole, decimal] = values;
  if (whole === undefined || decimal === undefined) return values;
  if (/^(?:en|zh|ja|ko|th|hi|he)$/u.test(language)) return [raw.includes('.') ? decimal : whole];
  if (/^(?:de|fr|it|pt|nl|ru|cs|pl|tr|da|no|sv|fi|id|uk)$/u.test(language)) {
    return [raw.includes(',') ? decimal : whole];
  }
  return values;
}

/** Digits that carry meaning: of 1,200,000 two, of 12.0 three. */
export function significantDigits(raw: string): number {
  const digits = raw.replace(/[^\d]/gu, '').replace(/^0+/u, '');
  const decimals = /[.,٫]\d{1,2}$/u.test(raw) || /[.,٫]\d{4,}$/u.test(raw);
  return Math.max(1, decimals ? digits.length : lengthBeforeZeros(digits));
}

/** A pattern for zeros at the end would begin anew at each zero of a long run before another digit. */
function lengthBeforeZeros(digits: string): number {
  let length = digits.length;
  while (digits[length - 1] === '0') length--;
  return length;
}

import { followSpans } from '#domain/text/follow-spans.ts';
import type { Figure } from './figure.ts';
import { unitAfter } from './unit-after.ts';

const hanDigits = '〇一二三四五六七八九';
const hanRun =
  /(?<=第)[一二三四](?=四半期|季)|(?<=第)[〇一二两兩三四五六七八九十百千]+|[〇一二两兩三四五六七八九十百千万萬億亿兆]{2,}|[二两兩三四五六七八九十](?=[人名个個位家年月日号號次度天周週岁歳歲分时時件所点點块塊元円倍割成票回本社機隻只台辆輛条條万萬億亿])/gu;
const hanScales: Record<string, number> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  億: 1e8,
  亿: 1e8,
  兆: 1e12,
};

/** Numbers written in Chinese characters, e.g. `三百二十`, `百分之九十`. */
export function hanNumbers(text: string): Figure[] {
  const parts = hanParts(text);
  const isPart = followSpans(parts);
  const whole = [...text.matchAll(hanRun)].flatMap((match) => {
    if (isPart({ start: match.index, end: match.index + 1 })) return [];
    const value = hanValue(match[0]);
    if (value === null) return [];
    const percent = text.slice(Math.max(0, match.index - 3), match.index) === '百分之';
    const ordinal = text[match.index - 1] === '第';
    const digitsEnd = match.index + match[0].length;
    const unit = percent || ordinal ? null : unitAfter(text, digitsEnd);
    const end = unit?.end ?? digitsEnd;
    return {
      start: match.index - (percent ? 3 : 0),
      end,
      values: [value],
      unit: percent ? '%' : (unit?.unit ?? null),
      ordinal,
      significant: String(value).replace(/0+$/u, '').length || 1,
    };
  });
  return [...parts, ...whole].sort((one, other) => one.start - other.start);
}

/** A run that is no part of anything is read once: nothing begins within it. */
const hanPart =
  /(?<of>(?<![一二两兩三四五六七八九十])[一二两兩三四五六七八九十]+|(?<!\d)\d+)分[之の](?<share>[一二两兩三四五六七八九十]+|\d+)/gu;

/** Parts of a whole: 三分之一, 3分の1. */
export function hanParts(text: string): Figure[] {
  return [...text.matchAll(hanPart)].flatMap(partOf);
}

/** 三分之一, 3分の1: a part of a whole, as percent. */
function partOf(match: RegExpExecArray): Figure[] {
  const [of, share] = [match.groups?.of ?? '', match.groups?.share ?? ''].map((written) =>
    /^\d/.test(written) ? Number(written) : hanValue(written),
  );
  if (!of || !share || share >= of) return [];
  const value = (100 * share) / of;
  const significant = Number.isInteger(value) ? 2 : 4;
  const end = match.index + match[0].length;
  return [{ start: match.index, end, values: [value], unit: '%', ordinal: false, significant }];
}

/** 三百二十 is 320, 二〇二三 is 2023; null for what is no number, such as 千万 alone in a name. */
function hanValue(run: string): number | null {
  const plain = run.replace(/[两兩]/gu, '二');
  if (![...plain].some((character) => hanDigits.includes(character) || character === '十'))
    return null;
  if ([...plain].every((character) => hanDigits.includes(character))) {
    return Number([...plain].map((character) => hanDigits.indexOf(character)).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of plain) {
    const place = hanDigits.indexOf(character);
    if (place >= 0) {
      digit = place;
      continue;
    }
    const scale = hanScales[character] ?? 1;
    if (scale < 1e4) {
      section += (digit ?? 1) * scale;
    } else {
      total += (section + (digit ?? 0) || 1) * scale;
      section = 0;
    }
    digit = null;
  }
  return total + section + (digit ?? 0);
}

import type { Figure } from './figure.ts';

const hanDigits = '〇一二三四五六七八九';
const hanRun =
  /[〇一二两兩三四五六七八九十百千万萬億亿兆]{2,}|[二两兩三四五六七八九十](?=[人名个個位家年月日号號次度天周週岁歳歲分时時件所点點块塊元円倍割成票回本社機隻只台辆輛条條万萬億亿])/gu;
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
  return [...text.matchAll(hanRun)].flatMap((match) => {
    const value = hanValue(match[0]);
    if (value === null) return [];
    const percent = text.slice(0, match.index).endsWith('百分之');
    const end = match.index + match[0].length;
    return {
      start: match.index - (percent ? 3 : 0),
      end,
      values: [value],
      unit: percent ? '%' : null,
      ordinal: text[match.index - 1] === '第',
      significant: String(value).replace(/0+$/u, '').length || 1,
    };
  });
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

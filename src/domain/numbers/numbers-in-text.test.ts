import { describe, expect, it } from 'vitest';
import { figuresAgree } from './figures-agree.ts';
import { figuresIn } from './numbers-in-text.ts';

function read(text: string, language = 'en'): string[] {
  return figuresIn(text, language).map(
    ({ values, unit, ordinal }) => `${values[0]}${unit ? ` ${unit}` : ''}${ordinal ? ' th' : ''}`,
  );
}

describe('reading figures', () => {
  it.each([
    [
      'en',
      '$4.2 billion, 4.2bn dollars, 90 percent, 90 per cent, 90%',
      '4200000000 $|4200000000 $|90 %|90 %|90 %',
    ],
    ['en', 'twenty-one, one hundred and five, two million euros', '21|105|2000000 €'],
    ['en', 'the 20th, third, −3 %, minus 4, 2010–2015', '20 th|3 th|-3 %|-4|2010|2015'],
    ['hi', 'ऋण 4 और माइनस 7', '-4|-7'],
    ['en', 'RM1.662 million, 3 percentage points, 5 km', '1662000 rm|3 points|5 km'],
    ['en', '2023-03-14 and 14.03.2023', '2023|3|14|14|3|2023'],
    [
      'de',
      '1.100 Menschen, 4,2 Mrd. Euro, einundzwanzig, dreihundertfünfzig',
      '1100|4200000000 €|21|350',
    ],
    ['fr', 'quatre-vingt-dix pour cent, 10 000 euros, 38,2 M d’euros', '90 %|10000 €|38200000 €'],
    ['es', 'treinta y cinco por ciento, 5 mil millones', '35 %|5000000000'],
    ['it', 'ventuno, trecentomila', '21|300000'],
    ['ru', 'три тысячи рублей, 5 млн, 20 процентов', '3000 ₽|5000000|20 %'],
    ['ja', '3億5000万円、三百二十人、１２．４％', '350000000 ¥|320|12.4 %'],
    ['zh', '百分之九十，1.5亿元，两万人', '90 %|150000000 cny|20000'],
    ['ko', '3억 5천만 원, 20퍼센트', '350000000 ₩|20 %'],
    ['ar', '٩٠٪ و ٣٫٥ مليون', '90 %|3500000'],
    ['hi', '५ लाख रुपये, 1,00,000', '500000 ₹|100000'],
    ['tr', 'yüzde 90 ve %12,4', '90 %|12.4 %'],
    ['de', 'zwanzigster, einundzwanzigsten, drittem, fünftes', '20 th|21 th|3 th|5 th'],
    [
      'fr',
      'XIXe, IIIᵉ, 1er, 2nde, dix-neuvième, vingt et unième',
      '19 th|3 th|1 th|2 th|19 th|21 th',
    ],
    ['it', 'il XIX secolo, diciannovesimo, ventunesima, 4ª', '19 th|19 th|21 th|4 th'],
    ['es', 'siglo XVI, 1.er, 2.ª', '16 th|1 th|2 th'],
    ['nl', 'de 19de, 20ste en negentiende', '19 th|20 th|19 th'],
    ['sv', '4:e, fjärde, 1:a, tjugonde', '4 th|4 th|1 th|20 th'],
    ['ru', 'XIX век, девятнадцатый, 2-й', '19 th|19 th|2 th'],
    [
      'zh',
      '第二季度, 第2季度, 第十九届, 九十亿元, 三分之二',
      '2 th|2 th|19 th|9000000000 cny|66.66666666666667 %',
    ],
    ['ja', '第二四半期, 3分の1', '2 th|33.333333333333336 %'],
  ])('in %s: %s', (language, text, expected) => {
    expect(read(text, language).join('|')).toBe(expected);
  });

  it('leaves names with digits alone', () => {
    expect(read('The G20 and 5G')).toEqual([]);
  });

  it('tells the same figure, a rounded one, another unit and another figure', () => {
    const agree = (claim: string, source: string, language = 'en') => {
      const [one] = figuresIn(claim, language);
      const [other] = figuresIn(source, language);
      if (!one || !other) throw new Error('no figure');
      return figuresAgree(one, other);
    };
    expect(agree('1.2 million', '1,200,000')).toBe('same');
    expect(agree('1.3 million', '1,284,000')).toBe('rounded');
    expect(agree('1.4 million', '1,284,000')).toBe('different');
    expect(agree('87 percent', '87.4 %')).toBe('rounded');
    expect(agree('70 percent', '90 percent')).toBe('different');
    expect(agree('2020', '2019')).toBe('different');
    expect(agree('in der 2. Bundesliga', 'in der zweiten Bundesliga', 'de')).toBe('same');
    expect(agree('Er wurde 3.', 'der dritte', 'de')).toBe('same');
    expect(agree('der 3. Platz', 'der vierte Platz', 'de')).toBe('different');
    expect(agree('90亿元', '九十亿元', 'zh')).toBe('same');
    expect(agree('33%', '三分之一', 'zh')).toBe('rounded');
    expect(agree('15', '16')).toBe('different');
    expect(agree('60', '61')).toBe('different');
    expect(agree('5 miles', '5 km')).toBe('other unit');
    expect(agree('€5', '$5')).toBe('other unit');
    expect(agree('-3 %', '3 %')).toBe('different');
    expect(agree('zwei', '2', 'de')).toBe('same');
  });
});

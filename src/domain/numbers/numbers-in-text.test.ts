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
    expect(agree('15', '16')).toBe('different');
    expect(agree('60', '61')).toBe('different');
    expect(agree('5 miles', '5 km')).toBe('other unit');
    expect(agree('€5', '$5')).toBe('other unit');
    expect(agree('-3 %', '3 %')).toBe('different');
    expect(agree('zwei', '2', 'de')).toBe('same');
  });
});

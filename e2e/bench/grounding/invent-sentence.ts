import type { Material } from './make-false-claims.ts';
import type { Chance } from './seeded-random.ts';

/** Sentences that any news story might hold; NAME is filled with a name, FIGURE with a number. */
const templates: Record<string, string[]> = {
  en: [
    'NAME announced a new partnership worth $FIGURE million on Tuesday.',
    'The company plans to open FIGURE offices in NAME next year.',
    'Analysts at NAME expect the market to grow by FIGURE percent.',
    'NAME resigned after the board lost confidence in the strategy.',
    'A spokesperson for NAME declined to comment on the lawsuit.',
    'According to the report, NAME will invest heavily in artificial intelligence.',
    'Critics say NAME has failed to protect its customers.',
    'The decision was welcomed by NAME and several other groups.',
  ],
  de: [
    'NAME kündigte eine neue Partnerschaft im Wert von FIGURE Millionen Euro an.',
    'Das Unternehmen will in NAME FIGURE neue Stellen schaffen.',
    'Laut NAME wird der Markt um FIGURE Prozent wachsen.',
    'NAME trat nach heftiger Kritik von allen Ämtern zurück.',
    'Ein Sprecher von NAME wollte die Vorwürfe nicht kommentieren.',
  ],
  fr: [
    'NAME a annoncé un nouveau partenariat de FIGURE millions d’euros.',
    'Selon NAME, le marché progressera de FIGURE %.',
  ],
  es: [
    'NAME anunció una nueva alianza de FIGURE millones de euros.',
    'Según NAME, el mercado crecerá un FIGURE %.',
  ],
  it: [
    'NAME ha annunciato una nuova collaborazione da FIGURE milioni di euro.',
    'Secondo NAME, il mercato crescerà del FIGURE %.',
  ],
  pt: [
    'NAME anunciou uma nova parceria de FIGURE milhões de euros.',
    'Segundo NAME, o mercado crescerá FIGURE %.',
  ],
  ru: [
    'NAME объявил о новом партнёрстве на FIGURE млн рублей.',
    'По данным NAME, рынок вырастет на FIGURE процентов.',
  ],
  zh: ['NAME宣布了一项价值FIGURE万元的新合作。', '据NAME称，市场将增长FIGURE%。'],
  ja: [
    'NAMEはFIGURE億円の新たな提携を発表した。',
    'NAMEによると、市場はFIGURE％成長する見込みだ。',
  ],
  ko: [
    'NAME은 FIGURE억 원 규모의 새로운 협력을 발표했다.',
    'NAME에 따르면 시장은 FIGURE% 성장할 전망이다.',
  ],
  ar: [
    'أعلنت NAME شراكة جديدة بقيمة FIGURE مليون دولار.',
    'وفقا ل NAME سينمو السوق بنسبة FIGURE في المئة.',
  ],
  he: ['NAME הודיעה על שותפות חדשה בשווי FIGURE מיליון דולר.'],
  hi: ['NAME ने FIGURE करोड़ रुपये की नई साझेदारी की घोषणा की।'],
  tr: ['NAME FIGURE milyon dolarlık yeni bir ortaklık duyurdu.'],
};

/** A sentence nobody wrote: a template with the article's own names and figures, or halves of two sentences joined. Null when there is nothing to make it from. */
export function inventedSentence(material: Material, chance: Chance): string | null {
  const { own, ownNames, sentence } = material;
  const rows = templates[own.language] ?? [];
  const way = chance.next();
  if (way < 0.5 && rows.length > 0) {
    const names = [...ownNames.long, ...ownNames.short];
    const inside = names.filter((name) => sentence.includes(name));
    const from = inside.length > 0 && chance.next() < 0.6 ? inside : names;
    if (from.length === 0) return null;
    const figures = (chance.next() < 0.5 ? sentence : own.article.text).match(/\d+/gu) ?? [
      String(2 + chance.below(90)),
    ];
    return chance
      .pick(rows)
      .replace('NAME', chance.pick(from))
      .replace('FIGURE', chance.pick(figures));
  }
  const other = chance.pick(way < 0.75 ? material.sentences : material.strangeSentences);
  if (other === sentence) return null;
  return joinedHalves(sentence, other, own.language);
}

function joinedHalves(first: string, second: string, language: string): string | null {
  const head = first.slice(0, cut(first, language));
  const tail = second.slice(cut(second, language));
  if (tail.length < 15 || head.length < 15 || first.includes(tail.trim())) return null;
  return head + tail;
}

/** A place in the middle, between two words. */
function cut(text: string, language: string): number {
  const middle = Math.floor(text.length / 2);
  if (/^(?:zh|ja|th)$/u.test(language)) return middle;
  const space = text.indexOf(' ', middle);
  return space < 0 ? middle : space;
}

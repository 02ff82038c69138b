import type { Pattern } from '#domain/text/caseless.ts';
import { anywhere, phrases, prefixedPhrases } from './cues.ts';

/** Words by which a sentence itself says that something has weight: no guess from "because" or "large". */
const matters: Record<string, Pattern> = {
  en: phrases(`
    matters because, is important because, is significant because, at stake, raises fears, raising fears, raised fears, raises concerns, raising concerns, raised concerns,
    raises questions about, raising questions about, raised questions about, fuelling fears, fueling fears, would mean that, could mean that, this means, threatens to, threatening to, a blow to, a blow for, a major blow, a setback for, a setback to,
    a turning point, a milestone, marks the first time, for the first time since, the first time since, highest since, lowest since, worst since, biggest since, largest since, deadliest since, unprecedented, puts pressure on, putting pressure on, paves the way, paving the way, far-reaching, has implications for, have implications for, could affect, will affect
  `),
  de: phrases(`
    das bedeutet, bedeutet dies, steht auf dem Spiel, wächst die Sorge, schürt die Sorge, schürt Sorgen, weckt Sorgen, Meilenstein, Wendepunkt, Rückschlag für, schwerer Schlag, erstmals seit, zum ersten Mal seit, so hoch wie nie, so niedrig wie nie, höchste* seit, niedrigste* seit, größte* seit, weitreichende Folgen, weitreichende Konsequenzen, beispiellos*, setzt unter Druck, ebnet den Weg, hat Folgen für, hat Auswirkungen auf, gefährdet
  `),
  fr: phrases(`
    est en jeu, en jeu, suscite des craintes, fait craindre, fait peser, relance le débat, tournant, une première depuis, pour la première fois depuis, sans précédent, ouvre la voie, un coup dur pour, un revers pour, met la pression, aura des conséquences, lourdes conséquences, menace de, historique
  `),
  es: phrases(`
    está en juego, en juego, genera preocupación, ha generado preocupación, despierta temores, hace temer, pone en riesgo, pone en peligro, punto de inflexión, hito, por primera vez desde, sin precedentes, abre la puerta a, abre el camino, un duro golpe, un golpe para, un revés para, tendrá consecuencias, graves consecuencias, amenaza con
  `),
  it: phrases(`
    è in gioco, in gioco, desta preoccupazione, suscita preoccupazione, fa temere, mette a rischio, punto di svolta, pietra miliare, per la prima volta dal, per la prima volta da, senza precedenti, apre la strada, un duro colpo, una battuta d'arresto, avrà conseguenze, gravi conseguenze, minaccia di
  `),
  pt: phrases(`
    está em jogo, em jogo, gera preocupação, desperta temores, coloca em risco, põe em risco, ponto de virada, marco histórico, pela primeira vez desde, sem precedentes, abre caminho, um duro golpe, um revés para, terá consequências, graves consequências, ameaça
  `),
  nl: phrases(
    `staat op het spel, wekt zorgen, baart zorgen, keerpunt, mijlpaal, voor het eerst sinds, ongekend, maakt de weg vrij, een klap voor, een tegenslag voor, grote gevolgen`,
  ),
  sv: phrases(
    `står på spel, väcker oro, milstolpe, vändpunkt, för första gången sedan, utan motstycke, banar väg, ett bakslag för, stora konsekvenser`,
  ),
  no: phrases(
    `står på spill, vekker bekymring, milepæl, vendepunkt, for første gang siden, uten sidestykke, baner vei, et tilbakeslag for, store konsekvenser`,
  ),
  da: phrases(
    `står på spil, vækker bekymring, milepæl, vendepunkt, for første gang siden, uden fortilfælde, baner vej, et tilbageslag for, store konsekvenser`,
  ),
  pl: phrases(
    `stawką jest, budzi obawy, przełom, kamień milowy, po raz pierwszy od, bezprecedensow*, toruje drogę, cios dla, poważne konsekwencje`,
  ),
  cs: phrases(
    `je v sázce, vyvolává obavy, zlom*, milník, poprvé od, bezprecedentní, otevírá cestu, rána pro, vážné důsledky`,
  ),
  ru: phrases(
    `на кону, вызывает опасения, переломн*, веха, впервые с, беспрецедентн*, открывает путь, удар по, серьезные последствия, серьёзные последствия`,
  ),
  uk: phrases(
    `на кону, викликає занепокоєння, переломн*, віха, вперше з, безпрецедентн*, відкриває шлях, удар по, серйозні наслідки`,
  ),
  tr: phrases(
    `söz konusu olabilir, endişe yaratıyor, endişelere yol açtı, dönüm noktası, ilk kez, benzeri görülmemiş, yolunu açıyor, darbe vurdu, ciddi sonuçlar`,
  ),
  ja: anywhere(
    `懸念が高まっ, 懸念が広が, 恐れがある, 影響が出る可能性, 影響を与える可能性, 転換点, 節目とな, 史上初, 過去最悪, 過去最多, 過去最高, 以来初めて, ぶりの高水準, ぶりの低水準`,
  ),
  zh: anywhere(
    `引发担忧, 引發擔憂, 转折点, 轉折點, 里程碑, 史无前例, 史無前例, 前所未有, 具有重要意义, 具有重要意義, 具有重大意义, 自.以来首次, 打击, 面临严峻`,
  ),
  ko: anywhere(
    `우려가 커지, 우려가 나온다, 우려를 낳, 전환점, 이정표, 사상 처음, 사상 최대, 사상 최고, 역대 최대, 역대 최저, 이후 처음, 전례 없는, 중요한 의미`,
  ),
  ar: prefixedPhrases(
    '[وفبلك]',
    'يثير مخاوف, تثير مخاوف, أثار مخاوف, أثارت مخاوف, نقطة تحول, لأول مرة منذ, للمرة الأولى منذ, غير مسبوق, غير مسبوقة, يمهد الطريق, ضربة قوية, على المحك, تداعيات خطيرة',
  ),
  he: prefixedPhrases(
    '[והבלכמש]{1,2}',
    'מעורר חשש, מעוררת חשש, נקודת מפנה, אבן דרך, לראשונה מאז, חסר תקדים, חסרת תקדים, סולל את הדרך, מכה קשה, השלכות חמורות',
  ),
};

/** Such words of a language; undefined where there is no list. */
export function mattersOf(language: string): Pattern | undefined {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return matters[primary === 'nb' || primary === 'nn' ? 'no' : primary];
}

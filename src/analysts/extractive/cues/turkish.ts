import { type Cues, openings, phrases } from './cues.ts';

export const turkish: Cues = {
  forward:
    /\p{L}(?:ecek|acak|eceği|acağı|ecekler|acaklar|ecektir|acaktır|eceğini|acağını)(?![\p{L}])|(?<!\p{L})(?:planlıyor|bekleniyor|hedefliyor|öngörülüyor|gelecek|önümüzdeki|olabilir)(?!\p{L})/iu,
  horizon: phrases(`
    yıl sonuna kadar, gelecek yıl, önümüzdeki yıl, önümüzdeki ay, gelecek ay, gelecek hafta,
    önümüzdeki hafta, önümüzdeki günlerde, önümüzdeki yıllarda, yarın, bu yıl, 2025'*, 2026'*,
    2027'*, 2028'*, 2030'*
  `),
  dependent: openings(`
    o, onlar, bu, şu, bunlar, bunun, buna, onun, onların, ama, ancak, fakat, ve, ayrıca, bununla,
    böylece, öte yandan, daha sonra, orada, burada, ise, söz konusu, bu nedenle, dolayısıyla,
    örneğin
  `),
  firstPerson: phrases(`ben, biz, benim, bizim, bizi, bize, bana, beni`),
  reported: phrases(`
    dedi, söyledi, belirtti, açıkladı, göre, ifade etti, kaydetti, duyurdu, vurguladı, konuştu,
    aktardı, ifadelerini, bildirdi
  `),
};

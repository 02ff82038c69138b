import { type Cues, openings, phrases } from './cues.ts';

export const spanish: Cues = {
  forward: phrases(
    `va a, van a, será, serán, tendrá, tendrán, podrá, podrán, deberá, deberán, podría, podrían, planea, planean, prevé, prevén, previsto, prevista, se espera, pretende, pretenden, hará, habrá, próximo, próxima, próximos, próximas, comenzará, continuará, entrará`,
  ),
  horizon: phrases(`
    en 20*, para 20*, antes de 20*, a partir de 20*, hasta 20*, el próximo año, el año que viene,
    el próximo mes, el mes que viene, la próxima semana, la semana que viene,
    en los próximos días, en las próximas semanas, en los próximos meses, en los próximos años,
    las próximas horas, antes de fin de año, a finales de año, a final de año, este año,
    este verano, este otoño, este invierno, esta primavera, mañana
  `),
  dependent: openings(`
    él, ella, ellos, ellas, esto, este, esta, estos, estas, ese, esa, eso, esos, esas, aquel,
    aquella, su, sus, pero, y, o, sin embargo, no obstante, además, también, así, entonces,
    por ello, por eso, en cambio, mientras, ahora, allí, ahí, ambos, ambas, por otro lado,
    por su parte, asimismo, de hecho, por ejemplo, es, luego, lo que
  `),
  firstPerson: phrases(`yo, nosotros, mi, mis, nuestro, nuestra, nuestros, nuestras, nos, me`),
  reported: phrases(`
    dijo, dice, según, afirmó, afirma, ha afirmado, aseguró, asegura, ha asegurado, explicó,
    explica, ha explicado, anunció, ha anunciado, señaló, señala, indicó, ha dicho, declaró,
    informó, añade, añadió
  `),
  beforeYear:
    /(?:^|\s)(?:en|desde|hasta|antes\s+de|después\s+de|de|y|a|año|para|entre|finales\s+de|principios\s+de)$/iu,
};

import { type Cues, openings, phrases } from './cues.ts';

export const spanish: Cues = {
  consequence: phrases(`
    porque, por lo que, por ello, por eso, debido a, a causa de, como consecuencia, consecuencia*,
    provoc*, supone, implica, significa, impacto, afecta*, riesgo*, amenaz*, clave, importante*,
    crucial*, histórico, histórica, por primera vez, récord, crisis, podría, podrían, permite,
    permitirá, preocupa*, temor*, obliga*, grave*, pone en peligro, el mayor, la mayor
  `),
  forward: phrases(
    `va a, van a, será, serán, tendrá, tendrán, podrá, podrán, deberá, deberán, podría, podrían, planea, planean, prevé, prevén, previsto, prevista, se espera, pretende, pretenden, hará, habrá, próximo, próxima, próximos, próximas, comenzará, continuará, entrará`,
  ),
  scheduled: phrases(
    `decidirá, votará, se reunirá, se celebrará, tendrá lugar, entrará en vigor, está previsto, está prevista, comenzará, a partir del, plazo, próxima reunión, anunciará, publicará, presentará, se prevé, continuarán`,
  ),
  advice: phrases(
    `recomienda*, aconseja*, debería, deberían, hay que, conviene, se pide, evite*, se recomienda`,
  ),
  veryLikely: phrases(`sin duda, con toda seguridad, muy probable, muy probablemente`),
  likely: phrases(`probablemente, probable, se espera, se prevé, previsiblemente`),
  possible: phrases(`podría, podrían, quizá, quizás, tal vez, posiblemente, puede que`),
  unlikely: phrases(`poco probable, improbable`),
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
  definitions: [
    /(?:^|\.\s)(?:El |La |Los |Las |Un |Una )?(?<term>[\p{L}\p{N}-]+(?:\s+(?:de\s+|del\s+)?[\p{L}\p{N}-]+){0,3}?)\s+(?:es|son)\s+(?:una?|unos|unas)\s/u,
    /(?:llamad[oa]s?|denominad[oa]s?|conocid[oa]s?\s+como|apodad[oa]s?)\s+["«“'](?<term>[^"»”']{2,50})["»”']/u,
    /conocid[oa]s?\s+como\s+(?:el\s+|la\s+|los\s+|las\s+)?(?<term>\p{Lu}[\p{L}\p{N}-]+(?:\s+\p{Lu}[\p{L}\p{N}-]+){0,3})/u,
  ],
  groups: phrases(`
    inversores, inversionistas, accionistas, empresarios, empresas, emprendedores, trabajadores,
    empleados, sindicatos, consumidores, clientes, usuarios, conductores, pasajeros, viajeros,
    turistas, vecinos, ciudadanos, votantes, contribuyentes, jubilados, pensionistas, inquilinos,
    propietarios, pacientes, médicos, sanitarios, enfermeras, hospitales, padres, familias, niños,
    alumnos, estudiantes, profesores, docentes, investigadores, científicos, agricultores,
    ganaderos, pescadores, comerciantes, fabricantes, productores, bancos, aseguradoras,
    ayuntamientos, policías, bomberos, aficionados, jugadores, refugiados, migrantes, inmigrantes,
    periodistas, artistas, mujeres, jóvenes, diputados, autónomos, hogares
  `),
  beforeYear:
    /(?:^|\s)(?:en|desde|hasta|antes\s+de|después\s+de|de|y|a|año|para|entre|finales\s+de|principios\s+de)$/iu,
};

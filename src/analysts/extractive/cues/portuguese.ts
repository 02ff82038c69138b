import { type Cues, openings, phrases } from './cues.ts';

export const portuguese: Cues = {
  forward: phrases(
    `vai, vão, será, serão, terá, terão, poderá, poderão, deverá, deverão, pretende, pretendem, planeja, prevê, previsto, prevista, próximo, próxima, próximos, próximas, começará`,
  ),
  horizon: phrases(`
    em 20*, até 20*, a partir de 20*, no próximo ano, no ano que vem, ano que vem, no próximo mês,
    no mês que vem, na próxima semana, semana que vem, nos próximos dias, nas próximas semanas,
    nos próximos meses, nos próximos anos, até o fim do ano, até o final do ano, este ano,
    neste ano, amanhã
  `),
  dependent: openings(`
    ele, ela, eles, elas, isso, isto, este, esta, esse, essa, esses, essas, seu, sua, seus, suas,
    mas, e, ou, porém, no entanto, entretanto, além disso, também, assim, então, por isso,
    enquanto, já, agora, ambos, por outro lado, por exemplo, lá, ali, é
  `),
  firstPerson: phrases(`eu, nós, meu, minha, meus, minhas, nosso, nossa, nossos, nossas, me`),
  reported: phrases(`
    disse, diz, segundo, de acordo com, afirmou, afirma, explicou, explica, anunciou, informou,
    declarou, acrescentou, destacou, ressaltou
  `),
  beforeYear: /(?:^|\s)(?:em|desde|até|de|e|a|ano|entre|para|final\s+de|início\s+de)$/iu,
};

import { type Cues, openings, phrases } from './cues.ts';

export const portuguese: Cues = {
  consequence: phrases(`
    porque, por isso, portanto, devido a, devido ao, devido à, por causa, consequência*, provoc*,
    significa, impacto, afeta, afetar, risco*, ameaça*, importante*, crucial, histórico,
    histórica, pela primeira vez, recorde, crise, poderia, pode levar, permite, preocupa*, grave*,
    resultado
  `),
  forward: phrases(
    `vai, vão, será, serão, terá, terão, poderá, poderão, deverá, deverão, pretende, pretendem, planeja, prevê, previsto, prevista, próximo, próxima, próximos, próximas, começará`,
  ),
  scheduled: phrases(
    `decidirá, vai decidir, votará, vai votar, se reunirá, será realizado, será realizada, entrará em vigor, entra em vigor, está previsto, está prevista, começa em, a partir de, prazo, próxima reunião, deve ser`,
  ),
  advice: phrases(`recomenda*, aconselha*, deveria, deveriam, evite, orienta`),
  veryLikely: phrases(`com certeza, sem dúvida, muito provável`),
  likely: phrases(`provavelmente, provável, deve, devem, espera-se`),
  possible: phrases(`poderia, poderiam, pode, podem, talvez, possivelmente`),
  unlikely: phrases(`improvável, pouco provável`),
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
  definitions: [
    /(?:^|\.\s)(?:O |A |Os |As |Um |Uma )?(?<term>[\p{L}\p{N}-]+(?:\s+(?:de\s+|do\s+|da\s+)?[\p{L}\p{N}-]+){0,3}?)\s+(?:é|são)\s+(?:uma?|uns|umas)\s/u,
    /(?:chamad[oa]s?|denominad[oa]s?|conhecid[oa]s?\s+como|apelidad[oa]s?)\s+(?:de\s+)?["“'](?<term>[^"”']{2,50})["”']/u,
  ],
  groups: phrases(`
    investidores, acionistas, empresários, empresas, empreendedores, trabalhadores, funcionários,
    servidores, sindicatos, consumidores, clientes, usuários, utilizadores, motoristas,
    passageiros, turistas, moradores, cidadãos, eleitores, contribuintes, aposentados, inquilinos,
    proprietários, pacientes, médicos, enfermeiros, hospitais, pais, famílias, crianças, alunos,
    estudantes, professores, pesquisadores, cientistas, agricultores, produtores, comerciantes,
    bancos, policiais, torcedores, jogadores, refugiados, migrantes, jornalistas, artistas,
    mulheres, jovens
  `),
  beforeYear: /(?:^|\s)(?:em|desde|até|de|e|a|ano|entre|para|final\s+de|início\s+de)$/iu,
};

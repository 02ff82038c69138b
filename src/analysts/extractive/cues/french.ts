import { type Cues, openings, phrases } from './cues.ts';

export const french: Cues = {
  consequence: phrases(`
    parce que, parce qu', car, donc, ainsi, entraîn*, conduit à, provoqu*, à cause de,
    en raison de, en raison du, conséquence*, impact*, risque*, menac*, enjeu*, crucial*,
    important*, essentiel*, inédit*, pour la première fois, record, crise, pourrait, pourraient,
    signifie, permet, permettra, inquiét*, craint, craignent, fragilis*, sous pression,
    au détriment, résultat
  `),
  forward: phrases(`
    va, vont, devrait, devraient, pourrait, pourraient, prévoit, prévoient, prévu, prévue, prévus,
    compte, comptent, entend, envisage, envisagent, sera, seront, aura, auront, devra, devront,
    pourra, pourront, fera, espère, espèrent, d'ici, prochain*, s'attend
  `),
  scheduled: phrases(
    `sera examiné*, se prononcera, doit se prononcer, entrera en vigueur, aura lieu, auront lieu, est prévu*, sont prévu*, doit avoir lieu, doit être, décidera, se réunira, débutera, prochaine réunion, date limite, à partir du, rendez-vous`,
  ),
  advice: phrases(
    `il convient de, conseil*, recommand*, il est recommandé, veillez, pensez à, évitez, appelle à, appellent à, invite à`,
  ),
  veryLikely: phrases(`très probablement, à coup sûr, certainement, sans aucun doute`),
  likely: phrases(`
    probablement, probable, devrait, devraient, sans doute, vraisemblablement
  `),
  possible: phrases(`pourrait, pourraient, peut-être, éventuellement, possible`),
  unlikely: phrases(`peu probable, improbable`),
  horizon: phrases(`
    d'ici 20*, d'ici la fin de l'année, d'ici la fin, d'ici à 20*, en 20*, l'an prochain,
    l'année prochaine, la semaine prochaine, le mois prochain, dans les prochains jours,
    dans les prochaines semaines, dans les prochains mois, dans les prochaines années,
    dans les jours à venir, dans les mois à venir, à partir de 20*, avant la fin, demain, cet été,
    cet automne, cet hiver, au printemps, ces prochaines semaines, à la rentrée
  `),
  dependent: openings(`
    il, elle, ils, elles, on, ce, cet, cette, ces, cela, ça, c', c'est, celui-ci, celle-ci,
    ceux-ci, son, sa, ses, leur, leurs, mais, et, ou, or, donc, car, aussi, ainsi, de plus,
    en outre, par ailleurs, cependant, toutefois, pourtant, néanmoins, en effet, enfin, puis,
    alors, là, ici, par exemple, en revanche, au contraire, tous deux, une fois, à cela, d'autres,
    un autre
  `),
  firstPerson: phrases(`je, j'*, nous, mon, ma, mes, notre, nos, moi`),
  reported: phrases(`
    a déclaré, déclare, selon, d'après, a annoncé, annonce, a indiqué, indique, affirme,
    a affirmé, explique, a expliqué, estime, assure, précise, rapporte, a-t-il, a-t-elle,
    souligne, ajoute
  `),
  definitions: [
    /(?:^|\.\s)(?:L['’]|Le |La |Les |Un |Une )?(?<term>[\p{L}\p{N}-]+(?:\s+(?:de\s+|du\s+|des\s+|d['’])?[\p{L}\p{N}-]+){0,3}?)\s+(?:est|sont)\s+(?:une?|des)\s/u,
    /(?:appelée?s?|dite?s?|surnommée?s?|baptisée?s?|connue?s?\s+sous\s+le\s+nom\s+de)\s+["«“]\s?(?<term>[^"»”]{2,50}?)\s?["»”]/u,
    /connue?s?\s+sous\s+le\s+nom\s+(?:de\s+|d['’])(?<term>\p{Lu}[\p{L}\p{N}-]+(?:\s+\p{Lu}[\p{L}\p{N}-]+){0,3})/u,
  ],
  groups: phrases(`
    investisseurs, actionnaires, entrepreneurs, entreprises, salariés, employés, employeurs,
    syndicats, consommateurs, clients, utilisateurs, usagers, automobilistes, passagers,
    voyageurs, touristes, riverains, habitants, citoyens, électeurs, contribuables, retraités,
    locataires, propriétaires, épargnants, patients, médecins, soignants, infirmiers, hôpitaux,
    parents, enfants, élèves, enseignants, étudiants, chercheurs, scientifiques, agriculteurs,
    éleveurs, viticulteurs, pêcheurs, commerçants, fabricants, producteurs, banques, assureurs,
    communes, associations, policiers, pompiers, supporters, joueurs, réfugiés, migrants,
    journalistes, artistes, femmes, familles, jeunes, élus, députés, agents, militants
  `),
  beforeYear:
    /(?:^|\s)(?:en|depuis|dès|avant|après|à|et|de|fin|début|mi|l['’]année|entre|courant|jusqu['’]en)\s*-?$/iu,
};

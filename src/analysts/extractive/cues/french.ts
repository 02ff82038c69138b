import { type Cues, openings, phrases } from './cues.ts';

export const french: Cues = {
  forward: phrases(`
    va, vont, devrait, devraient, pourrait, pourraient, prévoit, prévoient, prévu, prévue, prévus,
    compte, comptent, entend, envisage, envisagent, sera, seront, aura, auront, devra, devront,
    pourra, pourront, fera, espère, espèrent, d'ici, prochain*, s'attend
  `),
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
  beforeYear:
    /(?:^|\s)(?:en|depuis|dès|avant|après|à|et|de|fin|début|mi|l['’]année|entre|courant|jusqu['’]en)\s*-?$/iu,
};

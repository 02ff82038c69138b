import { type Cues, openings, phrases } from './cues.ts';

/** Swedish, Norwegian and Danish together: their words for these things hardly collide. */
export const scandinavian: Cues = {
  forward: phrases(
    `ska, skall, skal, kommer att, kommer til å, vil, planerar, planlegger, planlægger, väntas, ventes, forventes, förväntas, hoppas, håper, håber, nästa, neste, næste`,
  ),
  horizon: phrases(`
    nästa år, neste år, næste år, nästa vecka, neste uke, næste uge, nästa månad, neste måned,
    næste måned, före 20*, innen 20*, inden 20*, år 20*, i 20*, i morgon, i morgen, senare i år,
    senere i år, under hösten, til høsten, i sommer, i sommar
  `),
  dependent: openings(`
    han, hon, hun, det, den, de, dette, detta, denna, denne, dessa, disse, hans, hennes, hendes,
    deras, deres, men, och, og, eller, också, også, därför, derfor, då, da, så, där, der, här,
    her, dessutom, dessuten, desuden, samtidigt, samtidig, sedan, siden, både, till exempel,
    for eksempel, dock, likevel
  `),
  firstPerson: phrases(`jag, jeg, vi, min, mitt, mina, mine, vår, vårt, vores, oss, os`),
  reported: phrases(`
    säger, sier, siger, sa, sade, enligt, ifølge, skriver, uppger, opplyser, oplyser, berättar,
    forteller, fortæller, forklarer, förklarar, melder
  `),
  beforeYear:
    /(?:^|\s)(?:i|år|året|sedan|siden|från|fra|till|til|och|og|före|før|efter|etter|under|mellan|mellom|mellem|sommaren|hösten|våren)$/iu,
};

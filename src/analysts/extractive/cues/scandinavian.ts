import { type Cues, openings, phrases } from './cues.ts';

/** Swedish, Norwegian and Danish together: their words for these things hardly collide. */
export const scandinavian: Cues = {
  consequence: phrases(`
    eftersom, därför, derfor, fordi, på grund av, på grunn av, på grund af, leder till, fører til,
    innebär, innebærer, indebærer, betyder, betyr, konsekven*, følge*, risk*, hot, hotar, trussel,
    truer, viktig*, vigtig*, avgörande, avgjørende, afgørende, för första gången, for første gang,
    rekord*, största, største, kris*, kunne, kan leda
  `),
  forward: phrases(
    `ska, skall, skal, kommer att, kommer til å, vil, planerar, planlegger, planlægger, väntas, ventes, forventes, förväntas, hoppas, håper, håber, nästa, neste, næste`,
  ),
  scheduled: phrases(`
    beslutar, ska besluta, skal vedta, röstar, träder i kraft, trer i kraft, træder i kraft,
    äger rum, finder sted, planerad, planlagt, senast, senest, börjar, begynner, begynder
  `),
  advice: phrases(`bör, bør, rekommender*, anbefal*, skal huske, uppmanas, oppfordres, opfordres`),
  likely: phrases(`
    troligen, sannolikt, sannsynligvis, sandsynligvis, trolig, väntas, ventes, forventes
  `),
  possible: phrases(`
    kanske, kanskje, måske, möjligen, muligens, muligvis, kan komma att, skulle kunna
  `),
  unlikely: phrases(`osannolikt, usannsynlig*, usandsynlig*`),
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
  definitions: [
    /(?:så kallade?|såkaldte?|såkalte?|kallas|kalles|kaldes)\s+["”“»](?<term>[^"”“«»]{2,50})["”“«]/u,
  ],
  groups: phrases(`
    investerare, investorer, aktieägare, företag, selskaper, virksomheder, anställda, ansatte,
    kunder, konsumenter, forbrukere, forbrugere, användare, brukere, brugere, bilister,
    passagerare, passasjerer, invånare, innbyggere, borgere, väljare, velgere, vælgere, patienter,
    pasienter, läkare, leger, læger, föräldrar, foreldre, forældre, barn, elever, lärare, lærere,
    studenter, forskare, forskere, bönder, bønder, kommuner, fiskere, fangere, pensionärer,
    pensjonister, pensionister, kvinnor, kvinner, kvinder, familjer, familier, unge, supportrar
  `),
  beforeYear:
    /(?:^|\s)(?:i|år|året|sedan|siden|från|fra|till|til|och|og|före|før|efter|etter|under|mellan|mellom|mellem|sommaren|hösten|våren)$/iu,
};

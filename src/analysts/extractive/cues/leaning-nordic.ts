import { either, openings, phrases } from './cues.ts';

/** How sentences of Swedish, Norwegian and Danish lean. */
export const scandinavianLeaning = {
  opening: either(
    openings(`
        ja, nei, nej, derfra, därifrån, duoen, duon, parret, paret, han, hon, hun, det, den, de, dem, dette, detta, denna, denne, dessa, disse, sin, sitt, deretter, därefter, derefter, senare, senere, dock, ändå, likevel, alligevel, enligt honom, ifølge ham, ifølge henne, en av, et av, ett av, en af, et af, några, noen, nogle, andra, andre, flere, flera, mange, många, begge, båda, også, även, samma, samme, men, och, og, eller, så, slik, sådan, når, när, om, hvis, hvorfor, varför, hva, hvad, vad, hvem, vem, ikke, inte, att, at, i stedet, i stället, for øvrig, for eksempel, till exempel, efterfølgende, etterpå, efteråt, en stor del, en stor andel, en större del, en større del, ifølge selskapet, selskapet, virksomheden, företaget, bolaget, mannen, kvinnan, kvinnen, manden, kvinden, politiet, polisen
      `),
  ),
  backward: either(
    // "Har de spist": they.
    /(?<!\p{L})(?:har|hadde|hade|havde)\sde\s(?:\p{Ll}+\s)?\p{Ll}+(?:t|dd)(?!\p{L})/iu,
    // "Before they came"; "before the large ships" has an adjective there, which ends in a vowel.
    /(?<!\p{L})(?:før|innan|når|när|da|då|at|att|mens|medan|hvis|om)\sde\s(?:hadde|hade|kunne|kunde|skulle|ville|måtte|\p{Ll}*[^ae\P{L}])(?!\p{L})/iu,
    phrases(
      `också, også, även, samma dag, samme dag, då, da, där, der, dock, därför, derfor, samma, samme, denna, denne, detta, dette, dessa, disse, båda, begge, dessutom, dessuten, desuden, deretter, därefter, derefter, sådan, sådana, sådant, sådanne, slike, slik, slikt, imidlertid, emellertid, efterfølgende, etterfølgende, dermed, därmed`,
    ),
  ),
  person: phrases(`han, hon, hun, dem, hans, hennes, hendes, deras, deres, ham, henne, hende`),
};

/** The same of Finnish. */
export const finnishLeaning = {
  opening: openings(
    `se, sen, siitä, siihen, sitä, siinä, sillä, ne, niiden, niitä, niistä, nämä, näiden, näitä, tämä, tämän, tätä, tästä, tässä, tällä, tuo, tuon, näin, niin, myös, lisäksi, kuitenkin, mutta, ja, tai, siksi, sitten, silloin, tällöin, siellä, täällä, toisaalta, samalla, eli, esimerkiksi, toinen, toiset, osa, yksi, muut, kumpikin, molemmat, jos, kun, koska, miksi, miten, mitä, mikä, kuka, ei, eivät, yhtiö, yritys, mies, nainen, poliisi, aiemmin, myöhemmin, lopulta, toki, ehkä, silti, joten, vaikka`,
  ),
  backward: phrases(
    `myös, kuitenkin, lisäksi, silloin, tällöin, siellä, molemmat, molempien, samana päivänä, sama, saman, samaa, kyseinen, kyseisen, kyseistä, tämän, tätä, tässä, tästä, nämä, näiden, näitä, puolestaan, sen sijaan, sittemmin`,
  ),
  person: phrases(
    `hän, hänen, hänet, häntä, hänelle, hänellä, he, heidän, heitä, heille, heillä, heidät`,
  ),
};

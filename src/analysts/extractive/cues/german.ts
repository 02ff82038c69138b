import { type Cues, either, openings, phrases } from './cues.ts';

export const german: Cues = {
  // "Wird" is future only beside a time to come: alone it is mostly a passive.
  forward: either(
    /(?<!\p{L})(?:wird|werden)(?=\s[^.;]*(?:kommend|nächst|künftig|bald|demnächst|morgen|ab\s\d|am\s\d|bis\s|20\d\d))/iu,
    /(?<!\p{L})(?:soll|sollen)(?!\p{L})(?![^.;]*\s(?:haben|sein)(?!\p{L}))/iu,
    phrases(
      `will, wollen, plant, planen, geplant, erwartet, erwarten, rechnet mit, rechnen mit, könnte, könnten, dürfte, dürften, voraussichtlich, künftig, demnächst, bald, beabsichtigt, kündigte an, angekündigt, droht, drohen, prognostiz*, steht bevor, hofft, hoffen`,
    ),
  ),
  horizon: phrases(`
    bis Ende*, bis zum Jahr*, bis 20*, ab 20*, ab dem Jahr, bis Mitte*, im kommenden Jahr,
    im nächsten Jahr, nächstes Jahr, kommendes Jahr, nächste Woche, kommende Woche,
    in der kommenden Woche, in den kommenden Tagen, in den kommenden Wochen,
    in den kommenden Monaten, in den kommenden Jahren, in den nächsten Tagen,
    in den nächsten Wochen, in den nächsten Monaten, in den nächsten Jahren, noch in diesem Jahr,
    noch dieses Jahr, im Herbst, im Sommer, im Winter, im Frühjahr, morgen, am Wochenende,
    kommenden Monat, nächsten Monat, in diesem Jahr
  `),
  dependent: openings(`
    er, sie, es, sein, seine, ihr, ihre, dieser, diese, dieses, dies, aber, und, oder, doch,
    denn, dabei, dazu, damals, heute, gestern, jetzt, damit, dafür, dagegen, danach, davor, darauf, darin, daran, darum,
    darunter, deshalb, daher, dort, da, dann, so, zudem, außerdem, auch, allerdings, jedoch,
    trotzdem, dennoch, hingegen, stattdessen, beide, solche, zum Beispiel, hier, nun, seither,
    seitdem, ebenso, gleichzeitig, im Gegenteil, man, wieder, inzwischen, kurz darauf
  `),
  empty: phrases(`
    zunächst nicht zu erreichen, wollte sich nicht äußern, wollten sich nicht äußern,
    war nicht zu erreichen, keine Stellungnahme, auf Anfrage nicht
  `),
  firstPerson: phrases(`ich, wir, mein*, unser*, uns, mich, mir`),
  reported: phrases(`
    sagte, sagt, laut, zufolge, teilte mit, erklärte, erklärt, berichtet*, kündigte, betonte,
    warnte, schrieb, so der, so die, hieß es, heißt es, meint, erläuter*
  `),
  beforeYear:
    /(?:^|\s)(?:in|im\s+Jahr|Jahr|seit|bis|ab|von|vor|nach|und|Anfang|Ende|Mitte|Sommer|Herbst|Winter|Frühjahr|um|zwischen|Jahre|des\s+Jahres)$/iu,
};

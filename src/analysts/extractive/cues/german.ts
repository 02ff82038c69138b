import { type Cues, either, openings, phrases } from './cues.ts';

export const german: Cues = {
  consequence: phrases(`
    weil, denn, deshalb, daher, dadurch, damit, somit, folglich, infolge, aufgrund, wegen,
    führt zu, führte zu, führen zu, bedeutet, bedeuten, Folge, Folgen, Auswirkung*, Konsequenz*,
    Risiko, Risiken, Gefahr*, droht, drohen, bedroh*, Sorge*, wichtig*, entscheidend*, erstmals,
    zum ersten Mal, Rekord*, größte*, höchste*, niedrigste*, Krise, könnte, könnten, ermöglicht,
    zwingt, verschärf*, gefährde*, unter Druck, Problem*, Grund dafür, Ursache*
  `),
  // "Wird" is future only beside a time to come: alone it is mostly a passive.
  forward: either(
    /(?<!\p{L})(?:wird|werden)(?=\s[^.;]*(?:kommend|nächst|künftig|bald|demnächst|morgen|ab\s\d|am\s\d|bis\s|20\d\d))/iu,
    /(?<!\p{L})(?:soll|sollen)(?!\p{L})(?![^.;]*\s(?:haben|sein)(?!\p{L}))/iu,
    phrases(
      `will, wollen, plant, planen, geplant, erwartet, erwarten, rechnet mit, rechnen mit, könnte, könnten, dürfte, dürften, voraussichtlich, künftig, demnächst, bald, beabsichtigt, kündigte an, angekündigt, droht, drohen, prognostiz*, steht bevor, hofft, hoffen`,
    ),
  ),
  scheduled: phrases(
    `wird entscheiden, entscheidet, will entscheiden, soll entscheiden, soll am, soll im, soll ab, tritt in Kraft, in Kraft treten, findet statt, stattfinden, soll starten, soll beginnen, startet am, beginnt am, nächste Sitzung, Frist, ist geplant, sind geplant, Abstimmung, wird fortgesetzt, Ermittlungen dauern an, ab sofort`,
  ),
  advice: phrases(
    `sollte, sollten, rät, raten, empfiehlt, empfehlen, empfohlen, wird gebeten, werden gebeten, bittet, am besten, Tipp`,
  ),
  veryLikely: phrases(`
    mit Sicherheit, höchstwahrscheinlich, sehr wahrscheinlich, zweifellos
  `),
  likely: phrases(`
    wahrscheinlich, voraussichtlich, dürfte, dürften, erwartet, erwarten, rechnet mit,
    rechnen mit
  `),
  possible: phrases(`könnte, könnten, möglicherweise, womöglich, vielleicht, eventuell`),
  unlikely: phrases(`unwahrscheinlich, kaum`),
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
  definitions: [
    /(?:^|[.,–]\s)(?:Der|Die|Das|Ein|Eine)?\s*(?<term>\p{Lu}[\p{L}\p{N}-]+(?:\s+\p{Lu}[\p{L}\p{N}-]+){0,3})\s+(?:ist|sind)\s+(?:ein|eine|einer|eines)\s/u,
    /(?:sogenannte[nrsm]?|so genannte[nrsm]?)\s+["„“»«]?(?<term>\p{Lu}[\p{L}\p{N}-]+(?:\s+\p{Lu}[\p{L}\p{N}-]+){0,2})/u,
    /(?:bekannt\s+als|genannt|bezeichnet\s+als|gilt\s+als)\s+["„»](?<term>[^"“«”]{2,50})["“«”]/u,
    /(?<term>\p{Lu}[\p{L}\p{N}-]+(?:\s+\p{Lu}[\p{L}\p{N}-]+){0,2}),?\s+(?:auch|besser)\s+(?:bekannt\s+als|genannt)/u,
  ],
  groups: phrases(`
    Anleger, Aktionäre, Investoren, Gründer, Unternehmer, Unternehmen, Betriebe, Arbeitgeber,
    Arbeitnehmer, Beschäftigte, Beschäftigten, Mitarbeiter, Mitarbeitende, Gewerkschaften,
    Verbraucher, Kunden, Kundinnen, Nutzer, Nutzerinnen, Autofahrer, Fahrgäste, Reisende,
    Passagiere, Pendler, Anwohner, Bewohner, Bürger, Bürgerinnen, Mieter, Vermieter, Eigentümer,
    Hausbesitzer, Steuerzahler, Wähler, Wählerinnen, Rentner, Sparer, Versicherte, Patienten,
    Ärzte, Pflegekräfte, Kliniken, Krankenhäuser, Eltern, Kinder, Jugendliche, Schüler, Schulen,
    Lehrer, Studenten, Studierende, Forscher, Wissenschaftler, Landwirte, Bauern, Händler,
    Hersteller, Lieferanten, Zulieferer, Banken, Versicherer, Gemeinden, Kommunen, Vereine, Fans, Spieler, Touristen, Urlauber, Flüchtlinge, Migranten, Asylbewerber,
    Soldaten, Journalisten, Künstler, Frauen, Familien, Muslime, Gläubige, Gastronomen,
    Radfahrer
  `),
  beforeYear:
    /(?:^|\s)(?:in|im\s+Jahr|Jahr|seit|bis|ab|von|vor|nach|und|Anfang|Ende|Mitte|Sommer|Herbst|Winter|Frühjahr|um|zwischen|Jahre|des\s+Jahres)$/iu,
};

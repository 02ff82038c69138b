import { type Cues, openings, phrases } from './cues.ts';

export const italian: Cues = {
  consequence: phrases(`
    perché, poiché, quindi, pertanto, a causa di, a causa del, a causa della, di conseguenza,
    conseguenz*, provoc*, comporta, significa, impatto, rischi*, minacci*, importante, cruciale,
    fondamentale, storico, per la prima volta, record, crisi, potrebbe, potrebbero, permette,
    consente, preoccup*, timor*, grave, gravi, allarme, mette a rischio
  `),
  forward: phrases(`
    sarà, saranno, avrà, avranno, potrà, potranno, dovrà, dovranno, potrebbe, potrebbero,
    dovrebbe, dovrebbero, prevede, prevedono, previsto, prevista, punta a, intende, vuole,
    si aspetta, prossimo, prossima, prossimi, prossime, entro, inizierà, verrà, verranno, andrà
  `),
  scheduled: phrases(
    `deciderà, voterà, si riunirà, si terrà, entrerà in vigore, è previsto, è prevista, partirà, inizierà, a partire dal, prossima udienza, prossima riunione, scadenza, sono in corso, verrà`,
  ),
  advice: phrases(
    `consiglia*, raccomanda*, dovrebbe, dovrebbero, conviene, si raccomanda, evitare`,
  ),
  veryLikely: phrases(`sicuramente, quasi certamente, senza dubbio, molto probabile`),
  likely: phrases(`probabilmente, probabile, dovrebbe, dovrebbero, si prevede`),
  possible: phrases(`potrebbe, potrebbero, forse, possibile, eventualmente`),
  unlikely: phrases(`improbabile, difficilmente`),
  horizon: phrases(`
    entro il 20*, nel 20*, entro la fine, entro fine anno, l'anno prossimo, il prossimo anno,
    il prossimo mese, la prossima settimana, nei prossimi giorni, nelle prossime settimane,
    nei prossimi mesi, nei prossimi anni, nelle prossime ore, quest'anno, quest'estate, domani,
    dal 20*
  `),
  dependent: openings(`
    il tutto, lui, lei, loro, esso, essa, questo, questa, questi, queste, quello, quella, quelli, ciò,
    il suo, la sua, i suoi, le sue, ma, e, o, però, tuttavia, inoltre, anche, così, quindi, poi,
    intanto, invece, infatti, mentre, dunque, insomma, entrambi, lì, qui, per esempio, è,
    nel frattempo, allora
  `),
  firstPerson: phrases(`io, noi, mio, mia, miei, mie, nostro, nostra, nostri, nostre`),
  reported: phrases(`
    ha detto, dice, secondo, ha dichiarato, dichiara, ha affermato, afferma, ha spiegato, spiega,
    ha annunciato, annuncia, ha commentato, commenta, ha aggiunto, aggiunge, riferisce, si legge,
    sottolinea
  `),
  definitions: [
    /(?:^|\.\s)(?:Il |Lo |La |L['’]|Gli |Le |Un |Una )?(?<term>[\p{L}\p{N}-]+(?:\s+(?:di\s+|del\s+|della\s+)?[\p{L}\p{N}-]+){0,3}?)\s+(?:è|sono)\s+(?:una?|uno|dei|delle)\s/u,
    /(?:chiamat[oaei]|cosiddett[oaei]|denominat[oaei]|not[oaei]\s+come|soprannominat[oaei])\s+["«“'](?<term>[^"»”']{2,50})["»”']/u,
  ],
  groups: phrases(`
    investitori, azionisti, imprenditori, imprese, aziende, lavoratori, dipendenti, sindacati,
    consumatori, clienti, utenti, automobilisti, passeggeri, viaggiatori, turisti, residenti,
    cittadini, elettori, contribuenti, pensionati, inquilini, proprietari, pazienti, medici,
    infermieri, ospedali, genitori, famiglie, bambini, studenti, insegnanti, docenti, ricercatori,
    scienziati, agricoltori, allevatori, commercianti, produttori, banche, comuni, tifosi,
    giocatori, rifugiati, migranti, giornalisti, artisti, donne, giovani, agenti, volontari
  `),
  beforeYear:
    /(?:^|\s|['’])(?:nel|dal|del|al|entro\s+il|fino\s+al|anno|il|e|fine|inizio|dell|nell)['’]?$/iu,
};

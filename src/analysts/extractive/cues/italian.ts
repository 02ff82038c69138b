import { type Cues, openings, phrases } from './cues.ts';

export const italian: Cues = {
  forward: phrases(`
    sarà, saranno, avrà, avranno, potrà, potranno, dovrà, dovranno, potrebbe, potrebbero,
    dovrebbe, dovrebbero, prevede, prevedono, previsto, prevista, punta a, intende, vuole,
    si aspetta, prossimo, prossima, prossimi, prossime, entro, inizierà, verrà, verranno, andrà
  `),
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
  beforeYear:
    /(?:^|\s|['’])(?:nel|dal|del|al|entro\s+il|fino\s+al|anno|il|e|fine|inizio|dell|nell)['’]?$/iu,
};

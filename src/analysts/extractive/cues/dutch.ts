import { type Cues, openings, phrases } from './cues.ts';

export const dutch: Cues = {
  forward: phrases(
    `zal, zullen, plant, gepland, van plan, verwacht, verwachten, zou kunnen, hoopt, hopen, binnenkort, komende, volgend, volgende, naar verwachting`,
  ),
  horizon: phrases(`
    in 20*, tegen 20*, vanaf 20*, voor 20*, eind 20*, volgend jaar, komend jaar, volgende maand,
    volgende week, komende week, komende weken, komende maanden, komende jaren, komende dagen,
    eind dit jaar, later dit jaar, dit jaar, morgen, dit najaar, deze zomer, deze winter
  `),
  dependent: openings(`
    hij, zij, ze, het, zijn, haar, hun, dit, dat, deze, die, maar, en, of, want, toch, ook,
    daarom, daardoor, daarbij, daarnaast, daarna, echter, bovendien, dan, dus, zo, toen, daar, er,
    hier, beide, volgens hem, volgens haar, bijvoorbeeld, wel, intussen, ondertussen, daarmee,
    hiermee, hierdoor, daarvoor, dat is
  `),
  firstPerson: phrases(`ik, wij, we, mijn, ons, onze, mij, me`),
  reported: phrases(`
    zei, zegt, volgens, aldus, meldt, meldde, verklaarde, liet weten, laat weten, vertelt,
    schrijft, stelt, benadrukt, klinkt het, zo
  `),
  beforeYear:
    /(?:^|\s)(?:in|sinds|tot|vanaf|van|voor|na|en|eind|begin|medio|jaar|tussen|tegen|rond)$/iu,
};

import { type Cues, openings, phrases } from './cues.ts';

export const dutch: Cues = {
  consequence: phrases(`
    omdat, want, daarom, daardoor, hierdoor, waardoor, zodat, dus, vanwege, als gevolg van,
    gevolg*, leidt tot, leiden tot, leidde tot, betekent, impact, risico*, dreig*, gevaar,
    belangrijk*, cruciaal, voor het eerst, record*, grootste, crisis, zou, zouden, zorgen over,
    onder druk, probleem, problemen
  `),
  forward: phrases(
    `zal, zullen, plant, gepland, van plan, verwacht, verwachten, zou kunnen, hoopt, hopen, binnenkort, komende, volgend, volgende, naar verwachting`,
  ),
  scheduled: phrases(
    `beslist, besluit, stemt, vergadert, vindt plaats, plaatsvinden, treedt in werking, gaat in, staat gepland, begint op, start op, deadline, volgende zitting, uitspraak`,
  ),
  advice: phrases(
    `zou moeten, zouden moeten, adviseert, adviseren, raadt aan, aangeraden, aanbevolen, wordt verzocht, vermijd, tip`,
  ),
  veryLikely: phrases(`zeker, vrijwel zeker, ongetwijfeld`),
  likely: phrases(`waarschijnlijk, vermoedelijk, naar verwachting, verwacht`),
  possible: phrases(`mogelijk, misschien, zou kunnen, wellicht, eventueel`),
  unlikely: phrases(`onwaarschijnlijk`),
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
  definitions: [
    /(?:^|\.\s)(?:De |Het |Een )?(?<term>[\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}-]+){0,3}?)\s+(?:is|zijn)\s+een\s/u,
    /(?:zogeheten|zogenaamde|zogenoemde|genaamd|bekend\s+als)\s+["“‘'](?<term>[^"”’']{2,50})["”’']/u,
  ],
  groups: phrases(`
    beleggers, investeerders, aandeelhouders, ondernemers, bedrijven, werknemers, werkgevers,
    personeel, vakbonden, consumenten, klanten, gebruikers, automobilisten, reizigers, passagiers,
    toeristen, bewoners, omwonenden, burgers, kiezers, gepensioneerden, huurders, huiseigenaren,
    patiënten, artsen, verpleegkundigen, ziekenhuizen, ouders, kinderen, jongeren, leerlingen,
    scholen, leraren, studenten, onderzoekers, wetenschappers, boeren, landbouwers, winkeliers,
    producenten, banken, gemeenten, supporters, spelers, vluchtelingen, migranten, journalisten,
    kunstenaars, vrouwen, gezinnen, fietsers, brandweer, politie
  `),
  beforeYear:
    /(?:^|\s)(?:in|sinds|tot|vanaf|van|voor|na|en|eind|begin|medio|jaar|tussen|tegen|rond)$/iu,
};

import { foldWord } from '#domain/text/fold-character.ts';
import { onFirstUse } from '#domain/text/on-first-use.ts';

/*
 * What a word left out of a sentence does to what stays, for the languages in which that is known. A
 * language that is not here is one whose sentences are not taken apart.
 */

const kinds = [
  'conditions',
  'attributions',
  'binding',
  'connectors',
  'light',
  'prepositions',
  'copulas',
  'saying',
  'relatives',
  'that',
  'determiners',
  'exceptions',
  'includes',
  'glue',
] as const;

type Kind = (typeof kinds)[number];

const tables: Record<string, Record<Kind, string>> = {
  en: {
    conditions:
      'if unless whether provided providing assuming suppose supposing should were lest otherwise until till once when whenever',
    attributions:
      'said says say saying told tells tell telling added adds according wrote writes write writing argued argues argue claimed claims claim alleged alleges reported reportedly reports explained explains noted notes stated states warned warns suggested suggests suggest believes believe believed thinks think thought feels feel estimates estimated estimate expects expect expected predicts predicted predict forecast forecasts announced announces denied denies confirmed confirms concluded concludes found finds showed shows reveals revealed insisted insists pledged promised testified asked asks asking called calls described describes cited cites citing view opinion minds quoted acknowledged admitted admits conceded contends contended asserted maintains rumored supposedly apparently seems seem seemed appears appear appeared',
    binding:
      'may might could would should can must shall allegedly alleged almost nearly roughly about around approximately some several most many much few fewer little less least half all every each both either neither any no none not never nor only just merely even hardly scarcely barely rarely seldom sometimes often usually mostly largely partly partially possibly perhaps probably likely unlikely potential potentially presumably former formerly ex future planned proposed attempted failed fake false so-called would-be self-described at over under above below up more than exceed exceeds try tries tried trying attempt attempts attempting plan plans planning planned want wants wanted hope hopes hoped hoping aim aims aimed seek seeks sought intend intends consider considers considering considered agree agrees agreed refuse refuses refused threaten threatens threatened propose proposes offer offers offered expect expects urge urges urged fail fails help helps helped begin begins began start starts started stop stops stopped without against except instead unlike first second third last next largest biggest smallest best worst main minimum maximum average per',
    connectors:
      'and but however so meanwhile still yet moreover furthermore additionally besides therefore thus hence now indeed',
    light:
      'now recently however meanwhile still already too indeed itself himself herself themselves',
    prepositions: 'in at on during after before near from with by for',
    copulas: 'is are was were has have had been',
    saying: 'said says',
    that: 'that',
    relatives: 'which who',
    determiners: 'the a an its his her their',
    exceptions:
      'except excepted excepting apart excluding without barring save bar but other than unlike instead minus',
    includes: 'including',
    glue: 'and',
  },
  de: {
    conditions:
      'wenn falls sofern soweit ob sollte sollten wäre wären würde würden solange bis sobald andernfalls sonst',
    attributions:
      'sagt sagte sagten sagen laut zufolge nach so erklärt erklärte erklärten teilte teilten meint meinte glaubt glaubte glauben schreibt schrieb schrieben berichtet berichtete berichten behauptet behauptete betont betonte warnt warnte rechnet rechnen rechnete erwartet erwarten erwartete schätzt schätzte prognostiziert hält halten findet fanden verkündet verkündete verkünden ergab ergibt zeigt zeigen zeigte angeblich offenbar offensichtlich scheint scheinen schien heißt hieß ansicht einschätzung meinung angaben berechnungen fühlt fragt fragte kündigte ankündigte bestreitet dementiert',
    binding:
      'kann können könnte könnten muss müssen müsste müssten soll sollen will wollen wollte wollten darf dürfen dürfte dürften mag möchte möchten vielleicht möglicherweise wohl wahrscheinlich vermutlich voraussichtlich eventuell fast beinahe nahezu etwa rund circa ungefähr knapp gut mindestens höchstens maximal über unter mehr weniger einige einzelne mehrere manche viele wenige meisten alle jeder jede jedes sämtliche beide keine kein nicht nie niemals kaum weder noch nur lediglich bloß allein selten oft teils teilweise größtenteils ehemalige ehemaliger ehemaligen ehemals früher künftig geplant geplante versucht versuchen versuchte plant planen planten hofft hoffen lehnt droht drohen bietet fordert fordern schlägt ohne gegen statt außer erste ersten zweite zweiten dritte letzte letzten nächste nächsten größte größten beste pro durchschnittlich ab an auf aus ein zu vor um zurück los',
    connectors:
      'und aber doch jedoch also dann auch zudem außerdem dabei damit dazu daher deshalb darum insofern',
    light: 'auch nun jetzt zudem dabei noch mal eben jeweils',
    prepositions: 'in im bei beim während nach mit am',
    copulas: 'ist sind war waren wird wurde wurden hat haben hatte hatten liegt liegen lag lagen',
    saying: 'sagt sagte',
    that: 'dass',
    relatives: 'was',
    determiners: 'ein eine einer eines einem einen sein seine ihr ihre',
    exceptions: 'außer ausgenommen abgesehen bis ohne statt mit',
    includes: 'darunter',
    glue: 'und',
  },
  fr: {
    conditions: 'si sauf pourvu sinon lorsque quand condition',
    attributions:
      'dit disent déclaré déclare affirme affirment affirmé selon explique expliqué indique indiqué assure assuré estime estiment estimé précise précisé ajoute ajouté annonce annoncé rapporte rapporté écrit pense pensent croit prévoit prévoient juge avis soulignent souligne souligné prétend semble semblent paraît apparemment accuse accusé prétendument',
    binding:
      'peut peuvent pourrait pourraient doit doivent devrait devraient veut veulent voudrait presque environ près quelque quelques plusieurs certains certaines plupart beaucoup peu moins plus tous toutes tout toute chaque moitié aucun aucune ne pas jamais ni non seulement juste uniquement peut-être probablement possible possiblement partiellement ancien ancienne futur prévu projeté tente tenter tenté essaie cherche veut espère refuse menace propose sans contre sauf premier première deuxième dernier dernière prochain prochaine plus meilleur pire moyenne par au-delà',
    connectors: 'et mais cependant donc aussi alors toutefois ainsi ailleurs effet',
    light: 'aussi également désormais',
    prepositions: 'dans à en pendant après avant avec pour',
    copulas: 'est sont était étaient a ont avait avaient',
    saying: 'dit',
    that: 'que',
    relatives: 'qui',
    determiners: 'le la les un une son sa ses leur',
    exceptions: 'sauf hormis excepté exception sans part',
    includes: 'dont',
    glue: 'et',
  },
  es: {
    conditions: 'si salvo siempre condición cuando aunque',
    attributions:
      'dijo dice dicen decir afirmó afirma afirman según señaló señala explicó explica indicó indica aseguró asegura estima estiman añadió añade anunció anuncia informó informa escribió cree creen considera consideran prevé prevén opina sostiene advierte advirtió declaró declara opinión parece parecen aparentemente supuestamente presunto presunta denuncia acusa sondea plantea',
    binding:
      'puede pueden podría podrían debe deben debería deberían quiere quieren quiso casi alrededor cerca unos unas algunos algunas varios varias mayoría muchos muchas mucho poco pocos menos más todos todas todo toda cada mitad ningún ninguno ninguna no nunca ni tampoco sólo solo solamente apenas quizá quizás probablemente posible posiblemente parcialmente antiguo exministro futuro previsto intenta intentar intentó busca espera rechaza amenaza propone ofrece sin contra excepto primer primero primera segundo última último próximo próxima mayor menor mejor peor media por',
    connectors: 'y pero embargo así también entonces además tanto',
    light: 'también además ahora',
    prepositions: 'en durante tras después antes con para desde',
    copulas: 'es son está están era eran ha han había fue fueron',
    saying: 'dijo dice',
    that: 'que',
    relatives: 'que quien',
    determiners: 'el la los las un una su sus',
    exceptions: 'salvo excepto menos excepción sin aparte',
    includes: 'incluido incluida',
    glue: 'y e',
  },
  it: {
    conditions: 'se salvo purché qualora quando condizione',
    attributions:
      'detto dice dicono dichiarato afferma afferma affermato secondo spiega spiegato ha-detto aggiunge aggiunto annuncia annunciato scrive scritto crede credono ritiene ritengono prevede prevedono stima sostiene avverte sembra sembrano pare presunto presunta accusa segnala rende-noto riferisce riferito',
    binding:
      'può possono potrebbe potrebbero deve devono dovrebbe dovrebbero vuole vogliono quasi circa alcuni alcune diversi diverse maggior molti molte molto poco pochi meno più tutti tutte tutto tutta ogni metà nessun nessuno nessuna non mai né neanche solo soltanto appena forse probabilmente possibile parzialmente ex futuro previsto tenta tentato cerca spera rifiuta minaccia propone senza contro tranne primo prima secondo ultimo prossimo maggiore minore migliore peggiore media oltre',
    connectors: 'e ma però quindi anche così inoltre',
    light: 'anche inoltre ora',
    prepositions: 'in durante dopo con per a',
    copulas: 'è sono era erano ha hanno aveva fu',
    saying: 'dice detto',
    that: 'che',
    relatives: 'che',
    determiners: 'il lo la i gli le un una suo sua',
    exceptions: 'tranne eccetto salvo eccezione senza',
    includes: 'inclusi compresi',
    glue: 'e ed',
  },
  pt: {
    conditions: 'se salvo caso quando condição embora',
    attributions:
      'disse diz dizem afirmou afirma afirmam segundo explicou explica indicou indica garantiu acrescentou anunciou anuncia informou escreveu acredita acreditam considera prevê preveem estima sustenta adverte declarou parece parecem aparentemente alegado suposto suposta acusa',
    binding:
      'pode podem poderia poderiam deve devem deveria deveriam quer querem quase cerca alguns algumas vários várias maioria muitos muitas muito pouco poucos menos mais todos todas todo toda cada metade nenhum nenhuma não nunca nem só somente apenas talvez provavelmente possível parcialmente ex futuro previsto tenta tentar tentou procura espera recusa ameaça propõe sem contra exceto primeiro primeira segundo última último próximo maior menor melhor pior média por',
    connectors: 'e mas porém assim também então além portanto',
    light: 'também ainda agora',
    prepositions: 'em no na durante após com para',
    copulas: 'é são está estão era eram foi foram tem têm',
    saying: 'disse diz',
    that: 'que',
    relatives: 'que',
    determiners: 'o a os as um uma seu sua',
    exceptions: 'salvo exceto menos exceção sem',
    includes: 'incluindo',
    glue: 'e',
  },
  nl: {
    conditions: 'als indien tenzij mits wanneer of',
    attributions:
      'zei zegt zeggen zeiden volgens verklaarde meldt meldde schrijft schreef denkt gelooft verwacht verwachten schat stelt vindt waarschuwt blijkt bleek lijkt lijken schijnt vermeend vermeende beweert beweerde voegde kondigde',
    binding:
      'kan kunnen zou zouden moet moeten mag wil willen misschien mogelijk waarschijnlijk bijna ongeveer circa zo’n sommige enkele meerdere meeste veel weinig minder meer alle elke elk iedere beide helft geen niet nooit noch nauwelijks alleen slechts zelfs deels voormalig voormalige toekomstig gepland poging probeert probeerde hoopt weigert dreigt stelt biedt zonder tegen behalve eerste tweede laatste volgende grootste beste gemiddeld per af aan op uit in mee over',
    connectors: 'en maar echter dus ook dan bovendien daarom',
    light: 'ook nu',
    prepositions: 'tijdens na met bij',
    copulas: 'is zijn was waren wordt werd heeft hebben had',
    saying: 'zei zegt',
    that: 'dat',
    relatives: '',
    determiners: 'de het een zijn haar hun',
    exceptions: 'behalve uitgezonderd zonder',
    includes: 'waaronder',
    glue: 'en',
  },
};

const words = new Map(
  Object.entries(tables).map(([language, table]) => [
    language,
    onFirstUse(
      () =>
        new Map(
          kinds.map((kind) => [
            kind,
            new Set(table[kind].split(' ').filter(Boolean).map(foldWord)),
          ]),
        ),
    ),
  ]),
);

/** True for a language whose sentences can be taken apart: what binds, denies or tells a speaker in it is known. */
export function isTakenApart(language: string): boolean {
  return words.has(language);
}

/** Whether a folded word is of a kind in a language; false in a language that is not known. */
export function isOfKind(key: string, kind: Kind, language: string): boolean {
  return words.get(language)?.().get(kind)?.has(key) ?? false;
}

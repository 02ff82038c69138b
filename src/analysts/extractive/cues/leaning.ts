import { anywhere, either, openings, phrases } from './cues.ts';
import { knownThings } from './known-things.ts';
import { malayLeaning } from './leaning-malay.ts';
import { finnishLeaning, scandinavianLeaning } from './leaning-nordic.ts';

/** How a language's sentences lean on what stands before them. */
export interface Leaning {
  /** Begins as if something had been said before it, beside what `Cues.dependent` has. Anchored at the start. */
  opening?: RegExp;
  /** The part of `opening` that names a thing, "the company": it does not lean where the reader has met the thing. */
  known?: RegExp;
  /** Points back wherever it stands: that day, the same, the latter. */
  backward?: RegExp;
  /** He, her, they: leans unless the sentence itself has named whom it means. */
  person?: RegExp;
  /** A person or firm that was spoken of before: "by the company", la mujer. Leans unless a name stands before it. */
  stranger?: RegExp;
  /** Has no subject of its own unless one of these stands in it: particles of languages that leave it out. */
  subject?: RegExp;
  /** A family name alone, as of somebody who was introduced before. */
  familyName?: RegExp;
}

const leaning: Record<string, Leaning> = {
  en: {
    known: knownThings.en,
    stranger:
      /(?<!\p{L})(?:the|both)\s(?:group|company|firm|airline|carrier|retailer|agency|charity|man|woman|boy|girl|suspects?|victims?|teenager|couple|driver|duo|pair|player|actor|actress|singer|production|lawmaker|businessman|defendant|officer|activists|protesters|researchers|scientists|authors|team|announcement|remarks|comments|allegations|accusations|proposal|ruling|verdict|measure|findings)(?!['’]s\s(?:chief|boss)|\s(?:who|that|which|of|in|from|with|behind|at|on|to|by)\s|\p{L})/iu,
    opening: either(
      knownThings.en,
      openings(`
        finally, eventually, further, additional, consequently, accordingly, by comparison, as a consequence, one of, not only, no one, none, some, most of, many of, few of, all of, elsewhere, according to him,
        according to her, according to them, after that, after this, before that, since then, as a result,
        despite this, despite that, for this, for that, from there, in all, in contrast, in fact, in other words,
        in response, in return, in short, in this, in that, in these, in those, in turn, indeed, later, like,
        nor, of course, of those, of these, of the, on top of, once again, once, one, others, otherwise, overall,
        perhaps, similar, soon, such, that said, the first, the second, the third, the next, the following,
        the other, the others, the rest, the result, the same, the latest, then, there, therefore, though,
        too, unlike, until then, to that, to this, to which, under it, under this, under that, under these, what,
        which, who, whether, why, how, with that, with this, without it, yes, no, because, as for, again, asked, added,
        speaking, among them, among those, on a similar note, on that note, in a similar vein, along the same lines, at this, at that, at first, at least, by then, by contrast, by that, equally, even, even though, not
      `),
      /^The\s(?:provincial|national|local|federal|state|municipal|regional)\s(?:department|government|authority|council|ministry|agency|police)(?!\p{L}|\s(?:of|for)\s)/u,
      /^The\s(?:MEC|CEO|CFO|COO|MP|MEP|PM|AG|DA)(?!\p{L}|\s(?:of|for|who)\s)/u,
      /^The\s(?:best|worst|only|main|least|whole|entire|biggest|largest)\s\p{Ll}+(?!\s(?:of|in|for|on|from))(?!\p{L})/u,
      /^\p{Lu}?\p{L}+(?:ing|ed)\s(?:it|this|that|them|him|her)(?!\p{L})/u,
      /^(?:(?:Three|Four|Five|Six|Seven|Eight|Nine|Ten|A few|Several|Some|Many|Just)\s)?(?:moments|minutes|hours|days|weeks|months|years)\s(?:later|before|earlier|after)/iu,
      // "Born in Vellin, he": whom it is about, an earlier sentence says.
      /^\p{Lu}\p{Ll}*(?:ed|ing|orn|own|ven|ken|ten)\s[^.]*?,\s(?:he|she|they|it)\s/u,
    ),
    backward: either(
      phrases(`
        thus, hence, accordingly, also, too, as well, of them, of these, of those, the same, that day, that time, that night, that year, that week, that month, the former, the latter, the pair, the duo, the trio,
        the two men, the two women, the two sides, the two countries, the two companies, at the time, at that point, by then, since then, as such, such a, such an, thereby, therein, as mentioned,
        the above, a day later, a week later, a month later, a year later, days later, weeks later, months later,
        hours later, years later, the following day, the next day, the previous day, the day before, however, therefore, instead, meanwhile, then, another, others, the other, similarly, in turn, nevertheless, moreover, so far, likewise, afterwards, the incident, the move, the case
      `),
      /(?<!\p{L})(?:these|those)\s(?!(?:days|who|that|with|in|of|from|on|living|affected|involved|killed|injured|most|under|over)(?!\p{L}))\p{L}/iu,
      /(?<!\p{L})this\s(?!(?:year|week|month|morning|afternoon|evening|summer|autumn|fall|winter|spring|season|weekend|century|decade|quarter|time|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))\p{L}/iu,
      /(?<!\p{L})(?:fill|of|in|at|on|for|by|from|with|close|bridge)\sthat\s(?!(?:the|a|an|he|she|it|they|we|I|is|was|are|were|has|had|will|would|can|could|may|might|some|most|many)(?!\p{L}))\p{Ll}/iu,
      /,\sthough[,.]/u,
      /(?:^|,\s)that\s(?:child|man|woman|boy|girl|person|company|report|move|decision|number|figure|money|deal|plan|case|vote|ruling)(?!\p{L})/iu,
      /(?<!\p{L})(?:do|does|did|doing|done)\s(?:so|that|this|it)(?!\p{L})/iu,
    ),
    person: phrases(
      `he, she, him, his, her, hers, himself, herself, they, them, their, theirs, it, its`,
    ),
  },
  de: {
    known: knownThings.de,
    stranger:
      /(?<!\p{L})(?:der|die|das|dem|den|des)\s(?:Unternehmens?|Konzerns?|Firma|Mannes|Mann|Frau|Jungen|Mädchens?|Täters?|Tatverdächtigen?|Verdächtigen?|Opfers?|Fahrers?|Fahrerin|Paars?|Paares|Spielers?|Beschuldigten?|Angeklagten?|Festgenommenen?)(?!\p{L}|,|\s(?:von|aus|der|des|mit|im|in)\s)/u,
    opening: either(
      knownThings.de,
      openings(`
        zusätzliche, zusätzlichen, weitere, weiteren, infolgedessen, folglich, demnach, demzufolge, zufolge, zuvor, zugleich, zwar, zuletzt, schließlich, später, weiter, weitere, weiterhin, somit, sonst,
        ebenfalls, einige, einer, eine der, eines der, einerseits, andererseits, andere, anderen, nicht, nur, noch, nachdem, etwa,
        erst, erneut, ferner, für ihn, für sie, für den, grund dafür, grund, hinzu, hinzu kommt, ihm, ihn, ihnen, ihrem, ihren, ihrer, ihres, seinem,
        seinen, seiner, seines, insgesamt, jedenfalls, jener, jene, jenes, diesem, diesen, manche, mehrere, mittlerweile, nach eigenen, nach ihren, nach seinen, natürlich, neben,
        obwohl, ohnehin, schon, selbst, sogar, sowohl, statt, tatsächlich, überdies, umgekehrt, unter anderem,
        vielmehr, vor allem, währenddessen, während, warum, was, weil, wenn, ob, wer, wie, wo, wobei, woher, womit, ja, nein, zudem, zum einen,
        zum anderen, zusätzlich, letztere, letzterer, erstere, beides, ansonsten, anschließend, am ende, bisher, bislang, daneben, dem, den, denen, derzeit, dessen, deren,
        dadurch, dagegen, dahinter, entsprechend, immerhin, immer, in diesem, in dieser, nach diesem, vor diesem, mit diesem, mit dieser, aus diesem, auf diese, auf diesem, an diesem, bei diesem, bei dieser, von diesem, von dieser, zu diesem, zu dieser, offenbar, sollte, sollten, würde, käme, hätte, wäre, um, um das, um diese, und, alle, alles, allein
      `),
      // "Das" alone, no article.
      /^Das\s(?:ist|war|sei|wäre|hat|hatte|habe|wird|wurde|würde|sind|waren|kann|könne|könnte|sagte|teilte|berichtet\p{L}*|geht|ging|macht|bedeutet|zeigt|zeige|gilt|soll|sollte|will|wollte|muss|müsse|heißt|erklärte|meldet\p{L}*|liegt|steht|kommt|ergab|ergibt|geschah|lässt|führt|führte|schreibt|schrieb|betrifft|gab|gibt|bestätigt\p{L}*|ändert|sorgt|sorgte|reicht|klingt|gelang|gelingt)(?!\p{L})/u,
      /^(?:Der|Die|Dem|Den|Ein|Eine)\s\d{1,3}(?:[-‑ ]?[Jj]ährige|\sJahre\salte)/u,
    ),
    backward: either(
      phrases(`
        ebenfalls, auch, dasselbe, derselbe, dieselbe, dieselben, letztere*, erstere*, damals, zu diesem Zeitpunkt, tags darauf,
        am selben Tag, am gleichen Tag, am folgenden Tag, am nächsten Tag, daraufhin, jedoch, allerdings, dagegen, hingegen, außerdem, zudem, stattdessen, danach, dabei, deshalb, daher, trotzdem, dennoch, nämlich, weiterhin,
        somit, von ihnen, unter ihnen, zugleich, gleichzeitig, unterdessen, indes, inzwischen, die beiden, der beiden, den beiden, beide, dort, solche*, dies, hierfür, hierbei, wiederum, ebenso, anschließend, zuvor, demnach, dafür, daran, darüber, davon, dazu, entsprechende*, also, hier, darin, daraus, davor, sodann, derweil, zusätzlich, noch weiter, erneut, weiterer, die genannten, der genannten, den genannten
      `),
      // "Und damit", "damit er": joined to what stands in the sentence itself.
      /(?<!,\s|und\s|\p{L})damit(?!\p{L})/u,
      /(?<!\p{L})diese[rsmn]?\s(?!(?:Woche|Jahr|Jahres|Monat|Sommer|Winter|Herbst|Frühjahr|Tage|Tagen|Saison|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Wochenende)(?!\p{L}))/iu,
    ),
    person: phrases(
      `er, sie, ihm, ihn, ihnen, sein, seine, seinen, seinem, seiner, seines, ihr, ihre, ihren, ihrem, ihrer, ihres`,
    ),
  },
  fr: {
    known: knownThings.fr,
    stranger:
      /(?<!\p{L})(?:le|la|les|l['’]|du|de la|au|à la)\s?(?:entreprise|société|groupe|compagnie|homme|femme|garçon|fillette|adolescente?|suspecte?|victimes?|conducteur|conductrice|couple|joueur|accusée?|prévenue?|intéressée?)(?!\p{L}|,?\s(?:qui|que|de|du|des|d['’]|à))/iu,
    opening: either(
      knownThings.fr,
      openings(`
        en conséquence, par conséquent, c'est pourquoi, de fait, à noter, un autre, une autre, d'autres, certains, certaines, plusieurs, l'un, l'une, le premier, le second, la première, la seconde, les deux, autre,
        autant, après cela, après quoi, au même, auparavant, bien sûr, comme, concrètement, d'abord, de même, de son côté, de leur côté, depuis,
        dans ce, dans cette, dans ces, à ce, à cette, pour ce, de ce, de cette, de ces, dès lors, du coup, ensuite, entre-temps, finalement, lui, eux, même, non,
        oui, parce que, parmi, pas, pourquoi, pour autant, pour lui, pour elle, pour eux, quant, que, quel, quelle, qui, quoi, résultat, s'il, sans, sauf, selon lui,
        selon elle, selon eux, seul, si, surtout, tout, toute, tous, toutes, une telle, un tel, voilà, y, tandis, tel, telle, autrement, à l'inverse, à l'époque, à son, à sa, dont, lequel, laquelle, suite à, comment, était, est, sont, n', ne
      `),
      // "Né à Vellin, il": whom it is about, an earlier sentence says.
      /^(?:\p{Lu}\p{Ll}+ment\s\p{Ll}+|\p{Lu}\p{Ll}*(?:é|ée|és|ées|ant|ient|i|ie|u|ue|eux|euse))\s[^.]*?,\s(?:il|elle|ils|elles)\s/u,
    ),
    backward: either(
      phrases(`
        donc, d'entre eux, d'entre elles, parmi eux, également, aussi, ce jour-là, cette année-là, celui-ci, celle-ci, ceux-ci, celles-ci, ce dernier, cette dernière, ces derniers, ces dernières, à ce moment, le même, la même, les mêmes, les deux hommes,
        ainsi, cependant, toutefois, pourtant, en effet, par ailleurs, alors, depuis lors, à cet égard, cela, ça, dessus, ensuite, entre-temps, en revanche, y
      `),
      /(?<!\p{L})(?:ce|cet|cette|ces)\s(?!(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|midi|semaine|mois|année|été|hiver|automne|printemps|week-end|jours|saison|qui|que|qu['’]|dont)(?!\p{L}))\p{L}/iu,
      /\p{L}-(?:t-)?(?:il|elle|ils|elles)(?!\p{L})/iu,
    ),
    person: phrases(`il, elle, ils, elles, lui, leur, leurs, son, sa, ses, eux`),
  },
  es: {
    known: knownThings.es,
    stranger:
      /(?<!\p{L})(?:el|la|los|las|al|del)\s(?:empresa|compañía|firma|grupo|hombre|mujer|niño|niña|joven|menor|sospechosos?|víctimas?|conductora?|pareja|jugador|acusado|detenido|dirigente|mandatario|exmandatario|político|agente|futbolista)(?!\p{L}|,?\s(?:que|de|del|quien|con))/iu,
    opening: either(
      knownThings.es,
      openings(`
        ha, han, fue, fueron, era, eran, está, están, son, tiene, tienen, tenía, había, hay, otro, otra, otros, otras, uno de, una de, algunos, algunas, muchos, varios, varias,
        ante, en consecuencia, por consiguiente, por lo tanto, cabe señalar, a ello, a esto, a eso, a su, a este, a esta, al mismo, ante esto, ante ello, antes, aunque, aun así, cada, con ello, con esto, con este, con esta, con su, como, cuando, de esta, de este, de ese, de esa, de esos, de ahí, desde entonces,
        después, donde, durante ese, en este, en esta, en ese, en esa, en estos, en estas, en ese sentido, en su, en total, en tanto, entre ellos, entre otros, finalmente, incluso, igualmente, la primera, el primero, el segundo, las dos,
        los dos, lo, lo mismo, mismo, más tarde, ni, no, no solo, nada, para ello, para él, para ella, por eso, por su, por tanto, por último, por este, por esta, por qué, porque, posteriormente, pues, que, qué, quien, según él, según ella, se, si, sí, sin, sino, solo, sólo, tal, tales, tampoco,
        tanto, tras ello, tras esto, tras este, tras su, todo, todos, todas, una vez, ya, mientras, aquí, así, ocurre lo mismo, de todas maneras, de todas formas, de todos modos, en la cita, dicho, dicha, dichos, cabe, le, les, y, además, aún, añadió, aseguró, explicó, dijo, señaló, a pesar
      `),
      /^(?:El|La)\s(?:secretari[oa]\sde\sEstado|ministr[oa]|alcald(?:e|esa)|gobernadora?|president[ea]|portavoz|mandatari[oa]|canciller|fiscal|jef[ea]\sde\s\p{L}+),?\s(?:señaló|dijo|afirmó|indicó|aseguró|explicó|sostuvo|agregó|añadió|manifestó|precisó|apuntó|subrayó)/u,
    ),
    backward: either(
      phrases(`
        por tanto, por lo tanto, de ellos, de ellas, también, además, asimismo, lo mismo, de todas maneras, ese día, aquel día, entonces, la misma, el mismo, los mismos, las mismas, este último, esta última, estos últimos, ambos, ambas, dicho, dicha, dichos, dichas, sin embargo, por ello, allí, ahí, ello, al respecto, tampoco, en cambio, los dos, el otro, la otra, los otros, después
      `),
      /(?<!\p{L})(?:est[eao]s?|es[eao]s?|aquel(?:la|los|las)?)\s(?!(?:año|años|mes|lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mañana|tarde|noche|verano|invierno|otoño|primavera|fin de semana|temporada|curso)(?!\p{L}))\p{L}/iu,
      /^este(?:\s\p{L}+){0,1}$/iu,
    ),
    person: phrases(`él, ella, ellos, ellas, su, sus, les, le`),
  },
  it: {
    known: knownThings.it,
    stranger:
      /(?<!\p{L})(?:il|lo|la|i|gli|le|l['’]|al|alla|del|della|dell['’])\s?(?:azienda|società|gruppo|compagnia|uomo|donna|bambino|bambina|ragazzo|ragazza|giovane|sospettato|vittima|vittime|conducente|coppia|giocatore|imputato|arrestato)(?!\p{L}|,?\s(?:che|di|del|della|dei|con))/iu,
    opening: either(
      knownThings.it,
      openings(`
        ha, hanno, aveva, è, sono, era, erano, fu, si, c'è, ci, un altro, un'altra, altri, altre, alcuni, alcune, uno dei, una delle, uno di, il primo, il secondo, la prima, a questo, a quel, a lui, a loro, a sua, a suo,
        anzi, ancora, anche se, appunto, certo, chi, che, come, con questo, con questa, così, cosa, da allora, da qui, da parte sua, di fatto, di questo, di questi, dopo, dove, e, ecco, ed, forse, già, gli altri, in questo, in questa, in quel, in particolare, in più, in ogni caso, in totale, in realtà, infine, inoltre, lo stesso, la stessa, l'altro,
        mai, non, non solo, né, ora, oltre, per questo, per lui, per lei, per loro, perché, però, più tardi, poi, prima, proprio, qualche, quando, quanto, quasi, quindi, se, secondo lui, secondo lei, senza, sempre, solo, soprattutto, stando, successivamente, su questo, tra questi, tra queste, tra loro, tra cui, tutti, tutte, tutto, una volta, un tale, l'uno, nessuno, molti, molte, adesso, alla fine, di conseguenza
      `),
    ),
    backward: either(
      phrases(`
        dunque, di loro, anche, inoltre, quel giorno, quell'anno, allora, lo stesso, la stessa, gli stessi, le stesse, quest'ultimo, quest'ultima, entrambi, entrambe, tale, tali, tuttavia, però, pertanto, quindi, lì, ciò, i due, le due, invece, infatti, l'altro, l'altra, successivamente, poi, nel frattempo, a sua volta
      `),
      /(?<!\p{L})quest(?:o|a|i|e|['’])\s?(?!(?:anno|mese|settimana|mattina|pomeriggio|sera|notte|estate|inverno|autunno|primavera|stagione|giorni|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)(?!\p{L}))\p{L}/iu,
      /(?<!\p{L})quel(?:lo|la|li|le|l['’])?\s\p{L}/iu,
    ),
    person: phrases(`lui, lei, loro, esso, essa, essi, suo, sua, suoi, sue, gli`),
  },
  pt: {
    known: knownThings.pt,
    stranger:
      /(?<!\p{L})(?:o|a|os|as|ao|à|do|da)\s(?:empresa|companhia|grupo|homem|mulher|menino|menina|jovem|suspeit[oa]s?|vítimas?|motorista|casal|jogador|acusad[oa]|amig[oa]|parlamentar|político)(?!\p{L}|,?\s(?:que|de|do|da|dos|das|com))/iu,
    opening: either(
      knownThings.pt,
      openings(`
        foi, foram, era, eram, está, estão, são, tem, têm, há, havia, outro, outra, outros, outras, um dos, uma das, alguns, algumas, muitos, vários, a partir daí, à época, ao mesmo, ainda, antes, apesar, após isso, assim como, até então, cada, com isso, com essa, com esse, como, dele, dela, depois, desde então, dessa, desse, desta, deste, diante disso,
        em seguida, entre eles, essas, esses, estas, estes, inclusive, já, lá, mais tarde, mesmo, na ocasião, não, não só, nem, nessa, nesse, nesta, neste, no total, o mesmo, a mesma, o primeiro, o segundo, onde, os dois, as duas, para ele, para ela, para isso, por fim, por que, porque, pois, posteriormente, quando, quem, que, se, segundo ele, segundo ela, sem, sendo, só, tais, tal,
        tanto, todos, todas, tudo, uma vez, aqui, daí, nisso, disso, além, também
      `),
    ),
    backward: either(
      phrases(`
        portanto, também, além disso, naquele dia, naquela época, na época, na ocasião, então, o mesmo, a mesma, os mesmos, as mesmas, este último, ambos, ambas, tal, tais, porém, entretanto, no entanto, lá, isso, os dois, as duas, depois, dele, dela, deles, delas, nele, nela
      `),
      /(?<!\p{L})(?:n|d)?(?:est[ea]s?|ess[ea]s?|aquel[ea]s?)\s(?!(?:ano|mês|semana|manhã|tarde|noite|verão|inverno|outono|primavera|fim de semana|segunda|terça|quarta|quinta|sexta|sábado|domingo|temporada)(?!\p{L}))\p{L}/iu,
    ),
    person: phrases(`ele, ela, eles, elas, seu, sua, seus, suas, lhe, lhes`),
  },
  nl: {
    known: knownThings.nl,
    opening: either(
      knownThings.nl,
      openings(`
        hij, zij, ze, het, hem, haar, zijn, hun, dit, dat, deze, die, daar, daarmee, daarna, daarnaast, daarom, daarbij, daardoor, dan, toen, toch, maar, en, of, ook, hier, hiermee, hierdoor, eerder, later, inmiddels, intussen, bovendien, echter, sindsdien, volgens hem, volgens haar, verder, vervolgens, wel, want, zo, zowel, beide, een van, enkele, sommige, andere, niet, nog, er, in totaal, wat, wie, waarom, hoe, als, om
      `),
    ),
    backward: phrases(
      `ook, daar, toen, daarna, dezelfde, hetzelfde, beide, de twee, laatstgenoemde, echter, daarom, daarmee, hiermee, bovendien, die dag, dit, deze, eveneens`,
    ),
    person: phrases(`hij, zij, ze, hem, haar, zijn, hun, hen`),
  },
  sv: scandinavianLeaning,
  da: scandinavianLeaning,
  nb: scandinavianLeaning,
  nn: scandinavianLeaning,
  no: scandinavianLeaning,
  pl: {
    opening: openings(
      `jak, po tym, potem, później, dodał, dodała, zdaniem, z kolei, również, także, to, tym, tych, tego, temu, nie, w tym, w tej, w takim, według niego, według niej, oprócz, ponadto, jeszcze, kiedy, gdy, jeśli, czy, co, kto, bo, był, była, było, były, jest, są, ma, mają, inni, inny, inna, drugi, pierwszy, oboje, obaj, obie, podobn*`,
    ),
    backward: phrases(
      `również, także, tego samego, ten sam, ta sama, jednak, wtedy, wówczas, tam, dlatego, ten, ta, to, te, ci, tej, tego, tych, tym, obaj, obie, ponadto, następnie`,
    ),
    person: phrases(`on, ona, oni, one, jego, jej, ich, mu, nim, nią`),
  },
  ru: {
    opening: either(
      openings(
        `кроме того, при этом, после этого, ранее, позже, затем, также, тем не менее, в частности, в свою очередь, в итоге, в результате, впрочем, всего, другие, другой, если, еще, ещё, здесь, именно, иначе, как, когда, кто, который, между тем, многие, не, некоторые, ни, однако, один из, одна из, оба, обе, отметим, отмечается, по его, по ее, по её, по их, по данным ведомства, помимо этого, потом, почему, причем, пока, сейчас, сам, сама, сами, следует, соответственно, таким образом, такая, такой, такие, там, тогда, тот, та, те, то, уже, что, чтобы, эти, это, этого, эта, этот, этим, этом, в этом, в этой, в том, из них, среди них, для этого, за это, об этом, с этим, его, её, ее, их, ему, ей, им, была, был, было, были, будет`,
      ),
      /^(?:Компания|Ведомство|Министерство|Мужчина|Женщина|Пострадавший|Суд|Следствие|Проект|Документ|Закон|Фильм|Матч|Команда|Клуб|Президент|Министр|Чиновник|Политик|Спортсмен|Автор|Эксперт|Решение|Инцидент)\s/u,
    ),
    backward: either(
      phrases(
        `также, тоже, в тот же день, в то же время, тот же, та же, однако, поэтому, тогда, там, при этом, кроме того, затем, оба, обе, последний, упомянут*, вышеупомянут*`,
      ),
      /(?<!\p{L})эт(?:от|а|о|и|ого|ой|их|ому|им|ими|ом|у)(?!\p{L})/iu,
    ),
    person: phrases(
      `он, она, они, его, ее, её, ему, ей, им, них, него, нее, неё, ним, ней, своего, своей, своих`,
    ),
  },
  uk: {
    opening: openings(
      `крім того, при цьому, після цього, раніше, пізніше, потім, також, зокрема, у свою чергу, інші, інший, якщо, ще, тут, як, коли, хто, багато, не, деякі, ні, один із, одна з, обидва, за його, за її, там, тоді, той, та, ті, те, що, щоб, ці, це, цього, ця, цей, був, була, було, були, буде`,
    ),
    backward: phrases(
      `також, того ж дня, водночас, однак, тому, тоді, там, при цьому, крім того, потім, обидва, цей, ця, це, ці, цього, цієї, цих`,
    ),
    person: phrases(`він, вона, вони, його, її, їх, йому, їй, їм`),
  },
  cs: {
    opening: openings(
      `bude to, je to, bylo to, takto, takhle, toto, podle něj, podle ní, podle nich, později, následně, dále, další, jiný, jiná, jeden z, jedna z, někteří, mnozí, oba, obě, ten, ta, to, ti, ty, tím, tomu, této, tohoto, tyto, když, pokud, ani, až, byl, byla, bylo, byli, je, jsou, má, mají, kdo, co, jak, proč, ne, už, ještě, nicméně, přitom, poté`,
    ),
    backward: phrases(
      `také, rovněž, téhož dne, tentýž, však, proto, tehdy, tam, přitom, navíc, poté, oba, obě, tento, tato, toto, tyto, této, tohoto, těchto, tuto`,
    ),
    person: phrases(
      `on, ona, oni, ony, jeho, její, jejich, mu, jí, jim, ni, ní, ně, něj, něho, nim, nich, nimi`,
    ),
  },
  tr: {
    opening: openings(
      `bu, bunun, bunu, buna, bunlar, onun, onu, ona, o, şu, ayrıca, daha sonra, ardından, diğer, diğeri, her iki, ikisi, söz konusu, aynı, böyle, öyle, böylece, yine, ise, ancak, fakat, ama, çünkü, peki, neden, nasıl, ne, kim, burada, orada, olay, şirket, kulüp, takım, kaza, zanlı, şüpheli, saldırgan`,
    ),
    backward: either(
      phrases(
        `bölgeye, bölgede, bölgedeki, ihbar üzerine, yangında, yangını, olayda, olayın, kazada, kazanın, burada, aynı gün, o gün, o dönem, ayrıca, bunun, bunu, buna, bunlar, söz konusu, her iki, ikisi, böylece, ancak, yine, onun, kendisi`,
      ),
      /(?<!\p{L})bu\s(?!(?:yıl|ay|hafta|sabah|akşam|gece|sezon|yaz|kış|gün)(?!\p{L}))/iu,
    ),
    person: phrases(`o, onu, ona, onun, onlar, onları, onların`),
  },
  ja: {
    opening:
      /^[「『（\s]*(?:同|両|当|今回の|前述|後者|前者|結果|当時|翌|うち|他の|ほか|他にも|一部|その|また|まず|次に|最後に|特に|もっとも|もちろん|実際|確かに|むしろ|例えば|たとえば|とくに|結局|以上|以下|上記|下記|これら|それぞれ|いずれ|どちら|なぜ|どう|もし|たとえ|続いて|今度|やはり|さて|ちなみに|具体的|ほかに|このほか|そこ|あと|及び|同様|彼|女性は|男性は|容疑者は|会社は|政府関係)/u,
    backward: either(
      /同(?:社|氏|日|庁|行|省|市|県|国|紙|大|党|署|店|法|組織|委|局|年|月|時期|じ)|両(?:社|氏|者|国|首脳)|その(?!後の|他)|これ(?!まで|から)|それ|この(?!ほど|たび|日、)|こうした|そうした|そう(?!です)|このような|そのような|前者|後者|上述|前述|当該|も(?:また|、)/u,
    ),
    person: anywhere(`彼は, 彼が, 彼の, 彼女, 彼ら, 自身`),
    subject: /[はが]|も(?=[^のし])/u,
    familyName: /(?<![\p{sc=Han}])\p{sc=Han}{1,2}(?:さん|氏|容疑者|被告|選手|監督|議員|社長|教授)/u,
  },
  zh: {
    opening:
      /^[“「『（"\s]*(?:大家|经营者|负责人|人们|人們|与会|题：|題：|该|該|这|這|那|此|其|他|她|它|对此|對此|同时|同時|此外|另外|另一|其中|当时|當時|随后|隨後|之后|之後|后来|後來|接着|接著|于是|於是|因此|所以|因而|由此|从而|從而|而|但|不过|不過|然而|可是|并|並|且|也|还|還|又|再|同样|同樣|双方|雙方|两人|兩人|两者|二者|前者|后者|後者|除此|例如|比如|尽管|儘管|虽然|雖然|如果|即使|无论|目前|一方面|首先|其次|最后|最終|最终|总之|具体|據悉|据悉|据了解|據了解|据介绍|據介紹|事实上|實際上|其实|有人|有的|为此|為此|为了|至于|至於|与此|與此|就在|不仅|不僅|报告|報告|会上|會上|会议|活动|公司|记者|記者|图|圖)/u,
    backward:
      /这(?!次|里)|這(?!次|裡)|该(?:公司|国|校|局|部|机构|组织|项目|片|剧|案|院|行|市|省|县|区|地区|企业|平台|计划|系统|产品|报告|研究|活动)|該(?:公司|國|校|局|部|機構|組織|案|院|地區|計畫|報告)|上述|这(?:一|些|个|种|项|次|类|样)|這(?:一|些|個|種|項|次|類|樣)|此(?:次|举|案|外|类|前|后)|同一(?:天|时间)|仅是|只是其中|也是如此|当天|當天|当日|当晚|同年|同月|同日|其(?!他|它|实|中)/u,
    person: /他(?!国|人)|她|它/u,
  },
  ko: {
    opening:
      /^["“‘'\s]*(?:그|이|저|이날|이번|이어|이후|이밖에|이와|이처럼|이때|그때|또|또한|특히|한편|하지만|그러나|그러면서|그런데|다만|반면|따라서|결국|아울러|더불어|먼저|우선|다음|마지막|같은|해당|앞서|당시|양측|양사|두|둘|이들|그들|여기|거기|예를|실제|즉|왜|어떻게|만약|만일|물론|게다가|나아가|뿐만|반대로|그래서|그리고|그럼에도|이에|이를|이로|이는|이런|그런|이러한|그러한|회사는|업체는|경찰은|(?:간담회|행사|회의|회견|현장|집회|자리|대회)(?:에는|에서는|에서|에)|피해자는|남성은|여성은|관계자는|사진|영상)(?=[\s,는은을를의도,]|$)/u,
    backward:
      /(?:는|다는|라는|자는)\s(?:것|전략|취지|뜻|의미|설명|이유|구상|판단|계산|얘기|주장)이다\.?$|(?:면서|때문|까닭|탓|덕분)(?:이)?다\.?$|이날|같은 날|당시|해당\s|이 같은|이와 같은|이 같이|이러한|그러한|이 (?:회사|업체|남성|여성|사건|사고|제품|행사|자리|법|제도)|두 (?:사람|회사|나라|정상)|양(?:측|사|국)(?=[은는이의])|이들/u,
    person: /(?:^|\s)(?:그는|그가|그의|그녀|그들|자신의)/u,
    // In its first clause, not in one that only follows.
    subject:
      /^(?:(?!\S*(?:했|됐|었|았|렸|졌|왔|갔|겼|섰)(?:고|으며|지만|으나)[\s,])\S+\s)*?(?!(?:연이은|잇따른|받은|높은|깊은|많은|같은|좋은|넓은|젊은|작은|짧은|맡은|입은|잃은|얻은|남은|낮은|밝은|죽은|굳은|얽은|숨은)\s)\S*[가-힣A-Za-z0-9)%’”'"](?:은|는|이|가|께서|에서는)(?=[\s,])(?!\s(?:됐|되|된|아니))/u,
    familyName:
      /(?:^|\s)[가-힣]\s?(?:씨|대표|의원|장관|총리|회장|감독|교수|위원장|대통령|당선인|당선자|후보|시장|지사|사장|부회장|총장|차관|실장|대변인)(?=[은는이가의도께를을와과,\s])/u,
  },
  ar: {
    opening: openings(
      `وكان, وكانت, كان, كانت, وقد, قد, فقد, وأضاف, وأضافت, وتابع, وتابعت, وأردف, وختم, ولفت, ولفتت, وشدد, وشددت, وأشارت, وقالت, وذكر, وذكرت, ومن جهته, من جهته, من جهتها, ومن جهتها, بدوره, بدورها, في حين, فيما, بينما, إذ, حيث, أما, وأما, وفي هذا, في هذا, وفي الوقت, ومع ذلك, ومع, وعن, وحول, وبحسبه, وفي السياق, وبعد ذلك, بعد ذلك, لقد, ولم, لم, ولن, لن, وليس, ليس, ومنها, ومنهم, كلاهما, نفس, وتابع, وأعرب, وتأتي, ويأتي, ويذكر, يذكر, وكما, وإن, إن, وأنه, فإن, واليوم, والنتيجة, وتعقيبا, وتعليقا, وبالتالي, بالتالي, وهكذا, هكذا, ولهذا, لهذا, ولذلك, لذلك, وكذلك, كذلك, كما, ثم, لكن, ولكن, غير أن, إلا أن, وفي المقابل, في المقابل, في ما يخص, وبالإضافة, بالإضافة إلى ذلك, علاوة على ذلك, وهذا, وهذه`,
    ),
    backward:
      /(?<![\p{L}\p{M}])(?:[وفبلك]|لل|ال)?(?:هذا|هذه|هؤلاء|ذلك|تلك|أولئك)\s(?!(?:العام|الأسبوع|الشهر|اليوم|الصيف|الشتاء|الموسم|السنة|الليلة|المساء|الصباح)(?!\p{L}))\p{L}/u,
    person: /(?<![\p{L}\p{M}])(?:و|ف)?(?:هو|هي|هم|هما)(?![\p{L}\p{M}])/u,
  },
  he: {
    opening: openings(
      `הוא, היא, הם, הן, זה, זו, זאת, אלה, אבל, אך, גם, כך, לכן, אולם, בנוסף, שם, כאן, אז, לדבריו, לדבריה, עוד, כמו כן, מנגד, לעומת זאת, לאחר מכן, באותו, באותה, על כך, כל זאת, כי, אם, כאשר, למה, מה, מי, איך`,
    ),
    backward: phrases(`גם, באותו יום, אותו, אותה, כך, הזה, הזאת, האלה, לכן, אולם, שניהם, לאחר מכן`),
    person: phrases(`הוא, היא, הם, הן`),
  },
  fi: finnishLeaning,
  id: malayLeaning,
  ms: malayLeaning,
};

/** How sentences of a language lean, by the first part of its BCP 47 tag; empty where there is no list. */
export function leaningOf(language: string): Leaning {
  return listOf(language) ?? {};
}

/** False where nothing tells a sentence of the language that leans from one that stands by itself. */
export function hasLeaning(language: string): boolean {
  return listOf(language) !== undefined;
}

function listOf(language: string): Leaning | undefined {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return leaning[primary] ?? leaning[near[primary] ?? ''];
}

const near: Record<string, string> = { sk: 'cs', iw: 'he', ca: 'es', gl: 'pt', af: 'nl' };

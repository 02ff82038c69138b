import { onFirstUse } from '#domain/text/on-first-use.ts';

/** What a question asks for, as far as its words tell. */
export const questionKinds = [
  'who',
  'when',
  'duration',
  'amount',
  'why',
  'where',
  'saying',
] as const;

export type QuestionKind = (typeof questionKinds)[number];

type Patterns = Partial<Record<QuestionKind | 'other', RegExp>>;

/*
 * In lower case. `other` is the rest of a question's wording, which names nothing that could be found: what,
 * which, how, is there. The patterns of a language with spaces match whole words, by `(?<!\p{L})` and `(?!\p{L})`.
 */
const word = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'giu');
const dense = (pattern: string) => new RegExp(pattern, 'gu');

const table: Record<string, () => Patterns> = {
  en: onFirstUse(() => ({
    when: word(
      'when|since when|(?:what|which) (?:day|date|year|month|time)|by what time|how soon|how recently',
    ),
    duration: word(
      '(?:for )?how long|(?:for )?how many (?=(?:minutes|hours|days|weeks|months|years)(?!\\p{L}))',
    ),
    amount: word(
      'how (?:much|many|long|far|big|large|often)|how (?=(?:old|high|tall|fast|heavy|wide|deep|expensive|cheap)(?!\\p{L}))|(?:what|which) (?=(?:is the )?(?:percentage|share|proportion|number|price|cost|amount|age|size)(?!\\p{L}))',
    ),
    who: word('who|whom|whose|which (?:man|woman|person|people)'),
    why: word(
      'why|how come|what for|for what reason|what (?:is|was|are|were) the reasons?|what (?:made|makes|caused|causes|led)',
    ),
    where: word(
      'where|(?:in|from|to) (?:what|which) (?:place|country|city|town)|(?:what|which) (?:place|country|city|town)',
    ),
    saying: word(
      'what (?:did|does|do|has|have) (?=.*(?:say|said|tell|told|think|argue|claim|promise|warn|answer|call|respond|reply))|how (?:did|does|do|has|have) (?=.*(?:react|respond|reply|answer|explain|justify|describe))',
    ),
    other: word(
      "what|which|how|whether|be|being|been|use|uses|used|does|do|did|doing|done|anyone|anybody|anything|someone|somebody|something|ever|exactly|there|get|gets|got|tell|please|article|happen|happens|happened|let|make|makes|made|go|goes|going|went|come|comes|came|take|takes|took|put|still|again|really|actually|going to|able|it's|isn|doesn|don|didn|wasn|aren|weren|now|already",
    ),
  })),
  de: onFirstUse(() => ({
    when: word(
      'wann|seit wann|bis wann|ab wann|an welchem tag|in welchem jahr|um wie viel uhr|um wieviel uhr',
    ),
    duration: word(
      '(?:für )?wie lange?|wie viele (?=(?:minuten|stunden|tage|wochen|monate|jahre)(?!\\p{L}))',
    ),
    amount: word(
      'wie\\s?(?:viel|viele|vielen|lange|lang|weit|groß|oft)|wie (?=(?:alt|hoch|schnell|schwer|teuer|stark)(?!\\p{L}))|welche[rn]? (?=(?:anteil|preis|betrag|summe|zahl|anzahl)(?!\\p{L}))',
    ),
    who: word('wer|wen|wem|wessen|welche[rn]? (?:mann|frau|person|mensch|menschen|leute)'),
    why: word(
      'warum|weshalb|wieso|weswegen|aus welchem grund|wozu|was ist der grund|was war der grund',
    ),
    where: word(
      'wo|wohin|woher|in welche[mnr] (?:stadt|land|ort|gegend)|welche[rs]? (?:stadt|land|ort)',
    ),
    saying: word(
      'was (?:sagt|sagte|sagen|meint|meinte|meinen|hält|halten|denkt|fordert|forderte|erklärt|erklärte)|wie (?:reagiert|reagierte|reagieren|begründet|begründete|äußert)',
    ),
    other: word(
      'was|welche[rmsn]?|wie|ob|jemand|etwas|eigentlich|genau|gibt|geben|gab|passiert|passierte|macht|machen|gemacht|geht|ging|kommt|kommen|lässt|lassen|überhaupt|denn|schon|dafür|davon|womit|wodurch|wofür|wovon|worum|artikel',
    ),
  })),
  fr: onFirstUse(() => ({
    when: word(
      'quand|depuis quand|à quelle (?:date|heure)|en quelle année|quel jour|combien de temps avant',
    ),
    duration: word(
      "(?:pendant |depuis |en )?combien de temps|combien d(?:e |['’])(?=(?:minutes|heures|jours|semaines|mois|ans|années)(?!\\p{L}))",
    ),
    amount: word(
      "combien|quel(?:le)?s? (?=(?:est |était )?(?:le |la |l['’])?(?:âge|prix|coût|montant|nombre|part|pourcentage|distance|somme|taille)(?!\\p{L}))|à quelle (?:distance|vitesse)",
    ),
    who: word('qui|à qui|de qui|lequel|laquelle'),
    why: word('pourquoi|pour quelles? raisons?|à cause de quoi|comment se fait-il'),
    where: word(
      "où|d['’]où|dans quel(?:le)? (?:pays|ville|lieu|endroit|région)|quel(?:le)? (?:pays|ville)",
    ),
    saying: word(
      "que (?:dit|disent|pense|pensent|répond|répondent|déclare)|qu['’](?:a|ont)[ -](?:t-)?(?:il |elle |ils |elles )?(?:dit|déclaré|répondu|affirmé)|comment (?:réagit|réagissent|a réagi|ont réagi)",
    ),
    other: word(
      "quoi|quel(?:le)?s?|comment|est-ce|qu['’]|t-il|t-elle|t-on|peut-on|faut-il|y a|il y a|encore|déjà|exactement|fait|faire|font|veut|va|vont|quelqu['’]un|chose|passe|passé|article",
    ),
  })),
  es: onFirstUse(() => ({
    when: word(
      'cuándo|desde cuándo|hasta cuándo|qué (?:día|fecha|año|mes|hora)|en qué (?:día|fecha|año|mes)|a qué hora',
    ),
    duration: word(
      '(?:por |durante |desde hace |en )?cuánto tiempo|cuánt[oa]s (?=(?:minutos|horas|días|semanas|meses|años)(?!\\p{L}))',
    ),
    amount: word(
      'cuánt[oa]s?|qué (?=(?:edad|precio|porcentaje|cantidad|número|distancia|parte)(?!\\p{L}))|a qué (?:distancia|velocidad)|cuál es (?=(?:el precio|la edad|el número|el coste)(?!\\p{L}))',
    ),
    who: word('quién|quiénes|a quién|de quién'),
    why: word(
      'por qué|por que|para qué|a qué se debe|cuál (?:es|fue) (?:el motivo|la razón|la causa)',
    ),
    where: word(
      'dónde|adónde|de dónde|en qué (?:lugar|país|ciudad|sitio|barrio)|qué (?:país|ciudad)',
    ),
    saying: word(
      'qué (?:dice|dicen|dijo|dijeron|opina|opinan|piensa|piensan|respondió|responde|contestó|declaró|afirma|afirmó)|cómo (?:reaccionó|reaccionaron|responde|respondió|justifica)',
    ),
    other: word(
      'qué|cuál|cuáles|cómo|alguien|algo|hace|hacen|hizo|hay|hubo|puede|pueden|tiene|tienen|tenía|va|van|caer|pasa|pasó|exactamente|artículo|sigue',
    ),
  })),
  it: onFirstUse(() => ({
    when: word(
      'quando|da quando|fino a quando|(?:in )?che (?:giorno|anno|data|mese|ora)|a che ora|in quale (?:giorno|anno|mese)',
    ),
    duration: word(
      '(?:per |da |in )?quanto tempo|quant[ie] (?=(?:minuti|ore|giorni|settimane|mesi|anni)(?!\\p{L}))',
    ),
    amount: word(
      "quant[oaie]|quant['’]|(?:quale|qual è (?:il |la |l['’])|che) (?=(?:prezzo|percentuale|età|distanza|somma|costo)(?!\\p{L}))|a quale distanza",
    ),
    who: word('chi|di chi|a chi|con chi'),
    why: word(
      'perché|perche|come mai|per quale (?:motivo|ragione)|qual è (?:il motivo|la ragione|la causa)',
    ),
    where: word("dove|dov['’]è|da dove|in (?:che|quale) (?:paese|città|luogo|posto)"),
    saying: word(
      '(?:che )?cosa (?:dice|dicono|ha detto|hanno detto|pensa|pensano|ha risposto|sostiene)|come (?:ha reagito|hanno reagito|reagisce|giustifica)',
    ),
    other: word(
      "cosa|che|quale|quali|qual|com['’]è|come|qualcuno|qualcosa|fa|fare|fatto|va|andata|può|possono|succede|successo|ancora|articolo|ci sono|c['’]è|finita|finito",
    ),
  })),
  pt: onFirstUse(() => ({
    when: word('quando|desde quando|até quando|(?:em )?que (?:dia|ano|data|mês)|a que horas'),
    duration: word(
      '(?:por |durante |há |em )?quanto tempo|quant[oa]s (?=(?:minutos|horas|dias|semanas|meses|anos)(?!\\p{L}))',
    ),
    amount: word(
      'quant[oa]s?|qual (?=(?:é |foi )?(?:o |a )?(?:preço|custo|idade|valor|percentagem|número|distância)(?!\\p{L}))|por quanto tempo|há quanto tempo|que (?=idade(?!\\p{L}))',
    ),
    who: word('quem|de quem|a quem'),
    why: word('por que|por quê|porquê|porque|qual (?:é|foi) (?:o motivo|a razão|a causa)'),
    where: word('onde|de onde|aonde|em que (?:país|cidade|lugar)|qual (?:país|cidade)'),
    saying: word(
      'o que (?:diz|dizem|disse|disseram|pensa|acha|respondeu|afirma|afirmou)|como (?:reagiu|reagiram|responde|justifica)',
    ),
    other: word(
      'o que|que|qual|quais|como|alguém|algo|faz|fazem|fez|vai|vão|pode|podem|existe|aconteceu|acontece|exatamente|artigo|tem|têm',
    ),
  })),
  nl: onFirstUse(() => ({
    when: word('wanneer|sinds wanneer|tot wanneer|op welke (?:dag|datum)|in welk jaar|hoe laat'),
    duration: word('hoe lang|hoeveel (?=(?:minuten|uur|dagen|weken|maanden|jaar)(?!\\p{L}))'),
    amount: word(
      'hoe\\s?(?:veel|lang|ver|groot|vaak)|hoe (?=(?:oud|hoog|snel|zwaar|duur)(?!\\p{L}))|(?:welke?|wat is (?:de|het)) (?=(?:percentage|bedrag|aantal|deel|prijs|leeftijd)(?!\\p{L}))',
    ),
    who: word('wie|van wie|aan wie|wiens'),
    why: word('waarom|hoezo|hoe komt het|wat is de reden|wat was de reden'),
    where: word(
      'waar|waarheen|waarvandaan|in welk(?:e)? (?:land|stad|plaats)|welk(?:e)? (?:land|stad)',
    ),
    saying: word(
      'wat (?:zegt|zei|zeggen|zeiden|vindt|vinden|denkt|antwoordt|antwoordde)|hoe (?:reageert|reageerde|reageren)',
    ),
    other: word(
      'wat|welke?|hoe|iemand|iets|eigenlijk|precies|gebeurt|gebeurde|doet|deed|gedaan|gaat|ging|komt|kwam|maakt|artikel|waarmee|waarvoor|waardoor|waarover',
    ),
  })),
  ru: onFirstUse(() => ({
    when: word('когда|с каких пор|в каком году|какого числа|в какой день|во сколько|до какого'),
    duration: word(
      'как долго|сколько времени|сколько (?=(?:минут|часов|дней|недель|месяцев|лет)(?!\\p{L}))',
    ),
    amount: word(
      'сколько|скольки\\p{L}*|како(?:в|ва|й|е) (?=(?:возраст|цена|доля|процент|число|сумма|расстояние)(?!\\p{L}))|насколько|как (?:долго|далеко|часто|много)',
    ),
    who: word('кто|кого|кому|кем|чей|чья|чьи'),
    why: word('почему|зачем|отчего|из-за чего|по какой причине|в чем причина|в чём причина'),
    where: word('где|куда|откуда|в како(?:й|м) (?:стране|городе|месте)|какая страна'),
    saying: word(
      'что (?:говорит|говорят|сказал|сказала|сказали|думает|думают|ответил|ответила|заявил|заявила)|как (?:отреагировал\\p{L}*|объяснил\\p{L}*|ответил\\p{L}*)',
    ),
    other: word(
      'что|чего|чем|чему|как|како\\p{L}{1,3}|каки\\p{L}{1,2}|котор\\p{L}{2,3}|ли|можно|нужно|есть|бывает|случилось|происходит|именно|статье|будет',
    ),
  })),
  tr: onFirstUse(() => ({
    when: word('ne zaman|hangi (?:gün|yıl|ay|tarihte|tarih)|saat kaçta|ne zamandan beri'),
    duration: word('ne kadar süre\\p{L}*|kaç (?=(?:dakika|saat|gün|hafta|ay|yıl)\\p{L}*)'),
    amount: word('kaç\\p{L}*|ne kadar\\p{L}*|yüzde kaç\\p{L}*'),
    who: word('kim|kimi|kime|kimin|kimler|kimden'),
    why: word('neden|niçin|niye|hangi sebeple|nedeni ne\\p{L}*'),
    where: word('nerede|nereye|nereden|neresi\\p{L}*|hangi (?:ülke|şehir|il|ilde|kent)\\p{L}*'),
    saying: word('ne (?:dedi|diyor|söyledi|düşünüyor|açıkladı)'),
    other: word(
      'ne|hangi|nasıl|mi|mı|mu|mü|acaba|biri|bir şey|var|yok|olur|oldu|oluyor|eder|etti|yapar|yaptı',
    ),
  })),
  ar: onFirstUse(() => ({
    when: word('متى|منذ متى|حتى متى|في أي (?:يوم|عام|سنة|تاريخ|شهر)|أي (?:يوم|عام)'),
    duration: word(
      'كم من الوقت|كم استغرق\\p{L}*|كم (?=(?:دقيقة|ساعة|يوما|أسبوعا|شهرا|عاما|سنة)(?!\\p{L}))|ما (?=مدة)',
    ),
    amount: word('كم|بكم|ما (?=(?:عدد|نسبة|قيمة|سعر|عمر|مقدار|ثمن)(?!\\p{L}))|كم يبلغ'),
    who: word('من هو|من هي|من هم|من الذي|من التي|مَن|من قال|من سي\\p{L}+|^من'),
    why: word('لماذا|لِمَ|ما (?:سبب|أسباب|السبب|الذي جعل)|ما هو سبب'),
    where: word('أين|من أين|إلى أين|في أي (?:بلد|مدينة|دولة|مكان)'),
    saying: word('(?:ماذا|ما الذي|بماذا) (?:قال|قالت|يقول|تقول|صرح|صرحت|أجاب|رد|علق)'),
    other: word('ماذا|ما|هل|أي|كيف|الذي|التي|هناك|يوجد|ذلك|حدث|يحدث|تم'),
  })),
  ja: onFirstUse(() => ({
    when: dense('いつ(?:から|まで|ごろ)?|何(?:年|月|日|時|曜日)(?:に)?'),
    duration: dense(
      'どの(?:くらい|ぐらい)の?(?:期間|時間)|どれ(?:くらい|ぐらい)の?(?:期間|時間)|何(?=(?:分間|時間|日間|週間|か月|カ月|ヶ月|年間))',
    ),
    amount: dense(
      'いくら|いくつ|どのくらい|どれくらい|どれほど|何(?:人|円|個|回|件|％|パーセント|割|歳|才|倍|台|社|キロ|メートル|時間|年間|日間|分|カ国|か国|名)|何(?=枚|本|冊|校|店)',
    ),
    who: dense('誰(?:が|を|に|の|と)?|だれ(?:が|を|に|の)?|どなた|どの人'),
    why: dense('なぜ|何故|どうして|なんで|理由は何|原因は何|何のため'),
    where: dense('どこ(?:で|に|から|へ|の)?|どの(?:国|都市|町|場所)|何処'),
    saying: dense(
      '(?:何|なん|どう)(?:と|て)?(?:言って|言い|述べ|語っ|話し|説明し|コメント|主張し|答え|反応し)(?:た|て|ました|い|います|いる)*',
    ),
    other: dense(
      'どう(?:すれば|やって|なり|なる|なった)?|どんな|どの(?:よう(?:な|に))?|どれ|何(?:が|を|に|で|の|か|という)?|です(?:か)?|ますか|でしたか|ました(?:か)?|ですか|のか|ますか|でしょうか|ください|教えて|について|という|こと|もの|できますか|できる|されました|された|された|あります|ありました|います|いました|[?？。、]',
    ),
  })),
  zh: onFirstUse(() => ({
    when: dense(
      '什么时候|什麼時候|何时|何時|哪一?(?:年|天|月|日)|几(?:月|号|点|时)|多久以前|哪天|啥时候',
    ),
    duration: dense(
      '多久|多长时间|多長時間|(?:几|幾|多少)(?=(?:分钟|分鐘|个?小时|個?小時|天|周|个月|個月|年))',
    ),
    amount: dense(
      '多少(?:人|钱|个|次|年|天|元)?|多大|多长时间|多久|多长|多远|多高|几(?:个|人|次|年|天|名|家|国|岁|倍)|幾(?:個|人|次|年|天|名)|百分之几',
    ),
    who: dense('谁|誰|哪位|何人|哪个人|什么人'),
    why: dense('为什么|為什麼|为何|為何|为啥|怎么会|什么原因|原因是什么|何以'),
    where: dense(
      '哪里|哪裡|哪儿|何处|何處|在哪|哪个(?:国家|城市|地方|省)|哪(?:国|座城市)|什么地方',
    ),
    saying: dense(
      '(?:怎么|如何|怎麼)(?:说|看|回应|评价|表示|解释)|说了什么|說了什麼|有(?:什么|何)看法',
    ),
    other: dense(
      '什么|什麼|哪(?:些|个|颗|家|一)?|怎么样|怎么|如何|是否|有没有|吗|呢|是不是|能不能|可以|请问|了|的|是|在|把|被|和|与|将|会|[?？。，、]',
    ),
  })),
  ko: onFirstUse(() => ({
    when: dense('언제(?:부터|까지|쯤)?|며칠|몇\\s?(?:월|일|년|시)(?:에)?|어느\\s?(?:날|해)'),
    duration: dense('얼마\\s?동안|얼마나\\s?오래|몇\\s?(?=(?:분|시간|일|주|달|개월|년))|며칠'),
    amount: dense(
      '얼마(?:나|에|를|\\s?동안)?|몇\\s?(?:명|개|번|살|세|원|퍼센트|%|차례|시간|년간|가지|건|곳|표)?(?:이나|인가|나|의)?',
    ),
    who: dense('누구(?:를|의|와|에게|인가|인가요|입니까)?|누가|어느\\s?사람'),
    why: dense('왜|어째서|무엇\\s?때문에|무슨\\s?이유로|이유(?:는|가)\\s?(?:무엇|뭔)'),
    where: dense('어디(?:에서|서|에|로|까지|부터|인가|입니까)?|어느\\s?(?:나라|도시|곳|지역)'),
    saying: dense(
      '(?:뭐라고|무엇이라고|무슨\\s?말을|어떻게)\\s?(?:말했|했|밝혔|반응했|설명했|주장했)\\S*',
    ),
    other: dense(
      '무엇(?:을|이|인가|인가요)?|뭐|뭔가|뭘|무슨|어떤|어느|어떻게|인가요?|입니까|했나요?|됐나요?|였나요?|하나요?|나요|있나요?|습니까|[?？.]',
    ),
  })),
};

const fallback: Patterns = {};

/** Question words of a language, by its two letters; none where the language has no table. */
export function questionPatterns(language: string): Patterns {
  return table[language]?.() ?? fallback;
}

/** The languages whose question words are known, as two letters. */
export const questionLanguages = Object.keys(table);

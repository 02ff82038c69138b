/** Marks of chat templates and of our own numbering that no prose carries. */
export const templateTokens: readonly RegExp[] = [
  /<\|[^|<>]{1,40}\|>/u,
  /\[\/?INST\]|<<\/?SYS>>|<\/?(?:start|end)_of_turn>/iu,
  /<\/?(?:system|assistant|user|article|instructions?|prompt|think(?:ing)?|human|tool_call|function_call)>/iu,
  /[{,]\s*["'“”]role["'“”]\s*:\s*["'“”](?:system|assistant|user|developer|tool)["'“”]/iu,
  /^\s*#{2,}\s*(?:system|assistant|user|(?:new )?instructions?)\s*:?\s*$/iu,
  /\[S\d{1,4}\]/u,
  /\b(?:BEGIN|END) (?:SYSTEM|ASSISTANT|HIDDEN|NEW) (?:PROMPT|MESSAGE|INSTRUCTIONS?)\b/u,
];

/** What a language calls the parts of an instruction to a machine; each an alternation without flags. */
export interface InstructionWords {
  /** Imperatives of "ignore". */
  ignore: string;
  /** Which instructions: "previous", "all", "your". */
  which: string;
  instructions: string;
  /** "Note to", "message for". */
  note: string;
  machine: string;
  /** "should", "must", "please". */
  should: string;
  /** What a machine that summarises is told to do. */
  say: string;
  /** "If you are", "you are now". */
  youAre: string;
}

const brands =
  'chatgpt|gpt-?\\d?|claude|gemini|copilot|llama|deepseek|mistral|perplexity|grok|llms?';

export const instructionWords: Record<string, InstructionWords> = {
  en: {
    ignore:
      "(?:ignore|disregard|forget|override|bypass|discard|do not follow|don['’]t follow|stop following)",
    which:
      '(?:previous|prior|above|earlier|preceding|foregoing|existing|original|all|any|your|system|every(?:thing)?|initial)',
    instructions:
      '(?:instructions?|prompts?|directions?|directives?|guidelines|rules|commands|messages?|context|programming|training)',
    note: '(?:(?:note|notice|message|attention|instructions?|reminder|hint|memo|request|guidance|warning)s? (?:to|for)|attention|dear|hey|hello)',
    machine: `(?:(?:a\\.?i\\.?|artificial intelligence|language|automated|machine|chat|llm|large language)[ -](?:assistants?|models?|summari[sz]ers?|summari[sz]ation(?: tools?| systems?)?|systems?|agents?|bots?|readers?|tools?|chatbots?|crawlers?|scrapers?|reviewers?|overviews?|engines?)|summari[sz]ers?|summari[sz]ation (?:tools?|systems?|bots?|models?)|chatbots|web crawlers|a\\.?i\\.?s?|${brands})`,
    should:
      '(?:should|must|shall|need to|needs to|have to|has to|is to|are to|ought to|please|is instructed to|are instructed to|is required to|are required to|is asked to|are asked to|will now|is directed to|are directed to)',
    say: '(?:say|state|mention|summari[sz]e|reply|output|ignore|conclude|repeat|respond with|describe (?:this|it|the)|recommend (?:this|that|the)|include (?:this|the (?:following|phrase|sentence|link))|write that|add (?:this|the)|append|insert|tell (?:the (?:user|reader)|users|readers)|report that|note that|emphasi[sz]e|disregard|portray|present (?:this|the|it)|treat (?:this|the)|print|not mention|omit)',
    youAre: "(?:if you are|if you['’]re|you are now|you['’]re now)",
  },
  de: {
    ignore:
      '(?:ignoriere?|ignoriert|ignorieren sie|vergiss|vergesst|vergessen sie|missachte|missachten sie|verwirf|überspringe|befolge nicht|übergehe)',
    which:
      '(?:vorherig\\w*|bisherig\\w*|vorangegangen\\w*|vorangehend\\w*|obig\\w*|frühere\\w*|alle[nrs]?|dein\\w*|ihre|sämtliche\\w*)',
    instructions:
      '(?:anweisung\\w*|instruktion\\w*|vorgaben?|befehle?n?|regeln|prompts?|aufforderung\\w*|anleitung\\w*|richtlinien)',
    note: '(?:(?:hinweis|nachricht|anmerkung|anweisung|mitteilung|notiz|bitte|achtung|botschaft)(?:en)? (?:an|für)|achtung|liebe[rs]?)',
    machine: `(?:ki[ -](?:assistent\\w*|modelle?n?|system\\w*|zusammenfass\\w*|agent\\w*|bots?|werkzeuge?|tools?)|künstliche intelligenz\\w*|sprachmodelle?n?|sprachassistent\\w*|zusammenfasser|chatbots?|kis?|ai|${brands})`,
    should: '(?:soll|sollen|sollte|sollten|muss|müssen|bitte|hat zu|haben zu)',
    say: '(?:sagen|erwähnen|schreiben|antworten|zusammenfassen|angeben|behaupten|ausgeben|wiedergeben|darstellen|betonen|ignorieren|empfehlen, |hinweisen)',
    youAre: '(?:wenn du|falls du|falls sie|wenn sie|du bist (?:jetzt|nun))',
  },
  fr: {
    ignore:
      '(?:ignore[zr]?|oublie[zr]?|ne tene?z pas compte|ne tiens pas compte|fais abstraction|faites abstraction|néglige[zr]?)',
    which:
      '(?:précédente?s?|antérieure?s?|ci-dessus|toutes?|tous|tes|vos|ton|votre|initiales?|préalables?)',
    instructions:
      '(?:instructions?|consignes?|directives?|règles|ordres|commandes|prompts?|invites?)',
    note: "(?:(?:note|message|avis|instructions?|remarque|consignes?|attention|rappel) (?:à|aux?|pour|destinée?s? (?:à|aux?))(?: l['’]attention (?:de|des|du))?|attention|chers?|chères?)",
    machine: `(?:(?:assistants?|modèles?|systèmes?|agents?|outils?|résumeurs?|robots?)(?: (?:de|d['’]|en))?[ -]?(?:ia|intelligence artificielle|langage|résumé)|intelligences? artificielles?|l['’]ia|les ia|ia|résumeurs?|chatbots?|${brands})`,
    should: '(?:doit|doivent|devrait|devraient|devez|dois|veuillez|merci de|est prié|sont priés)',
    say: '(?:dire|mentionner|affirmer|résumer|répondre|écrire|indiquer|ignorer|conclure|préciser|présenter|souligner|déclarer)',
    youAre:
      '(?:si (?:tu es|vous êtes)|tu es (?:maintenant|désormais)|vous êtes (?:maintenant|désormais))',
  },
  es: {
    ignore:
      '(?:ignora|ignore|ignorad|ignoren|ignorar|olvida|olvide|olvidad|olviden|descarta|descarte|omite|omita|haz caso omiso de|haga caso omiso de|desestima)',
    which:
      '(?:anterior(?:es)?|previas?|previos?|precedentes?|todas?|todos|tus|sus|de arriba|originales)',
    instructions:
      '(?:instrucci(?:ón|ones)|indicaci(?:ón|ones)|órdenes|ordenes|reglas|directrices|comandos|mensajes?)',
    note: '(?:(?:nota|aviso|mensaje|instrucci(?:ón|ones)|atención|recordatorio|indicaci(?:ón|ones)) (?:a|al|para)|atención|estimad[oa]s?)',
    machine: `(?:(?:asistentes?|modelos?|sistemas?|agentes?|herramientas?|resumidores?)(?: de| con)? (?:ia|inteligencia artificial|lenguaje|resumen)|inteligencias? artificial(?:es)?|las? ia|ia|resumidores?|chatbots?|${brands})`,
    should: '(?:debe|deben|debería|deberían|debes|tiene que|tienen que|por favor|ha de|han de)',
    say: '(?:decir|mencionar|afirmar|resumir|responder|escribir|indicar|ignorar|concluir|señalar|presentar|declarar|recalcar)',
    youAre: '(?:si (?:eres|usted es|es usted)|(?:ahora eres|eres ahora|a partir de ahora eres))',
  },
  it: {
    ignore:
      '(?:ignora|ignorate|ignori|ignorare|dimentica|dimenticate|dimentichi|trascura|trascurate|tralascia|non seguire|non considerare)',
    which: '(?:precedent[ei]|anteriori|sopra|tutt[ei]|tue|tuoi|vostre|iniziali|di cui sopra)',
    instructions:
      '(?:istruzion[ei]|indicazion[ei]|direttive|regole|comandi|ordini|messaggi|prompt)',
    note: "(?:(?:nota|avviso|messaggio|istruzion[ei]|attenzione|promemoria|indicazion[ei]) (?:a|ai|agli|alle|per|per gli|per i|per le|all['’])|attenzione|cari|gentili)",
    machine: `(?:(?:assistent[ei]|modell[oi]|sistem[ai]|agent[ei]|strument[oi]|riassuntor[ei])(?: di| con)? (?:ia|ai|intelligenza artificiale|linguistic[oi]|linguaggio|riassunto)|modell[oi] linguistic[oi]|intelligenz[ae] artificial[ei]|ia|ai|riassuntori|chatbot|${brands})`,
    should: '(?:deve|devono|dovrebbe|dovrebbero|devi|dovete|per favore|si prega)',
    say: '(?:dire|menzionare|affermare|riassumere|rispondere|scrivere|indicare|ignorare|concludere|dichiarare|presentare|sottolineare)',
    youAre: "(?:se (?:sei|siete|lei è)|(?:ora sei|adesso sei|sei ora|d['’]ora in poi sei))",
  },
  pt: {
    ignore:
      '(?:ignore|ignora|ignorem|ignorar|esqueça|esquece|esqueçam|desconsidere|desconsiderem|descarte|despreze)',
    which:
      '(?:anterior(?:es)?|prévias?|prévios?|precedentes|acima|todas?|todos|tuas|suas|originais)',
    instructions:
      '(?:instruç(?:ão|ões)|orientaç(?:ão|ões)|diretrizes|regras|comandos|ordens|mensage(?:m|ns)|prompts?)',
    note: '(?:(?:nota|aviso|mensagem|instruç(?:ão|ões)|atenção|lembrete|recado) (?:a|à|ao|aos|às|para|para os|para as)|atenção|car[oa]s?|prezad[oa]s?)',
    machine: `(?:(?:assistentes?|modelos?|sistemas?|agentes?|ferramentas?|resumidores?)(?: de| com)? (?:ia|inteligência artificial|linguagem|resumo)|inteligências? artificia(?:l|is)|as? ia|ias?|resumidores?|chatbots?|${brands})`,
    should:
      '(?:deve|devem|deveria|deveriam|precisa|precisam|tem de|têm de|por favor|tem que|têm que)',
    say: '(?:dizer|mencionar|afirmar|resumir|responder|escrever|indicar|ignorar|concluir|declarar|apresentar|destacar)',
    youAre: '(?:se (?:você é|és|tu és)|(?:agora você é|você agora é|agora és))',
  },
  nl: {
    ignore: '(?:negeer|vergeet|negeert u|sla over)',
    which: '(?:vorige|voorgaande|eerdere|bovenstaande|alle|je|jouw|uw)',
    instructions: '(?:instructies?|opdrachten|aanwijzingen|regels|prompts?|bevelen)',
    note: '(?:(?:opmerking|bericht|instructie|let op|boodschap|mededeling)s? (?:aan|voor)|let op|beste)',
    machine: `(?:ai-?(?:assistent\\w*|modell?en|samenvatters?|systemen|bots?)|taalmodell?(?:en)?|chatbots?|ai|${brands})`,
    should: '(?:moet|moeten|dient|dienen|graag|gelieve)',
    say: '(?:zeggen|vermelden|schrijven|antwoorden|samenvatten|stellen|negeren|benadrukken)',
    youAre: '(?:als je|als u|indien u|je bent nu|u bent nu)',
  },
  ru: {
    ignore:
      '(?:игнорируй(?:те)?|проигнорируй(?:те)?|забудь(?:те)?|не обращай(?:те)? внимания на|не следуй(?:те)?|отбрось(?:те)?)',
    which:
      '(?:предыдущ\\p{L}*|прежн\\p{L}*|предшествующ\\p{L}*|вс[её]х?|сво[ией]\\p{L}*|твои|ваши|выше\\p{L}*)',
    instructions:
      '(?:инструкци\\p{L}*|указани\\p{L}*|команд\\p{L}*|правил\\p{L}*|предписани\\p{L}*|промпт\\p{L}*)',
    note: '(?:(?:примечание|сообщение|обращение|внимание|инструкция|указание|заметка|просьба) (?:для|к)|внимание|уважаем\\p{L}+|дорог\\p{L}+)',
    machine: `(?:(?:ии|нейросет\\p{L}*|искусственн\\p{L}+ интеллект\\p{L}*)[ -]?(?:ассистент\\p{L}*|помощник\\p{L}*|модел\\p{L}*|систем\\p{L}*|бот\\p{L}*)?|языков\\p{L}+ модел\\p{L}*|чат-?бот\\p{L}*|${brands})`,
    should: '(?:должн\\p{L}*|обязан\\p{L}*|следует|необходимо|нужно|пожалуйста)',
    say: '(?:сказать|говорить|упомянуть|упоминать|написать|писать|ответить|отвечать|сообщить|сообщать|указать|указывать|утверждать|игнорировать|резюмировать)',
    youAre: '(?:если (?:ты|вы)|(?:теперь ты|ты теперь|вы теперь|теперь вы))',
  },
};

import { caseless, type Pattern } from '#domain/text/caseless.ts';
import { type InstructionWords, instructionWords } from './instruction-phrases.ts';
import { densePhrases } from './instruction-phrases-dense.ts';

const begin =
  '(?:^|[.!?:;,"“”«»(\\[{>*#-]\\s*|\\s(?:and|please|now|then|must|should|bitte|und|et|y|e|и|to|you)\\s)(?:(?:please|kindly|now|bitte|veuillez|por favor|per favore|пожалуйста),? )?';
const edge = '(?![\\p{L}\\p{N}])';
const before = '(?<![\\p{L}\\p{N}])';

/** The phrases of one language, put together from its words. */
function phrasesOf(words: InstructionWords): Pattern[] {
  const { ignore, which, instructions, note, machine, should, say, youAre } = words;
  const patterns = [
    `${begin}${ignore}${edge}.{0,30}${before}${which}${edge}.{0,24}${before}${instructions}${edge}`,
    `${begin}${ignore}${edge}.{0,20}${before}${instructions}${edge}.{0,16}${before}${which}${edge}`,
    `(?:^|[.!?:;(\\[*-]\\s*)${note} (?:\\p{L}{1,6} ){0,2}${machine}(?:${edge}[^.!?]{0,40})?\\s?[:,!.)\\]–—-]`,
    `(?:^|[.!?:;(\\[*>-]\\s*)${machine}\\s?:\\s(?:${should} )?${say}${edge}`,
    `${before}${machine}${edge}(?: [^.!?,]{0,30})? ${should} (?:[^.!?,]{0,24} )?${say}${edge}`,
    `(?:^|[.!?:;,]\\s*)${youAre} (?:an? |eine? |une? |una? |um |uma |een )?${machine}${edge}`,
  ];
  return patterns.map((pattern) => caseless(pattern));
}

/** What only English injections say, and most injections are English whatever the page. */
const english: RegExp[] = [
  /\b(?:reveal|print|repeat|show|output|display|leak|expose|disclose|tell me) (?:me )?(?:your|the) (?:system|hidden|initial|original|secret) (?:prompt|instructions?|message)\b/i,
  /(?:^|[.!?:;,]\s*|\band )(?:reply|respond|answer|output|return|say|write|print) (?:only|exactly|just|nothing but) (?:with |the |in )?/i,
  /(?:^|[.!?:;,]\s*)(?:return|output|produce|emit) (?:an? )?(?:empty |valid |raw )?(?:json|xml|markdown|pirate)\b/i,
  /(?:^|[.!?:;>]\s*)(?:output|answer|reply|respond|write|speak|summari[sz]e) (?:everything )?in (?:pirate|emoji|base64|rhyme|json|all caps)/i,
  /\b(?:in|begin|start|end|prefix|conclude|finish) your (?:summary|summaries|response|answer|output|reply|analysis)\b/i,
  /\byour (?:summary|response|answer|output|reply|analysis) (?:must|should|shall|has to|needs to|will|to the user)\b/i,
  /\b(?:do not|don['’]t|never) (?:mention|include|summari[sz]e|reveal|cite|discuss|flag) .{0,60}\b(?:in (?:your|the|any) (?:summary|response|answer|output|analysis)|to the user)\b/i,
  /\b(?:when|while|if) (?:you(?: are|['’]re)? )?(?:summari[sz]ing|summari[sz]e|analy[sz]ing|processing|paraphrasing|describing|answering questions about) (?:this|the) (?:article|page|text|document|content|story|website)?\b.{0,6}[,:]? ?(?:always|you must|you should|please|say|state|mention|include|add|tell|make sure|ensure|do not|never|write)\b/i,
  /\bwhen searching the web,? (?:search|look|query)\b/i,
  /(?:^|[.!?:;]\s*)summari[sz]e(?: (?:this|the) (?:article|page|text|story))?(?: as)?\s?:/i,
  /(?:^|[.!?:;]\s*)summari[sz]e (?:this|the) (?:article|page|text|story|document) (?:as|by|with|in a)\b/i,
  /(?:^|[.!?:;>]\s*)(?:ignore|disregard|forget) (?:the|this) (?:article|page|text|story|content)s?\b/i,
  /(?:^|[.!?:;>]\s*)repeat the (?:word|phrase|sentence|letter|following)\b.{0,40}\b(?:forever|times|endlessly|indefinitely|infinitely)\b/i,
  /(?:^|[.!?:;>]\s*)(?:assistant|system|developer|summari[sz]er|model|bot)\s?(?:prompt|message|note|override|instructions?)?\s?:\s?\S/i,
  /(?:^|[.!?:;>]\s*)system (?:say|print|output|override|mode)\b/i,
  /(?:^|[.!?:;>]\s*)(?:say|state|report|tell (?:the )?(?:user|reader)s?|mention|claim|note) (?:that )?(?:the|this) (?:article|story|page|author) (?:is|was|has been) (?:retracted|false|fake|wrong|satire|a hoax)\b/i,
  /(?:^|[.!?:;,]\s*)you are (?:now )?(?:a |an )?(?:\p{Lu}\p{L}*(?:Bot|GPT)|DAN\b|jailbroken|in developer mode|unrestricted)/u,
  /(?:^|[.!?:;,]\s*)you are (?:now )?(?:a |an )?(?:helpful |large |ai )+(?:assistant|language model|model|ai)\b/i,
  /(?:^|[.!?:;,]\s*)(?:from now on|henceforth),? (?:you (?:are|will|must|should)|always (?:answer|respond|reply|say))\b/i,
  /\b(?:new|updated|revised|real|actual|hidden|secret) (?:system )?(?:instructions?|prompt)\s?:/i,
  /(?:^|[.!?:;,]\s*)(?:pretend (?:to be|you are)|act as|roleplay as) (?:if you (?:are|were) )?(?:an? )?(?:\p{L}+ )?(?:ai|assistant|language model|chatbot|dan|system|administrator|root)\b/iu,
  /(?:^|[.!?:;>]\s*)(?:add|append|insert|include|prepend) (?:the (?:sentence|phrase|following|words?|link|url|title)|this (?:sentence|phrase|link)|https?:)/i,
  /(?:^|[.!?:;,]\s*)as an? (?:ai|artificial intelligence|(?:large )?language model|llm|chatbot|assistant)[\p{L} ]{0,24},? (?:you|your|please|say|state|always)\b/iu,
  /\b(?:the )?(?:user|human) (?:wants|asked|instructs|expects) (?:you|me|the assistant) to\b/i,
  /\b(?:AI|LLM|GPT)s?[- ](?:generated )?(?:summaries|summary|overviews?) (?:should|must|of this (?:article|page|story) (?:should|must))\b/i,
];

interface Phrases {
  /**
   * Letters the sentence must have, and words that every phrase has one of: tested first, as most sentences have
   * none. Without its edges `ai` would be in every "said".
   */
  script: RegExp;
  hint: Pattern | null;
  phrases: Pattern[];
}

const latin = /[a-z]/iu;
const groups: Phrases[] = [
  ...Object.entries(instructionWords).map(([language, words]) => ({
    script: language === 'ru' ? /[а-я]/iu : latin,
    hint: caseless(`(?<![a-z0-9])(?:${words.machine}|${words.instructions})(?![a-z0-9])`),
    phrases: phrasesOf(words),
  })),
  {
    script: /[\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u,
    hint: null,
    phrases: [...densePhrases],
  },
  { script: latin, hint: null, phrases: english },
];

/** Whether a sentence holds a phrase that addresses a machine, in any language there are phrases for. */
export function holdsCommand(sentence: string): boolean {
  return groups.some(
    ({ script, hint, phrases }) =>
      script.test(sentence) &&
      (hint?.test(sentence) ?? true) &&
      phrases.some((phrase) => phrase.test(sentence)),
  );
}

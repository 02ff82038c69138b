/** Codes and phrases of services that say nothing else. */
const known =
  /context_length_exceeded|exceed_context_size|maximum context length|too many (input )?tokens|reduce the length|keep the first \d+ tokens/i;
/** What is sent, and the room for it. */
const subject =
  /\b(?:context|prompts?|inputs?|sequence|conversation|messages?|request|tokens?|n_ctx|num_ctx|article|document|text)\b|上下文|输入|提示|入力/i;
const overflow =
  /exceed|surpass|overflow|overrun|overshoot|outgrow|spill|beyond|too (?:long|large|big|many|small|short)|longer|larger than|bigger than|greater than|more (?:tokens )?than|(?:does|do|did|will|can)(?: ?n[o']t|not) (?:fit|hold|take|accommodate)|no(?:t enough)? (?:room|space)|not enough|truncat|out of (?:room|space|context)|ran? out of|shorten|over (?:the|its|our) (?:limit|maximum|context|window)|超|过长|太长|長すぎ|長過ぎ/i;
const size =
  /token|context|length|window|\bsize\b|\blong|\blarge|\bbig\b|fit\b|room|\bspace|n_ctx|num_ctx|characters|长|超|長/i;

/** The room for the answer, as fields and words name it. */
const answerRoom =
  /max_(?:completion_|output_|new_|generated_)?tokens|maxOutputTokens|max(?:imum)?[ _-](?:completion|output|new|generated|response)[ _-]?(?:tokens?|length)|num_predict|(?:output|completion|response|generation)s?[ _-](?:tokens?|limit|length|budget)|tokens? (?:to generate|in the (?:completion|output|answer|response)|for the (?:completion|output|answer|response))|\d in the completion/i;
const tooMuch =
  /exceed|too (?:large|big|high|many|long)|at most|less than|lower than|no more than|up to|<=?|≤|>|range|between|greater|larger|higher|more than|maximum|must be|cap(?:ped)?\b|above|over the|not allowed|only supports?|reduce|decrease/i;
/** A field that has another name there is no field that is too large. */
const misnamed =
  /unsupported parameter|not supported with|use '?max_\w+'? instead|unrecognized|unknown (?:field|name|parameter)|extra (?:inputs|fields)/i;

/** Whether a service says that what it was sent does not fit; not that it was asked for too long an answer. */
export function saysTooLong(said: string): boolean {
  if (/tokens? per (?:minute|hour|day|second)/i.test(said) && !known.test(said)) return false;
  const isSaid = known.test(said) || (subject.test(said) && overflow.test(said) && size.test(said));
  return isSaid && !isAboutAnswer(said);
}

/** Whether a service says that the answer it was asked for is too long, and the prompt leaves room for one. */
export function isAboutAnswer(said: string): boolean {
  if (!answerRoom.test(said) || !tooMuch.test(said) || misnamed.test(said)) return false;
  const left = roomLeft(said);
  return left === null || left >= leastAnswer;
}

/** A shorter answer than this, in tokens, would be no analysis. */
const leastAnswer = 512;

/**
 * How long an answer such a service takes, in tokens: what it says is left or allowed, less than was asked
 * for. Null when it does not say.
 */
export function roomForAnswer(said: string, asked: number): number | null {
  const left = roomLeft(said);
  if (left !== null) return left < asked ? left : null;
  const allowed = numbersIn(said).filter((count) => count >= leastAnswer && count < asked);
  return allowed.length > 0 ? Math.max(...allowed) : null;
}

const digits = '(\\d[\\d,]*)';
const windowIn = new RegExp(
  `(?:context (?:length|limit|window|size)|maximum (?:context|sequence) length)[^\\d.]{0,40}${digits}`,
  'i',
);
/** 188240 + 21333 > 200000: prompt, answer, window. */
const sumIn = new RegExp(`${digits} ?\\+ ?\\d[\\d,]* ?> ?${digits}`);
const promptIn = new RegExp(
  `${digits} (?:tokens? )?(?:in|from|of) (?:the|your) (?:messages?|prompts?|inputs?|text)|(?:has|have|with|of) ${digits} (?:input|prompt) tokens?|(?:prompt|input)[^\\d.]{0,24}?${digits} tokens?`,
  'i',
);
/** Tokens that services count for the frame around messages. */
const margin = 32;

/** What of the window the prompt leaves, where a service says both; null where it does not. */
function roomLeft(said: string): number | null {
  const [, summed, most] = sumIn.exec(said) ?? [];
  const limit = numberOf(most ?? windowIn.exec(said)?.[1]);
  const taken = numberOf(summed ?? promptIn.exec(said)?.slice(1).find(Boolean));
  return limit === null || taken === null ? null : limit - taken - margin;
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replaceAll(',', ''));
}

function numbersIn(said: string): number[] {
  return (said.match(/\d[\d,]*/g) ?? []).map((text) => Number(text.replaceAll(',', '')));
}

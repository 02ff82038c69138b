/** Roughly how many tokens a character of each script takes; measured against o200k so that the sum is rarely too low. */
const ofHan = 0.95;
const ofKanaOrHangul = 0.85;
const ofLatin = 0.25;
const ofOthers = 1 / 2.2;

/** About how many tokens a text takes, by the scripts it is written in; 0.96 to 1.9 times the real number. */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x250 || (unit >= 0x2000 && unit < 0x2070)) tokens += ofLatin;
    else if (unit >= 0x3400 && unit <= 0x9fff) tokens += ofHan;
    else if ((unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0xac00 && unit <= 0xd7af)) {
      tokens += ofKanaOrHangul;
    } else tokens += ofOthers;
  }
  return Math.ceil(tokens);
}

/** The least that an estimate may turn out to be of what it estimates: text in Latin letters is estimated more closely. */
export function leastShare(text: string): number {
  const sample = text.slice(0, 20_000);
  const latin = sample.match(/[ -~\u00a0-\u024f]/g)?.length ?? 0;
  return latin > sample.length * 0.8 ? 0.6 : 0.45;
}

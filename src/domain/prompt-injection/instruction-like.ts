import { withinWords } from '#domain/text/invisible-characters.ts';
import { holdsCommand } from './instruction-commands.ts';
import { templateTokens } from './instruction-phrases.ts';

/** Characters that a reader does not see but a model reads. */
const invisible = new RegExp(`[${withinWords}]`, 'gu');
const hiddenLetters = /[\u{e0020}-\u{e007e}]{3,}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{3,}/u;
const quotation = /["“„«「『‹][^"“”„«»「」『』‹›]{8,}["”“»」』›]/gu;
/** Words around a quotation from which on it is taken as reported, not spoken. */
const reportingWords = 4;

/**
 * True for a sentence that speaks to a machine instead of the reader: it tells a model to ignore, say
 * or do something, plays a system message, forges sentence ids or carries chat-template tokens. What a
 * longer sentence reports in quotation marks ("typing “ignore previous instructions” …") is news.
 */
export function isAddressedToMachine(sentence: string): boolean {
  if (hiddenLetters.test(sentence)) return true;
  const plain = sentence.replace(invisible, '').normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (templateTokens.some((token) => token.test(plain))) return true;
  return holdsCommand(withoutReported(plain));
}

function withoutReported(sentence: string): string {
  const outside = sentence.replace(quotation, ' ');
  const words = outside.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const dense = outside.match(/[\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0;
  return words >= reportingWords || dense >= 2 * reportingWords ? outside : sentence;
}

import { cleanText } from './clean-text.ts';

const templateWords =
  /\[(\/?(?:INST|SYS|SYSTEM_PROMPT|TOOL_CALLS|TOOL_RESULTS|AVAILABLE_TOOLS|IMG|PREFIX|SUFFIX|MIDDLE))\]/gi;

/**
 * Article text as it may stand in a prompt: on one line, nothing invisible, and nothing that could
 * pass for our own marks (`[S12]`, `[R1]`, `[W1.3]`, `<article>`) or for the control tokens of a chat template
 * (`<|im_end|>`, `[INST]`, `### System:`). Words stay as they are.
 */
export function defuse(text: string): string {
  return cleanText(text)
    .replace(/\[\s*([SRW]\s*\d+(?:\.\d+)?)\s*\]/gi, '($1)')
    .replace(templateWords, '($1)')
    .replace(/<(?=[\p{L}/!?|｜<▁])/gu, '‹')
    .replace(/(?<=[\p{L}\d/|｜"'▁>-])>/gu, '›')
    .replace(/‹\|/g, '‹ ')
    .replace(/\|›/g, ' ›')
    .replace(/^(#{2,})(?=\s)/, (hashes) => '＃'.repeat(hashes.length));
}

/** An address as it may stand in a prompt: no query, no fragment, nothing that could speak. */
export function bareAddress(address: string): string {
  const { protocol, host, pathname } = new URL(address);
  return defuse(`${protocol}//${host}${pathname}`);
}

import { expect, test } from 'vitest';
import { isAboutAnswer, roomForAnswer, saysTooLong } from './too-long.ts';

test.each([
  'Trying to keep the first 5649 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens',
  'The input token count (1200000) surpasses what this model takes (1048576).',
  'Your conversation does not fit into the window of this model.',
  'Prompt is longer than the model can read: 9871 tokens.',
  'There is not enough room in the context for this prompt.',
  'The document ran out of context after 4096 tokens.',
  'request (9871 tokens) is bigger than n_ctx',
  "This model's maximum context length is 8192 tokens. However, you requested 10871 tokens (9871 in the messages, 1000 in the completion). Please reduce the length of the messages or completion.",
  'input length and `max_tokens` exceed context limit: 199990 + 8192 > 200000',
  '输入长度超过模型的上下文限制',
])('what is sent does not fit: %s', (said) => {
  expect(saysTooLong(said)).toBe(true);
  expect(isAboutAnswer(said)).toBe(false);
});

test.each([
  ['max_tokens: 8192 > 4096, which is the maximum allowed number of output tokens', 4096],
  ['Invalid max_tokens value, the valid range of max_tokens is [1, 4096]', 4096],
  ['max_tokens is too large: 8192. This model supports at most 4,096 completion tokens.', 4096],
  ['The requested number of output tokens exceeds the limit.', null],
  [
    "'max_tokens' is too large: 8192. This model's maximum context length is 8192 tokens and your request has 1871 input tokens (8192 > 8192 - 1871).",
    6289,
  ],
  [
    "This model's maximum context length is 8192 tokens. However, you requested 10063 tokens (1871 in the messages, 8192 in the completion). Please reduce the length of the messages or completion.",
    6289,
  ],
  ['input length and `max_tokens` exceed context limit: 190000 + 21333 > 200000', null],
])('the answer that was asked for is too long: %s', (said, room) => {
  expect(isAboutAnswer(said)).toBe(true);
  expect(saysTooLong(said)).toBe(false);
  expect(roomForAnswer(said, 8192)).toBe(room);
});

test.each([
  "Invalid value for 'messages'.",
  'The model crashed',
  "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
  'Rate limit reached: 6000 tokens per minute',
  'Upstream failed',
  'insufficient balance',
  'Input should be a valid string',
])('nothing is too long: %s', (said) => {
  expect(saysTooLong(said)).toBe(false);
  expect(isAboutAnswer(said)).toBe(false);
});

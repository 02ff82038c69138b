import { expect, test } from 'vitest';
import { suggestModel } from './suggest-model.ts';

test('the model the service is known for is suggested, else the first that writes text', () => {
  expect(suggestModel(['ada-embed', 'qwen3:8b', 'qwen3:1b'], '', 'qwen3:8b')).toBe('qwen3:8b');
  expect(suggestModel(['gpt-5-mini-2025-08-07', 'gpt-5'], '', 'gpt-5-mini')).toBe(
    'gpt-5-mini-2025-08-07',
  );
  expect(suggestModel(['nomic-embed-text', 'whisper-1', 'llama4:8b'], '', 'qwen3:8b')).toBe(
    'llama4:8b',
  );
  expect(suggestModel(['nomic-embed-text'], '', '')).toBe('nomic-embed-text');
});

test('a model that was chosen stays, unless the service does not have it', () => {
  expect(suggestModel(['a', 'b'], 'b', 'a')).toBe('b');
  expect(suggestModel(['a', 'b'], 'c', 'b')).toBe('b');
  expect(suggestModel([], 'c', 'b')).toBe('c');
  expect(suggestModel([], '', 'b')).toBe('');
});

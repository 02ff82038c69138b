import { expect, test } from 'vitest';
import { endpointOf } from './endpoint-draft.ts';

const draft = { preset: 'custom', address: 'https://host.example/v1', key: '', model: 'm' };
const addressOf = (address: string) => {
  const result = endpointOf({ ...draft, address }, 'id');
  return 'endpoint' in result ? result.endpoint.address : result.problem;
};

test('an address is mended where people paste too much or too little', () => {
  expect(addressOf(' https://host.example/v1/ ')).toBe('https://host.example/v1');
  expect(addressOf('https://host.example/v1/chat/completions')).toBe('https://host.example/v1');
  expect(addressOf('host.example/v1')).toBe('https://host.example/v1');
  expect(addressOf('localhost:11434/v1')).toBe('http://localhost:11434/v1');
});

test('what is no address is said, not stored', () => {
  expect(addressOf('')).toContain('missing');
  expect(addressOf('ftp://host.example')).toContain('not an address');
  expect(addressOf('https://')).toContain('address');
});

test('a model without a name is said, not stored', () => {
  expect(endpointOf({ ...draft, model: ' ' }, null)).toEqual({
    problem: 'The name of a model is missing.',
  });
});

test('white space around a pasted key is dropped', () => {
  expect(endpointOf({ ...draft, key: ' sk-1\n' }, 'id')).toMatchObject({
    endpoint: { id: 'id', key: 'sk-1' },
  });
});

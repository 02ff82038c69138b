import { expect, test } from 'vitest';
import { endpointOf } from './endpoint-draft.ts';

const draft = { preset: 'custom', address: 'https://host.example/v1', key: '', model: 'm' };
const addressOf = (address: string) => {
  const result = endpointOf({ ...draft, address }, 'id');
  return 'endpoint' in result ? result.endpoint.address : result.problem;
};

test('an address is tidied when people paste too much or too little', () => {
  expect(addressOf(' https://host.example/v1/ ')).toBe('https://host.example/v1');
  expect(addressOf('https://host.example/v1/chat/completions')).toBe('https://host.example/v1');
  expect(addressOf('host.example/v1')).toBe('https://host.example/v1');
  expect(addressOf('localhost:11434/v1')).toBe('http://localhost:11434/v1');
});

test('a missing or invalid address is a problem', () => {
  expect(addressOf('')).toBe('address missing');
  expect(addressOf('ftp://host.example')).toBe('address invalid');
  expect(addressOf('https://')).toBe('address invalid');
});

test('a missing model name is a problem', () => {
  expect(endpointOf({ ...draft, model: ' ' }, null)).toEqual({ problem: 'model missing' });
});

test('white space around a pasted key is removed', () => {
  expect(endpointOf({ ...draft, key: ' sk-1\n' }, 'id')).toMatchObject({
    endpoint: { id: 'id', key: 'sk-1' },
  });
});

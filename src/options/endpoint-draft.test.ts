import { expect, test } from 'vitest';
import { clearAddressOf, connectionOf, endpointOf } from './endpoint-draft.ts';

const draft = {
  preset: 'custom',
  address: 'https://host.example/v1',
  key: '',
  model: 'm',
  clearTo: '',
};
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

test('a provider that needs a key is not saved without one, nor asked for its models', () => {
  const openai = { ...draft, preset: 'openai', address: 'https://api.openai.com/v1' };
  expect(endpointOf(openai, null)).toEqual({ problem: 'key missing' });
  expect(connectionOf({ ...openai, key: '  ' }, null)).toEqual({ problem: 'key missing' });
  expect(endpointOf({ ...openai, key: 'sk-1' }, 'id')).toMatchObject({ endpoint: { key: 'sk-1' } });
  expect(endpointOf({ ...draft, preset: 'ollama' }, 'id')).toMatchObject({ endpoint: { key: '' } });
});

test('a connection may be made before a model is chosen', () => {
  expect(connectionOf({ ...draft, model: '' }, 'id')).toMatchObject({ endpoint: { model: '' } });
});

test('white space around a pasted key is removed', () => {
  expect(endpointOf({ ...draft, key: ' sk-1\n' }, 'id')).toMatchObject({
    endpoint: { id: 'id', key: 'sk-1' },
  });
});

test('an address that would send the key in the clear over the web needs the reader’s word, for that address alone', () => {
  const address = 'http://models.example/v1';
  const result = (changes: Partial<typeof draft>) =>
    endpointOf({ ...draft, address, ...changes }, 'id');
  expect(result({})).toEqual({ problem: 'in the clear' });
  expect(result({ clearTo: 'http://other.example/v1' })).toEqual({ problem: 'in the clear' });
  expect(result({ clearTo: address })).toMatchObject({ endpoint: { address } });
  expect(clearAddressOf(' http://models.example/v1/ ')).toBe(address);
  for (const free of [
    'https://models.example/v1',
    'http://localhost:11434/v1',
    'http://192.168.1.2',
    '',
  ]) {
    expect(clearAddressOf(free)).toBeNull();
  }
});

test('an address that holds a key, or says more than where to ask, is none', () => {
  for (const address of [
    'https://user:secret@models.example/v1',
    'https://models.example/v1?api_key=secret',
    'https://models.example/v1#secret',
  ]) {
    const draft = { preset: 'custom', address, key: 'k', model: 'm', clearTo: '' };
    expect(endpointOf(draft, null)).toEqual({ problem: 'address invalid' });
  }
});

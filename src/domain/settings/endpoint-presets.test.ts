import { expect, test } from 'vitest';
import { isLocalAddress } from './endpoint-presets.ts';

test.each([
  'http://localhost:11434/v1',
  'http://127.0.0.1:1234/v1',
  'http://[::1]:8000',
  'http://[fd00::7]/v1',
  'http://192.168.1.20/v1',
  'http://172.16.0.4/v1',
  'http://workshop/v1',
  'http://workshop.local/v1',
])('%s is on the reader’s own machine or network', (address) => {
  expect(isLocalAddress(address)).toBe(true);
});

test.each([
  'http://models.example/v1',
  'http://ai/v1',
  'http://ai./v1',
  'http://workshop./v1',
  'http://xn--fiqs8s/v1',
  'http://172.32.0.4/v1',
  'http://8.8.8.8/v1',
  // Names of the web that begin like an address of a private network.
  'http://10.models.example/v1',
  'http://127.0.0.1.models.example/v1',
  'http://192.168.1.20.models.example/v1',
  'http://[2001:db8::1]/v1',
])('%s is not', (address) => {
  expect(isLocalAddress(address)).toBe(false);
});

import { expect, test } from 'vitest';
import { defaultSettings } from './settings.ts';
import { areSettings, isEndpoint, settingsOf } from './settings-held.ts';

const endpoint = {
  id: 'e',
  preset: 'custom',
  address: 'https://m.example/v1',
  key: '',
  model: 'm',
};

test('an endpoint is whole and has an address of the web', () => {
  expect(isEndpoint(endpoint)).toBe(true);
  expect(isEndpoint({ ...endpoint, address: 'http://localhost:11434/v1' })).toBe(true);
  for (const wrong of [
    { ...endpoint, address: 'ftp://m.example' },
    { ...endpoint, address: 'm.example' },
    { ...endpoint, id: '' },
    { ...endpoint, key: null },
    'https://m.example',
    null,
  ])
    expect(isEndpoint(wrong)).toBe(false);
});

test('each setting has to be of its kind and within its bounds', () => {
  expect(areSettings({})).toBe(true);
  expect(areSettings({ ...defaultSettings, recapDay: 7, askAboveCost: 0.5 })).toBe(true);
  for (const wrong of [
    { consentedAt: 5 },
    { endpoints: [endpoint, {}] },
    { reader: 'x'.repeat(2001) },
    { hiddenSections: ['none'] },
    { highlights: 'perhaps' },
    { askAboveCost: -1 },
    { recapDay: 8 },
    { recapDay: 1.5 },
    { originsWithoutOrigin: 'http://localhost' },
    { secondReading: 'always' },
    { secondReading: { when: 'sometimes', endpointId: null, upTo: 1 } },
    { secondReading: { when: 'ask', endpointId: null, upTo: -1 } },
  ])
    expect(areSettings(wrong)).toBe(false);
});

test('what is missing, broken or unknown leaves the default', () => {
  expect(settingsOf({ reader: 'A founder', recapDay: 9, other: 1 })).toEqual({
    ...defaultSettings,
    reader: 'A founder',
  });
});

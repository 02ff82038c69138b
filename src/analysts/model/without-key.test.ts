import { expect, test } from 'vitest';
import { redact } from './redact.ts';
import { valueWithoutKey, withoutKey } from './without-key.ts';

const key = 'sk-test-ab12cd34ef56AB78cd90ef12';

test.each([
  ['as it is', `The key is ${key}.`],
  ['in capitals', `The key is ${key.toUpperCase()}.`],
  ['spaced out', `The key is ${[...key].join(' ')}.`],
  ['in parts', `First ${key.slice(0, 16)}, then ${key.slice(16)}.`],
  ['backwards', `The key is ${[...key].reverse().join('')}.`],
  ['as base64', `The key is ${btoa(key)}.`],
  ['as base64 after other words', `It is ${btoa(`Bearer ${key}`)}.`],
  ['in hexadecimal', `It is ${Buffer.from(key).toString('hex')}.`],
])('a key that a service echoes %s is taken out', (_, text) => {
  const cleaned = withoutKey(text, key);
  expect(cleaned).toContain('[key]');
  expect(cleaned).not.toMatch(/ab12cd34|34dc21ba|YWIxMmNk|61623132/i);
  expect(redact(text, key)).not.toMatch(/ab12cd34ef/i);
});

const bytes = (encoding: BufferEncoding) =>
  Buffer.from(key, encoding === 'utf16le' ? encoding : 'utf8');
const each = (write: (code: number) => string, between = '') =>
  [...key].map((character) => write(character.charCodeAt(0))).join(between);
const hex = (code: number, length: number) => code.toString(16).padStart(length, '0');
const inThrees = key.match(/.{1,3}/g) ?? [];
const inFours = key.match(/.{1,4}/g) ?? [];
const letters = [...key].filter((one) => /[a-z\d]/i.test(one));
const shifted = (text: string, small: number, capital: number, digit: number) =>
  text.replace(/[a-z\d]/gi, (one) => {
    const first = one < 'A' ? digit - 48 : one < 'a' ? capital - 65 : small - 97;
    return String.fromCodePoint(one.charCodeAt(0) + first);
  });

test.each([
  ['in wide letters', shifted(key, 0xff41, 0xff21, 0xff10)],
  ['in bold letters of mathematics', shifted(key, 0x1d41a, 0x1d400, 0x1d7ce)],
  ['in boxes', shifted(key.toUpperCase(), 0, 0x1f170, 48)],
  ['with accents', key.normalize('NFD').replace(/[a-z]/g, '$&\u0308')],
  ['with spaces of no width', [...key].join('\u200b')],
  ['as entities', each((code) => `&#${code};`)],
  ['as entities in hexadecimal', each((code) => `&#x${hex(code, 2)};`)],
  ['as entities within entities', each((code) => `&amp;amp;#${code};`)],
  ['as escapes of JSON', each((code) => `\\u${hex(code, 4)}`)],
  ['as escapes of JSON without their signs', each((code) => `u${hex(code, 4)}`, ' ')],
  ['as escapes of bytes', each((code) => `\\x${hex(code, 2)}`)],
  ['as octal escapes', each((code) => `\\${code.toString(8)}`)],
  ['in percents', each((code) => `%${hex(code, 2)}`)],
  ['in percents twice', each((code) => `%25${hex(code, 2)}`)],
  [
    'with every second letter escaped',
    [...key].map((one, at) => (at % 2 ? `%${hex(one.charCodeAt(0), 2)}` : one)).join(''),
  ],
  ['as numbers', each(String, ', ')],
  ['as numbers of Unicode', each((code) => `U+${hex(code, 4)}`, ' ')],
  ['in markup', each((code) => `<b>${String.fromCharCode(code)}</b>`)],
  ['with every letter twice', key.replace(/./g, '$&$&')],
  ['with a letter after each', key.replace(/[a-z\d]/gi, '$&x')],
  ['in zeros and ones', each((code) => code.toString(2).padStart(8, '0'), ' ')],
  ['in UTF-16', each((code) => String.fromCharCode(code, 0))],
  ['in UTF-16 as hexadecimal', bytes('utf16le').toString('hex')],
  ['in UTF-16 as base64', bytes('utf16le').toString('base64')],
  [
    'in UTF-16 as base64 after other words',
    Buffer.from(`The key ${key}`, 'utf16le').toString('base64'),
  ],
  ['as base64 twice', btoa(btoa(key))],
  ['as base64 twice after other words', btoa(`x${btoa(`key: ${key}`)}`)],
  ['as base64 in hexadecimal', Buffer.from(btoa(key)).toString('hex')],
  ['as hexadecimal in base64', btoa(bytes('utf8').toString('hex'))],
  ['backwards as base64', [...btoa(key)].reverse().join('')],
  ['as base64 of it backwards', btoa([...key].reverse().join(''))],
  [
    'with its letters thirteen places on',
    key.replace(/[a-z]/gi, (one) =>
      String.fromCharCode(
        ((one.charCodeAt(0) - (one < 'a' ? 65 : 97) + 13) % 26) + (one < 'a' ? 65 : 97),
      ),
    ),
  ],
  ['in lines with numbers', letters.map((one, at) => `${at + 1}. ${one}`).join('\n')],
])('a key that a service echoes %s is not kept', (_, told) => {
  const text = `It is known here: ${told} (as said).`;
  const cleaned = withoutKey(text, key);
  expect(cleaned).toContain('[key]');
  expect(cleaned.startsWith('It is known here: ')).toBe(true);
  expect(cleaned.endsWith(' (as said).')).toBe(true);
  const left = cleaned.replaceAll('[key]', '').length;
  expect(left - 'It is known here:  (as said).'.length).toBeLessThan(told.length / 2 + 12);
});

test.each([
  [
    'in pieces of four',
    inFours.map((piece, at) => `Part ${at + 1} of it is “${piece}”.`).join(' '),
  ],
  ['in pieces of three', inThrees.map((piece) => `then comes ${piece}`).join(', ')],
  [
    'in pieces of four, the last one first',
    [...inFours]
      .reverse()
      .map((piece) => `before it comes ${piece}`)
      .join(' and '),
  ],
])('a key that a service tells %s is not kept', (_, text) => {
  const left = [...withoutKey(text, key).replaceAll('[key]', '')].length;
  expect(text.length - left).toBeGreaterThan(key.length * 0.7);
});

test('a key that is told a piece in each claim is not kept', () => {
  const value = {
    claims: inFours.map((text, id) => ({ id: `takeaway-${id}`, text: `Note ${text}` })),
  };
  const cleaned = valueWithoutKey(value, key);
  expect(cleaned.claims.map(({ id }) => id)).toEqual(value.claims.map(({ id }) => id));
  expect(JSON.stringify(cleaned)).not.toMatch(/ab12|cd34|ef56|AB78|cd90/);
});

test('no ordinary words are taken for pieces of a key', () => {
  const text =
    'Testing of the sky-blue task force began in 2012; 34 of 56 cabs, 78 abbeys and 90 efforts passed the test, 12 did not. '.repeat(
      20,
    );
  expect(withoutKey(text, key)).toBe(text);
  expect(withoutKey(text, 'testing-key-for-our-own-group')).toBe(text);
  expect(withoutKey('The lion sat.', 'lion')).toBe('The [key] sat.');
});

test('other words stay, and so does the value that holds them', () => {
  const value = { hook: { text: 'Shares of makers of AI chips rose by 12%.', ids: ['S1'] } };
  expect(valueWithoutKey(value, key)).toBe(value);
  expect(valueWithoutKey(value, '')).toBe(value);
  expect(valueWithoutKey({ a: [`x ${key}`] }, key)).toEqual({ a: ['x [key]'] });
});

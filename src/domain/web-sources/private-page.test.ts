import { expect, test } from 'vitest';
import { privateReasonOf } from './private-page.ts';

test.each([
  ['file:///home/me/notes.html', 'file'],
  ['http://localhost:8080/a', 'own network'],
  ['http://192.168.1.4/wiki', 'own network'],
  ['https://nas/photos', 'own network'],
  ['https://server.internal/report', 'own network'],
  ['https://mail.example.com/u/0', 'signed in'],
  ['https://intranet.example.com/plan', 'signed in'],
  ['https://acme.sharepoint.com/sites/plan', 'signed in'],
  ['https://docs.google.com/document/d/1', 'signed in'],
  ['https://shop.example.com/account/orders', 'signed in'],
  ['https://user:word@paper.example.com/a', 'signed in'],
  ['not an address', 'file'],
] as const)('%s is told as private: %s', (url, reason) => {
  expect(privateReasonOf({ url })).toBe(reason);
});

test.each([
  'https://www.paper.example.com/politics/2026/mailbox-voting',
  'https://en.wikipedia.org/wiki/Accountability',
  'https://news.example.com/business/my-account-of-the-storm',
])('%s is a page of the web', (url) => {
  expect(privateReasonOf({ url })).toBeNull();
});

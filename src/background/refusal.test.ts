import { expect, test } from 'vitest';
import { refusal, unreadableAddress } from './refusal.ts';

const inChromium = new Error(
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
);
const inFirefox = new Error('Missing host permission for the tab');

test.each([inChromium, inFirefox])(
  'an address that is not shown to us is a page without access: %s',
  (cause) => {
    expect(refusal(undefined, cause)).toBe('access lost');
  },
);

test.each([
  ['https://addons.mozilla.org/firefox/', 'store page'],
  ['https://paper.example/report.pdf', 'pdf'],
  ['https://news.example/data.json', 'closed to extensions'],
  ['https://accounts.firefox.com/', 'closed to extensions'],
  ['about:reader?url=https%3A%2F%2Fnews.example%2F', 'reader view'],
  ['view-source:https://news.example/', 'browser page'],
  ['moz-extension://2f0a7c5e/page.html', 'browser page'],
])('Firefox refuses %s after the click, which is told as: %s', (url, reason) => {
  expect(refusal(url, inFirefox)).toBe(reason);
});

test('Chromium says of an error page what it is', () => {
  const cause = new Error('Frame with ID 0 is showing error page');
  expect(refusal('https://gone.example/', cause)).toBe('not loaded');
  expect(refusal('https://news.example/', inChromium)).toBe('access lost');
  expect(refusal('https://news.example/', new Error('No tab'))).toBe('failed');
});

test.each(['about:config', 'about:blank', 'chrome://version/', 'data:text/html,x'])(
  '%s is known for a page of the browser by its address',
  (url) => expect(unreadableAddress(url)).toBe('browser page'),
);

test.each(['https://news.example/', 'http://news.example/', 'file:///home/story.html'])(
  'nothing is held against %s',
  (url) => expect(unreadableAddress(url)).toBeNull(),
);

import { expect, test } from 'vitest';
import { isSameSite } from './same-site.ts';

const page = 'https://paper.example/news/budget';

test.each([['https://www.paper.example/news/budget'], ['http://paper.example/other']])(
  '%s may be named by a page of its own host',
  (named) => {
    expect(isSameSite(page, named)).toBe(true);
  },
);

test.each(['m', 'amp', 'mobile', 'www.m'])('A page at %s. may name the plain host', (face) => {
  expect(isSameSite(`https://${face}.paper.co.uk/a`, 'https://www.paper.co.uk/a')).toBe(true);
});

test.each([
  ['https://freehost.co.uk/free', 'https://thepaper.co.uk/news'],
  ['https://someone.github.io/a', 'https://else.github.io/a'],
  ['https://m.vercel.app/a', 'https://amp.vercel.app/a'],
  ['https://someone.github.io/a', 'https://github.io/a'],
  // What anybody can register beneath an ending has no say over the ending.
  ['https://m.co.uk/a', 'https://co.uk/a'],
  ['https://amp.com.br/a', 'https://www.com.br/a'],
  ['https://amp.github.io/a', 'https://github.io/a'],
  ['https://m.blogspot.com/a', 'https://blogspot.com/a'],
  ['https://m.blogspot.co.uk/a', 'https://blogspot.co.uk/a'],
  ['https://mobile.pages.dev/a', 'https://pages.dev/a'],
  ['https://m.substack.com/a', 'https://substack.com/a'],
  ['https://amp.s3.amazonaws.com/a', 'https://s3.amazonaws.com/a'],
  ['https://paper.example/a', 'https://m.paper.example/a'],
  ['http://10.0.0.1/a', 'http://10.0.1.1/a'],
  ['http://192.168.0.1/a', 'http://10.168.0.1/a'],
  ['http://127.0.0.1:8080/a', 'http://127.0.0.1:9090/a'],
  ['http://[::1]/a', 'http://[::2]/a'],
  ['https://m.example/a', 'https://example/a'],
  ['https://paper.example/a', 'https://paper.example.evil.example/a'],
  ['https://paper.example/a', 'file:///paper.example/a'],
  ['file:///home/one.html', 'file:///home/other.html'],
  ['nonsense', 'nonsense'],
])('%s has no say over %s', (own, named) => {
  expect(isSameSite(own, named)).toBe(false);
});

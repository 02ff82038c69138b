// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { messageWith } from './message-with.tsx';

test('elements replace the placeholders of a message', () => {
  const root = document.createElement('p');
  render(messageWith('claimDiffers', <b>80</b>, <b>60</b>), root);
  expect(root.innerHTML).toBe('The claim says <b>80</b>; the article says <b>60</b>.');
});

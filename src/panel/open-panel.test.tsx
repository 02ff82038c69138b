// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { Icon } from '#ui/controls/icon.tsx';

const html = readFileSync(join(import.meta.dirname, 'index.html'), 'utf8');
const page = new DOMParser().parseFromString(html, 'text/html');

test('the page shows the bar and the button that is always in it before any script has run', () => {
  const drawn = document.createElement('div');
  render(<Icon name="gear" />, drawn);
  const shown = page.querySelector('#panel > .panel-top > .toolbar svg');
  expect(shown?.outerHTML).toBe(drawn.querySelector('svg')?.outerHTML);
});

test('nothing that is shown before the script can be focused or is read out', () => {
  expect(page.querySelectorAll('#panel > :not([aria-hidden="true"])')).toHaveLength(0);
  expect(page.querySelectorAll('#panel :is(button, a, [tabindex])')).toHaveLength(0);
});

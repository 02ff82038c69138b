import { expect, test } from 'vitest';
import type { Analysis } from '#domain/analysis/analysis.ts';
import { writersOf } from './writers-of.ts';

const model = {
  kind: 'model' as const,
  model: 'm',
  endpointId: 'e',
  provider: 'E',
  host: 'e.example',
};
type Writer = 'extractive' | 'model';
const section = (writtenBy: Writer) => ({ writtenBy, complete: true, content: [] });
const analysis = (one: Writer, other: Writer): Analysis => ({
  keyTakeaways: section(one),
  timeline: section(other),
});

test('a model that wrote nothing of what is shown is not named as its writer', () => {
  expect(writersOf(analysis('extractive', 'extractive'), model)).toBe('the device');
  expect(writersOf(analysis('model', 'extractive'), model)).toBe('m and the device');
  expect(writersOf(analysis('model', 'model'), model)).toBe('m');
  expect(writersOf(analysis('extractive', 'extractive'), { kind: 'extractive' })).toBe(
    'the device',
  );
});

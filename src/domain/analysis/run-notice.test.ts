import { expect, test } from 'vitest';
import { storedRunNotice } from './run-notice.ts';
import { storedRunNoticeSchema } from './run-notice-schema.ts';

const notice = { kind: 'partly read', read: 12, of: 40 } as const;

test.each([
  ['The model read 12 of 40 sentences.', notice],
  ['Anything else.', null],
  [notice, notice],
  [null, null],
])('the notice of a long article is kept from any version: %j', (stored, now) => {
  expect(storedRunNotice(stored)).toEqual(now);
  expect(storedRunNoticeSchema.parse(stored)).toEqual(now);
});

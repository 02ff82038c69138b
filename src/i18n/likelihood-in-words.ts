import { type MessageKey, message } from './message.ts';

const keys = {
  unlikely: 'implicationUnlikely',
  possible: 'implicationPossible',
  likely: 'implicationLikely',
  'very likely': 'implicationVeryLikely',
} as const satisfies Record<string, MessageKey>;

/** How likely a prediction is, e.g. `Very likely`. */
export function likelihoodInWords(likelihood: keyof typeof keys): string {
  return message(keys[likelihood]);
}

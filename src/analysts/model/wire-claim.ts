import { isRecord } from './is-record.ts';
import { sourceIdsOf, storyNumbersOf, webSentenceIdsOf } from './sentence-ids.ts';

/** A claim as a model wrote it, before anything of it is checked. */
export interface WireClaim {
  text: string;
  /** The sentences it names, in whatever notation. */
  sentences: unknown;
  /** Ids of saved stories, e.g. `R1`. */
  stories: string[];
  /** Ids of sentences of web sources, e.g. `W1.3`. */
  web: string[];
  kind: 'reported' | 'inference' | 'background' | 'advice';
}

const kinds: Record<string, WireClaim['kind']> = {
  i: 'inference',
  inference: 'inference',
  b: 'background',
  background: 'background',
  d: 'advice',
  advice: 'advice',
};

/**
 * What a value in a reply says as a claim; null while it has no text. Models that are held to no schema
 * spell the keys out now and then, as they were in prompts of version 1: that is read too.
 */
export function wireClaimOf(value: unknown): WireClaim | null {
  if (typeof value === 'string') {
    return { text: value, sentences: [], stories: [], web: [], kind: 'reported' };
  }
  if (!isRecord(value)) return null;
  const text = value.t ?? value.text;
  if (typeof text !== 'string') return null;
  const { evidence } = value;
  const sentences = value.s ?? value.sentence_ids ?? (isRecord(evidence) && evidence.sentence_ids);
  const stories = value.r === undefined ? [] : storyNumbersOf(value.r);
  return {
    text,
    sentences,
    stories: [...new Set([...stories, ...sourceIdsOf(sentences)])],
    web: value.w === undefined ? [] : webSentenceIdsOf(value.w),
    kind: kindOf(value.k ?? value.claim_type),
  };
}

function kindOf(written: unknown): WireClaim['kind'] {
  const name = typeof written === 'string' ? written.trim().toLowerCase() : '';
  return (Object.hasOwn(kinds, name) && kinds[name]) || 'reported';
}

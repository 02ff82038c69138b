import { hash32 } from './hash-text.ts';

/** 64 bits of hash over a text, as 16 hexadecimal digits: the same text gives the same digits for ever. */
export function fingerprintOf(text: string): string {
  return hash32(text, 0x9747b28c) + hash32(text, 0x3c6ef372);
}

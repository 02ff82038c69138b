import { presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';

export type KeyProblem = 'no key' | 'key locked' | 'key gone';

/** Why nothing can be asked of an endpoint for want of its key; null where the key is there, or none is needed. */
export function keyProblemOf({ key, keyApart, preset }: Endpoint): KeyProblem | null {
  if (key) return null;
  if (keyApart === 'passphrase') return 'key locked';
  if (keyApart === 'session') return 'key gone';
  return presetOf(preset).needsKey ? 'no key' : null;
}

import { database } from '#store/database/database.ts';
import type { EndpointFacts } from '#store/database/endpoint-tables.ts';

/** What was learnt is tried out anew after a month: services change. */
const longestTrust = 30 * 24 * 3_600_000;

/** One fact of each host and model, as the model analyst reads and writes it. */
export function endpointMemory<Name extends 'rung' | 'tokenFactor'>(name: Name) {
  type Value = Required<EndpointFacts>[Name];
  return {
    async read(key: string): Promise<Value | undefined> {
      const facts = await database.endpointFacts.get(key);
      if (!facts || Date.now() - facts.learntAt > longestTrust) return undefined;
      return facts[name] as Value | undefined;
    },
    async write(key: string, value: Value): Promise<void> {
      await database.transaction('rw', database.endpointFacts, async () => {
        const facts = await database.endpointFacts.get(key);
        await database.endpointFacts.put({ ...facts, key, [name]: value, learntAt: Date.now() });
      });
    },
  };
}

import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/*
 * Rebuilds the table of prices and context windows from the open catalogue of models.dev (MIT):
 * `npm run model:facts`, or `npm run model:facts -- FILE DATE` from a copy of its `api.json`.
 */

const table = new URL('../../src/analysts/model/model-facts.json', import.meta.url);
/** Our presets, and what the catalogue calls their services. */
const services = {
  openai: 'openai',
  anthropic: 'anthropic',
  gemini: 'google',
  groq: 'groq',
  mistral: 'mistral',
  deepseek: 'deepseek',
};

const price = z.number().nonnegative();
const catalogueSchema = z.record(
  z.string(),
  z.object({
    models: z.record(
      z.string(),
      z.object({
        id: z.string(),
        cost: z.object({ input: price, output: price, cache_read: price.optional() }).optional(),
        limit: z.object({ context: z.number() }).optional(),
        modalities: z.object({ output: z.array(z.string()) }).optional(),
      }),
    ),
  }),
);

const [file, date] = process.argv.slice(2);
const source = file
  ? await readFile(file, 'utf8')
  : await (await fetch('https://models.dev/api.json')).text();
const catalogue = catalogueSchema.parse(JSON.parse(source));
const asOf = date ?? new Date().toISOString().slice(0, 10);

const models = Object.entries(services).flatMap(([preset, name]) =>
  Object.values(catalogue[name]?.models ?? {})
    .filter(({ cost, modalities }) => cost && (modalities?.output ?? ['text']).includes('text'))
    .map(({ id, cost, limit }) => ({
      preset,
      model: id,
      context: limit?.context ?? null,
      input: cost?.input ?? 0,
      output: cost?.output ?? 0,
      cached: cost?.cache_read ?? null,
    }))
    .sort((a, b) => a.model.localeCompare(b.model, 'en')),
);
const lines = models.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
await writeFile(table, `{\n  "asOf": ${JSON.stringify(asOf)},\n  "models": [\n${lines}\n  ]\n}\n`);
console.log(`${models.length} models as of ${asOf}.`);

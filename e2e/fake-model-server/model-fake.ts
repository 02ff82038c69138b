import { parseArgs } from 'node:util';
import { type FaultName, faultNames } from './faults.ts';
import { type ReadingFaultName, readingFaultNames } from './reading-faults.ts';
import { type SearchFaultName, searchFaultNames } from './search-faults.ts';
import { type ServiceName, serviceNames } from './services.ts';
import { startFakeModelServer } from './start-fake-model-server.ts';

/* `npm run model:fake`: the fake model server for a person to try. */

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8123' },
    speed: { type: 'string', default: '60' },
    fault: { type: 'string' },
    'reading-fault': { type: 'string' },
    'search-fault': { type: 'string' },
    service: { type: 'string' },
    key: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function oneOf<Name extends string>(names: readonly Name[], name: string | undefined): Name | null {
  if (name === undefined) return null;
  const found = names.find((known) => known === name);
  if (!found) throw new Error(`There is no “${name}”. Known are:\n  ${names.join('\n  ')}`);
  return found;
}

if (values.help) {
  console.log(
    `npm run model:fake -- [--port 8123] [--speed 60] [--key KEY] [--fault NAME] [--reading-fault NAME] [--search-fault NAME] [--service NAME]\n\nFaults:\n  ${faultNames.join('\n  ')}\n\nFaults of second readings:\n  the same, and\n  ${readingFaultNames.filter((name) => !faultNames.some((fault) => fault === name)).join('\n  ')}\n\nFaults of searches:\n  ${searchFaultNames.join('\n  ')}\n\nServices:\n  ${serviceNames.join('\n  ')}`,
  );
} else {
  try {
    const server = await startFakeModelServer({
      port: Number(values.port),
      tokensPerSecond: Number(values.speed),
      key: values.key ?? null,
      fault: oneOf<FaultName>(faultNames, values.fault),
      readingFault: oneOf<ReadingFaultName>(readingFaultNames, values['reading-fault']),
      readingTokensPerSecond: Number(values.speed),
      service: oneOf<ServiceName>(serviceNames, values.service),
    });
    server.search.fault = oneOf<SearchFaultName>(searchFaultNames, values['search-fault']);
    server.search.key = values.key ?? null;
    console.log(
      `Address: ${server.url}\nModel:   ${server.models.join(' or ')}\nKey:     ${values.key ?? 'any'}\nSearch:  ${new URL(server.url).origin} as the address of SearXNG`,
    );
    console.log('Stop with Ctrl-C. `--help` lists the faults it can play.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

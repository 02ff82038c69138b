import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installWhatIsMissing } from './start/install.mjs';
import { command, PlainFailure, root } from './start/run-command.mjs';

/** `npm run bench -- NAME`: runs the measurement `e2e/bench/NAME.ts` with the rest of the arguments. */

const folder = join(root, 'e2e/bench');

function names() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .filter((name) => /^[a-z-]+$/.test(name));
}

await command(() => {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined) {
    process.stdout.write(`Measurements: ${names().join(', ') || 'none yet'}\n`);
    return;
  }
  if (!names().includes(name)) {
    throw new PlainFailure(
      `There is no measurement ${name}; there are: ${names().join(', ') || 'none yet'}.`,
    );
  }
  const { chromium } = installWhatIsMissing();
  const ran = spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(folder, `${name}.ts`), ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } },
  );
  process.exitCode = ran.status ?? 1;
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installWhatIsMissing } from './start/install.mjs';
import { command, root, run } from './start/run-command.mjs';
import { startOptions } from './start/start-options.mjs';

/**
 * `npm start`: installs what is missing, builds, and shows Gloss beside an article in a real browser.
 * What needs packages is in `show-article.ts`, started once they are there.
 */
await command(() => {
  const options = startOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const { chromium } = installWhatIsMissing();
  process.stdout.write('Building\n');
  run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel=warn'], {
    failure: 'Gloss could not be built.',
    quiet: true,
  });
  const shown = spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'e2e/start/show-article.ts')],
    {
      cwd: root,
      stdio: 'inherit',
      // The options may hold a key, and a command line can be read by others.
      env: { ...process.env, CHROMIUM_PATH: chromium, GLOSS_START: JSON.stringify(options) },
    },
  );
  process.exitCode = shown.status ?? 1;
});

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Makes sure that a server is installed, from the packages of Debian or Ubuntu where it isn't. Throws where it can't be. */
export function installServer(program: string, packages: readonly string[]): void {
  if (existsSync(program)) return;
  process.stdout.write(`Installing ${packages.join(' ')}\n`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const aptGet = (...args: string[]) => {
    const options = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300'];
    const [command = '', ...rest] = [...asRoot, 'env', ...options, ...args];
    spawnSync(command, rest, { stdio: 'ignore', timeout: 600_000 });
  };
  aptGet('update', '-q');
  aptGet('install', '-q', '-y', '--no-install-recommends', ...packages);
  if (!existsSync(program)) throw new Error(`${packages[0]} could not be installed.`);
}

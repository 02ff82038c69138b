import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** A failure whose message is the one sentence that the person at the terminal should read. */
export class PlainFailure extends Error {}

/**
 * Runs a program in the project's folder with its output shown, and throws a PlainFailure when it
 * fails. npm itself is a shell script on Windows, so there a shell runs it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ failure: string, quiet?: boolean, env?: Record<string, string> }} how
 */
export function run(program, args, { failure, quiet = false, env = {} }) {
  const ran = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    encoding: 'utf8',
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (ran.status === 0) return;
  const said = quiet ? `${ran.stdout ?? ''}${ran.stderr ?? ''}`.trim() : '';
  throw new PlainFailure(said ? `${failure}\n${said}` : failure);
}

/**
 * Runs the body of a command: a failure is printed as one sentence (and, with DEBUG set, where it
 * came from) and ends the process with 1.
 *
 * @param {() => void | Promise<void>} body
 */
export async function command(body) {
  try {
    await body();
  } catch (cause) {
    process.stderr.write(`${sentenceOf(cause)}\n`);
    process.exitCode = 1;
  }
}

/** @param {unknown} cause */
function sentenceOf(cause) {
  if (cause instanceof PlainFailure) return cause.message;
  if (!(cause instanceof Error)) return `Unexpected: ${cause}`;
  return process.env.DEBUG
    ? (cause.stack ?? cause.message)
    : `Unexpected: ${cause.message.split('\n')[0]}`;
}

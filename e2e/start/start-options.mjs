import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainFailure } from './run-command.mjs';

/**
 * What `npm start` was asked to do.
 *
 * @typedef {object} StartOptions
 * @property {{ address: string } | { file: string } | null} page null for the sample article
 * @property {string | null} as the address under which a saved file stands
 * @property {boolean} headless
 * @property {string | null} out folder for the story and the pictures
 * @property {{ address: string, model: string, key: string } | null} endpoint
 */

export const usage =
  'npm start -- [ADDRESS-OR-FILE] [--as URL] [--headless] [--out FOLDER] [--endpoint URL --model NAME [--key KEY]]';

/**
 * @param {string[]} args
 * @param {string} folder from which relative paths count
 * @returns {StartOptions} throws a PlainFailure with one sentence when they make no sense
 */
export function startOptions(args, folder) {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1) {
    throw new PlainFailure(`Only one page at a time: ${positionals.join(' ')}. Usage: ${usage}`);
  }
  const page = pageOf(positionals[0], folder);
  const as = values.as === undefined ? null : address(values.as, '--as').href;
  if (as && !(page && 'file' in page)) {
    throw new PlainFailure('--as gives a saved file its address, so it needs a file.');
  }
  return {
    page,
    as,
    headless: values.headless ?? hasNoDisplay(),
    out: values.out === undefined ? null : resolve(folder, values.out),
    endpoint: endpointOf(values),
  };
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        headless: { type: 'boolean' },
        out: { type: 'string' },
        endpoint: { type: 'string' },
        model: { type: 'string' },
        key: { type: 'string' },
      },
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split(/\.\s|\n/)[0] : 'Not understood';
    throw new PlainFailure(`${reason}. Usage: ${usage}`, { cause });
  }
}

/**
 * @param {string | undefined} named
 * @param {string} folder
 */
function pageOf(named, folder) {
  if (named === undefined) return null;
  if (/^[a-z][a-z+.-]*:\/\//i.test(named)) return { address: address(named, 'The page').href };
  const file = resolve(folder, named);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new PlainFailure(
      `There is no file ${named}; an address starts with http:// or https://.`,
    );
  }
  if (!/\.html?(\.gz)?$/i.test(file)) {
    throw new PlainFailure(`${named} is no saved page: .html or .html.gz is expected.`);
  }
  return { file };
}

/** @param {{ endpoint?: string, model?: string, key?: string }} values */
function endpointOf({ endpoint, model, key }) {
  if (endpoint === undefined) {
    if (model === undefined && key === undefined) return null;
    throw new PlainFailure('--model and --key belong to an --endpoint.');
  }
  if (!model) throw new PlainFailure('--endpoint needs a --model.');
  return {
    address: address(endpoint, '--endpoint').href.replace(/\/+$/, ''),
    model,
    key: key ?? '',
  };
}

/**
 * @param {string} text
 * @param {string} what
 */
function address(text, what) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new PlainFailure(`${what} must be an http or https address, not ${text}.`);
}

function hasNoDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
}

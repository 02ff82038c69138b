import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installServer } from './install-server.ts';

export interface DavServer {
  /** Of the folder that the user may write in. */
  address: string;
  port: number;
  user: string;
  password: string;
  /** Where its files are on this machine. */
  folder: string;
  /** Every request so far: its method, its path, the status and the bytes in and out. */
  requests(): DavRequest[];
  /** Starts it again at the same address; with `mostBytes` it takes no larger file, as one whose quota is used up. */
  restart(options?: DavOptions): Promise<void>;
  /** Nothing answers at its address until `restart`. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export interface DavOptions {
  mostBytes?: number;
}

export interface DavRequest {
  method: string;
  path: string;
  status: number;
  /** Bytes of the bodies. */
  sent: number;
  received: number;
}

const user = 'anna';
const password = 'correct-horse-battery';

/** A real WebDAV server on this machine alone: Apache's `mod_dav`, or nginx with `dav-ext`. */
export async function startDavServer(kind: 'apache' | 'nginx' = 'apache'): Promise<DavServer> {
  const server = kind === 'apache' ? apache : nginx;
  installServer(server.program, server.packages);
  const root = mkdtempSync(join(tmpdir(), `gloss-${kind}-`));
  const folder = join(root, 'files');
  const log = join(root, 'access.log');
  for (const name of [root, folder, join(root, 'locks'), join(root, 'bodies')]) {
    mkdirSync(name, { recursive: true });
    // The server runs as another user than who starts it.
    chmodSync(name, 0o777);
  }
  const hash = createHash('sha1').update(password).digest('base64');
  writeFileSync(join(root, 'users'), `${user}:{SHA}${hash}\n`);
  const port = await freePort();
  let running: ChildProcess | null = null;
  const stop = async () => {
    const ending = running;
    running = null;
    if (!ending || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGTERM');
    await ended;
  };
  const restart = async (options: DavOptions = {}) => {
    await stop();
    const config = join(root, 'server.conf');
    writeFileSync(config, server.config(root, port, options));
    running = spawn(server.program, server.args(config), { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    running.stderr?.on('data', (text) => {
      said += text;
    });
    await untilAnswers(`http://127.0.0.1:${port}/`, () => said);
  };
  await restart();
  return {
    address: `http://127.0.0.1:${port}/files/`,
    port,
    user,
    password,
    folder,
    requests: () => readRequests(log),
    restart,
    stop,
    close: async () => {
      await stop();
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface ServerKind {
  program: string;
  packages: string[];
  args: (config: string) => string[];
  config: (root: string, port: number, options: DavOptions) => string;
}

const modules = '/usr/lib/apache2/modules';

const apache: ServerKind = {
  program: '/usr/sbin/apache2',
  packages: ['apache2'],
  args: (config) => ['-f', config, '-DFOREGROUND'],
  config: (root, port, { mostBytes = 0 }) => `ServerRoot ${root}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${root}/server.pid
DefaultRuntimeDir ${root}
ErrorLog ${root}/error.log
User www-data
Group www-data
${[
  'mpm_event',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'dav',
  'dav_fs',
  'alias',
]
  .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
  .join('\n')}
LogFormat "%m %U %>s %I %O" requests
CustomLog ${root}/access.log requests
DavLockDB ${root}/locks/lock
LimitRequestBody ${mostBytes}
Alias /files ${root}/files
<Directory ${root}/files>
  Dav On
  AuthType Basic
  AuthName files
  AuthUserFile ${root}/users
  Require valid-user
</Directory>
`,
};

const nginxModules = '/usr/lib/nginx/modules';

const nginx: ServerKind = {
  program: '/usr/sbin/nginx',
  packages: ['nginx-light', 'libnginx-mod-http-dav-ext'],
  args: (config) => ['-c', config],
  config: (
    root,
    port,
    { mostBytes = 0 },
  ) => `load_module ${nginxModules}/ngx_http_dav_ext_module.so;
daemon off;
user www-data;
pid ${root}/server.pid;
error_log ${root}/error.log;
events {}
http {
  log_format requests '$request_method $uri $status $request_length $bytes_sent';
  access_log ${root}/access.log requests;
  client_body_temp_path ${root}/bodies;
  client_max_body_size ${mostBytes};
  server {
    listen 127.0.0.1:${port};
    location /files/ {
      root ${root};
      auth_basic files;
      auth_basic_user_file ${root}/users;
      dav_methods PUT DELETE MKCOL COPY MOVE;
      dav_ext_methods PROPFIND OPTIONS;
      create_full_put_path off;
    }
  }
}
`,
};

function readRequests(log: string): DavRequest[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [method = '', path = '', status, sent, received] = line.split(' ');
      return {
        method,
        path,
        status: Number(status),
        sent: Number(sent),
        received: Number(received),
      };
    });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('There is no free port.');
  return address.port;
}

async function untilAnswers(address: string, said: () => string): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch {
      if (Date.now() > deadline) throw new Error(`The server did not start: ${said()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

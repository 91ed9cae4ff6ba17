import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

export const PEERS_FOLDER = join(import.meta.dirname, 'peers');
const SQLITE = join(PEERS_FOLDER, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');

export function hasPeers(): boolean {
  return existsSync(SQLITE);
}

/**
 * Installs the servers to compare with into their own folder. Hocuspocus asks for Node 22, which comes as a package; the
 * SQLite it stores in is compiled for that Node, with the headers of that package (a minute or two, once).
 */
export async function installPeers(say: (line: string) => void): Promise<void> {
  if (hasPeers()) return;
  say('Installing the servers to compare with (once, two to three minutes) ...');
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {});
  const node = ['x64', 'arm64']
    .map((architecture) => join(PEERS_FOLDER, 'node_modules', `node-linux-${architecture}`))
    .find((folder) => existsSync(folder));
  if (node === undefined)
    throw new Error('Node 22 for this machine is not among the packages; Linux is needed.');
  say('Compiling SQLite for Hocuspocus ...');
  await npm(['rebuild', 'better-sqlite3', '--loglevel=error'], {
    PATH: [join(node, 'bin'), process.env['PATH'] ?? ''].join(delimiter),
    npm_config_nodedir: node,
  });
}

async function npm(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
  const program = join(dirname(process.execPath), 'npm');
  const child = spawn(existsSync(program) ? program : 'npm', [...args], {
    cwd: PEERS_FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment },
  });
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`npm ${args.join(' ')} failed in ${PEERS_FOLDER}`);
}

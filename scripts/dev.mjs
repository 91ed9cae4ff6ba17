import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, install, ROOT } from './tasks.mjs';

const CLIENT_PORT = '3000';
const SERVER_PORT = '3001';
const ORIGIN = `http://localhost:${CLIENT_PORT}`;

checkNode();
await install();

const server = run('server', ['tsx/dist/cli.mjs', 'watch', 'src/main.ts'], {
  PORT: SERVER_PORT,
  PUBLIC_ORIGINS: ORIGIN,
});
const client = run('client', ['vite/bin/vite.js', '--port', CLIENT_PORT, '--strictPort'], {
  OPGAVE_SERVER: `http://localhost:${SERVER_PORT}`,
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
for (const child of [server, client]) child.on('exit', stop);

function run(folder, [program, ...args], environment) {
  return spawn(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: join(ROOT, folder),
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
}

function stop() {
  server.kill('SIGTERM');
  client.kill('SIGTERM');
}

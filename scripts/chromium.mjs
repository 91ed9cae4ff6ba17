import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages of the same browser; the one without windows does the tests in four fifths of the time. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

/** The path of the browser for the browser tests; installs Debian's package where this process may, or tells what is missing. */
export function chromium() {
  const path = process.env.CHROMIUM_PATH ?? found() ?? installed();
  if (path !== undefined && existsSync(path)) return path;
  process.stderr.write(
    `\nNo browser${path === undefined ? '' : ` at ${path}`}. Install the Debian package ${PACKAGES.join(' or ')}, or name another browser with CHROMIUM_PATH.\n`,
  );
  return undefined;
}

function found() {
  return PACKAGES.map(pathOf).find((path) => existsSync(path));
}

function installed() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  apt('update');
  for (const name of PACKAGES) {
    process.stdout.write(`\nInstalling the Debian package ${name} ...\n`);
    apt('install', '--yes', '--no-install-recommends', name);
    if (existsSync(pathOf(name))) return pathOf(name);
  }
  return undefined;
}

function pathOf(name) {
  return `/usr/bin/${name}`;
}

function apt(...args) {
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

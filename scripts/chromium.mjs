import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGE = 'chromium';
const PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** True when the browser for the browser tests is there; installs Debian's package where this process may. */
export function installChromium() {
  if (existsSync(PATH)) return true;
  if (isRootOnDebian()) {
    process.stdout.write(`\nInstalling the Debian package ${PACKAGE} ...\n`);
    apt('update');
    apt('install', '--yes', '--no-install-recommends', PACKAGE);
  }
  if (existsSync(PATH)) return true;
  process.stderr.write(
    `\nNo browser at ${PATH}. Install the Debian package "${PACKAGE}", or name another with CHROMIUM_PATH.\n`,
  );
  return false;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function apt(...args) {
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

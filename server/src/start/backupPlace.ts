import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import path from 'node:path';

const NAME = 'backup.sock';

/** Where the running server hands out backups. The path of such a socket may be about a hundred characters long. */
export function doorOf(folder: string): string {
  const full = path.resolve(folder, NAME);
  if (process.platform === 'win32') {
    return `\\\\.\\pipe\\opgave-${createHash('sha256').update(full).digest('hex').slice(0, 32)}`;
  }
  const near = path.relative(process.cwd(), full);
  return near.length < full.length ? near : full;
}

/** The server that runs on this folder; undefined when none does. */
export async function knock(folder: string): Promise<Socket | undefined> {
  const socket = connect(doorOf(folder));
  return new Promise((answer) => {
    socket.once('connect', () => answer(socket));
    socket.once('error', () => answer(undefined));
  });
}

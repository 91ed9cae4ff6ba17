import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

// Usage: node hocuspocus.mjs <port> <folder> [flushDelay]
const [, , port = '', folder = '', flushDelay] = process.argv;

const server = new Server({
  address: '127.0.0.1',
  port: Number(port),
  quiet: true,
  extensions: [new SQLite({ database: `${folder}/documents.sqlite` })],
  ...(flushDelay !== undefined && { flushDelay: Number(flushDelay) }),
});
await server.listen();

import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Dialect, HOCUSPOCUS, Y_WEBSOCKET } from '../load/dialect.ts';
import type { FilledTable, SmallTable } from '../load/fillOpgave.ts';
import type { Place } from '../load/loadClient.ts';
import { documentAddress, type RaisedLimits, startOpgave } from '../load/opgaveServer.ts';
import { freePort, type ServerProcess, startProcess } from '../load/serverProcess.ts';
import { PEERS_FOLDER } from './peers.ts';

export type ContenderId = 'opgave' | 'hocuspocus' | 'hocuspocus-50' | 'y-websocket' | 'relay';

/** A server that is being measured. */
export interface Running {
  readonly process: ServerProcess;
  readonly dialect: Dialect;
  /** It keeps the document and says when somebody is up to date; the relay does neither. */
  readonly isStoring: boolean;
  /** Where this person finds the document of the measurement, or one of many. */
  place(person: number, document?: number): Place;
}

export interface StartOptions {
  /** Where it keeps what it stores; another start on the same folder finds it again. */
  readonly folder: string;
  readonly raised?: RaisedLimits;
  readonly nodeArgs?: readonly string[];
  readonly port?: number;
}

export interface Contender {
  readonly id: ContenderId;
  readonly title: string;
  /** Makes the folder as it is before anybody wrote. */
  prepare(folder: string): Promise<void>;
  start(options: StartOptions): Promise<Running>;
}

const DOCUMENTS_OF_TABLE = ['problem', 'fundamentals'] as const;

/** Our own server, in a copy of a table with people who signed in. */
export function opgave(table: FilledTable): Contender {
  const people = [...table.writers, ...table.readers];
  return {
    id: 'opgave',
    title: 'Opgave (embedded, synced log, rights and acknowledgement)',
    prepare: (folder) => cp(table.folder, folder, { recursive: true }),
    async start(options) {
      const process = await startOpgave(options);
      return {
        process,
        dialect: Y_WEBSOCKET,
        isStoring: true,
        place(index, number = 0) {
          const person = people[index];
          const document = DOCUMENTS_OF_TABLE[number];
          if (!person || !document) throw new Error(`there is no person ${index} or document ${number}`);
          const address = documentAddress(process.port, table.workspaceId, document, person);
          return { address, dialect: Y_WEBSOCKET, document };
        },
      };
    },
  };
}

/** Our own server with many small tables; every table has two documents, and two people who may open both. */
export function opgaveTables(folder: string, tables: readonly SmallTable[]): Contender {
  return {
    id: 'opgave',
    title: 'Opgave',
    prepare: (copy) => cp(folder, copy, { recursive: true }),
    async start(options) {
      const process = await startOpgave(options);
      return {
        process,
        dialect: Y_WEBSOCKET,
        isStoring: true,
        place(index, document = 0) {
          const table = tables[Math.floor(document / DOCUMENTS_OF_TABLE.length)];
          const person = table?.people[index];
          const name = DOCUMENTS_OF_TABLE[document % DOCUMENTS_OF_TABLE.length];
          if (!table || !person || !name) throw new Error(`there is no document ${document}`);
          const address = documentAddress(process.port, table.workspaceId, name, person);
          return { address, dialect: Y_WEBSOCKET, document: name };
        },
      };
    },
  };
}

interface PeerOptions {
  readonly id: ContenderId;
  readonly title: string;
  readonly dialect: Dialect;
  readonly script: string;
  readonly args: (port: number, folder: string) => readonly string[];
  readonly environment: (port: number, folder: string) => Readonly<Record<string, string>>;
  readonly node: string;
}

function peer({ id, title, dialect, script, args, environment, node }: PeerOptions): Contender {
  return {
    id,
    title,
    prepare: async (folder) => void (await mkdir(folder, { recursive: true })),
    async start({ folder, nodeArgs = [], port: wanted }) {
      const port = wanted ?? (await freePort());
      const process = await startProcess({
        program: node,
        args: [...nodeArgs, join(PEERS_FOLDER, script), ...args(port, folder)],
        environment: environment(port, folder),
        port,
      });
      const place = (_person: number, index = 0) => {
        const document = `problem-${index}`;
        return { address: { port, path: `/${document}`, headers: {} }, dialect, document };
      };
      return { process, dialect, isStoring: id !== 'relay', place };
    },
  };
}

const NODE_22 = ['x64', 'arm64']
  .map((architecture) => join(PEERS_FOLDER, `node_modules/node-linux-${architecture}/bin/node`))
  .find((file) => existsSync(file));

function hocuspocus(flushDelay?: number): Contender {
  const isTuned = flushDelay !== undefined;
  return peer({
    id: isTuned ? 'hocuspocus-50' : 'hocuspocus',
    title: `Hocuspocus 4.7.0 (SQLite${isTuned ? `, flushDelay ${flushDelay}` : ''})`,
    dialect: HOCUSPOCUS,
    script: 'hocuspocus.mjs',
    args: (port, folder) => [String(port), folder, ...(isTuned ? [String(flushDelay)] : [])],
    environment: () => ({}),
    node: NODE_22 ?? process.execPath,
  });
}

export const HOCUSPOCUS_DEFAULT = hocuspocus();
export const HOCUSPOCUS_TUNED = hocuspocus(50);

export const Y_WEBSOCKET_SERVER = peer({
  id: 'y-websocket',
  title: '@y/websocket-server 0.1.1 (LevelDB)',
  dialect: Y_WEBSOCKET,
  script: 'yWebsocket.mjs',
  args: () => [],
  environment: (port, folder) => ({ HOST: '127.0.0.1', PORT: String(port), YPERSISTENCE: folder }),
  node: process.execPath,
});

export const RELAY = peer({
  id: 'relay',
  title: 'bare ws relay (stores and understands nothing)',
  dialect: Y_WEBSOCKET,
  script: 'relay.mjs',
  args: (port) => [String(port)],
  environment: () => ({}),
  node: process.execPath,
});

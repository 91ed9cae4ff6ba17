import { resolve } from 'node:path';
import {
  DOCUMENT_SCHEMA_VERSION,
  OWN_CLIENT_PARAMETER,
  SIGN_IN_PARAMETER,
} from '@opgave/shared/contract/wire';
import type { Address } from './frameSocket.ts';
import { ORIGIN, type Visitor } from './httpVisitor.ts';
import { freePort, type ServerProcess, startProcess } from './serverProcess.ts';

/** The folder that holds the built product. */
const PRODUCT = resolve(process.env['OPGAVE_PRODUCT'] ?? resolve(import.meta.dirname, '../..'));

/** Limits that were raised through the environment, as an operator may; every figure names them. */
export type RaisedLimits = Readonly<Record<string, string>>;

export interface OpgaveOptions {
  readonly folder: string;
  readonly raised?: RaisedLimits;
  readonly isDemo?: boolean;
  /** Arguments for Node itself, such as the port of the inspector. */
  readonly nodeArgs?: readonly string[];
  readonly port?: number;
}

/** Our own server as it ships: the bundle that `npm start` runs, with embedded synced storage. */
export async function startOpgave(options: OpgaveOptions): Promise<ServerProcess> {
  const port = options.port ?? (await freePort());
  return startProcess({
    program: process.execPath,
    args: [...(options.nodeArgs ?? []), resolve(PRODUCT, 'server/dist/main.js')],
    port,
    environment: {
      PORT: String(port),
      DATA_FOLDER: options.folder,
      CLIENT_FOLDER: resolve(PRODUCT, 'client/dist'),
      PUBLIC_ORIGINS: ORIGIN,
      DEMO: options.isDemo ? 'on' : 'off',
      LOG_LEVEL: 'error',
      ...options.raised,
    },
  });
}

/** Where one person finds a document, as our own client asks for it. */
export function documentAddress(port: number, workspaceId: string, name: string, person: Visitor): Address {
  const query = `${OWN_CLIENT_PARAMETER}=${DOCUMENT_SCHEMA_VERSION}&${SIGN_IN_PARAMETER}=${person.signInId}`;
  return {
    port,
    path: `/collab/${workspaceId}/${name}?${query}`,
    headers: { Origin: ORIGIN, Cookie: person.cookie },
  };
}

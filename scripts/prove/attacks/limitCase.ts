import type { Limits } from '@opgave/shared/contract/limits';
import type { RawClient, RawClientOptions } from '../../../server/src/collaboration/rawClient.testkit.ts';
import { startTestServer, type TestServer } from '../../../server/src/collaboration/server.testkit.ts';
import { synced, until } from './table.ts';

export interface LimitCase {
  readonly name: string;
  /** Lowered, so that reaching it takes no time. */
  readonly limits: Partial<Limits>;
  readonly most: number;
  /** Asks for this much under these limits; says whether it was taken. */
  isTaken(limits: Partial<Limits>, amount: number): Promise<boolean>;
}

type Ask = (server: TestServer, amount: number) => Promise<boolean>;

/** Asked of a sync engine of its own. */
export function asked(ask: Ask): LimitCase['isTaken'] {
  return async (limits, amount) => {
    const server = await startTestServer(limits);
    try {
      return await ask(server, amount);
    } finally {
      await server.close();
    }
  };
}

export async function citizen(server: TestServer, options?: RawClientOptions): Promise<RawClient> {
  return synced(server, await server.join('participant', 'citizen'), options);
}

/** Whether what was asked left the person free to write on. */
export async function goesOn(client: RawClient): Promise<boolean> {
  client.write('Verder.');
  return isTakenIn(client);
}

export async function isTakenIn(client: RawClient): Promise<boolean> {
  await until(() => client.isSaved() || client.refusals.length > 0 || client.closeCode !== undefined);
  const isFine = client.isSaved() && client.refusals.length === 0 && client.closeCode === undefined;
  client.close();
  return isFine;
}

const SHORT = 300;

/** Whether a line is still there a moment later. */
export async function staysOpen(isClosed: () => boolean): Promise<boolean> {
  return !(await until(isClosed, SHORT));
}

import { Y_WEBSOCKET } from '../../load/dialect.ts';
import type { FilledTable } from '../../load/fillOpgave.ts';
import type { Visitor } from '../../load/httpVisitor.ts';
import type { Place } from '../../load/loadClient.ts';
import { documentAddress, startOpgave } from '../../load/opgaveServer.ts';
import type { ServerProcess } from '../../load/serverProcess.ts';
import { copyOfTable } from '../filledTables.ts';

export interface Running {
  readonly process: ServerProcess;
  place(person: number): Place;
}

/** A table with people in a data folder, on which the whole server can be started again and again. */
export interface LiveTable extends FilledTable {
  start(port?: number): Promise<Running>;
}

export async function tableIn(folder: string, writers: number): Promise<LiveTable> {
  const table = await copyOfTable(folder, { writers, readers: 0 });
  return {
    ...table,
    async start(port) {
      const process = await startOpgave({ folder, ...(port !== undefined && { port }) });
      const place = (person: number) => placeOf(process.port, table, table.writers[person]);
      return { process, place };
    },
  };
}

function placeOf(port: number, { workspaceId }: FilledTable, person: Visitor | undefined): Place {
  if (!person) throw new Error('there are not so many writers');
  const address = documentAddress(port, workspaceId, 'problem', person);
  return { address, dialect: Y_WEBSOCKET, document: 'problem' };
}

import { Me, WorkspaceView } from '@opgave/shared/contract/http';
import { NewInvitation } from '@opgave/shared/contract/invitations';
import type { Workspace } from '@opgave/shared/contract/records';
import { openEmbeddedStorage } from '../../server/src/storage/embedded/openEmbeddedStorage.ts';
import { ask, eachOf, enter, type Visitor } from './httpVisitor.ts';
import { startOpgave } from './opgaveServer.ts';
import type { ServerProcess } from './serverProcess.ts';

const LINK = /^(?<label>.*?)\s+https?:\/\/\S+\/join#(?<token>[\w-]{22,64})\s*$/;
const AT_ONCE = 4;
/** Of one invitation. */
const MOST_USES = 500;

/** A data folder with people who really signed in; the server that filled it has stopped. */
export interface FilledTable {
  readonly folder: string;
  readonly workspaceId: string;
  readonly facilitator: Visitor;
  /** May write in the problem definition. */
  readonly writers: readonly Visitor[];
  /** May only read. */
  readonly readers: readonly Visitor[];
}

export interface Wish {
  readonly writers: number;
  readonly readers: number;
}

/** The demo in phase `define`, with so many people more, who all came in by an invitation of the facilitator. */
export async function fillTable(folder: string, wish: Wish): Promise<FilledTable> {
  const server = await startOpgave({ folder, isDemo: true });
  const { port } = server;
  const facilitator = await enter(port, await tokenOf(server, '(gespreksleider'));
  const me = Me.parse(await (await ask(port, 'GET', '/me', { as: facilitator })).json());
  const workspaceId = String(me.workspaces[0]?.id);
  const come = async (role: string, count: number, group?: string): Promise<readonly Visitor[]> => {
    if (count === 0) return [];
    const uses = Math.min(count, MOST_USES);
    const token = await invite({ port, workspaceId, by: facilitator, role, group, uses });
    const came = await eachOf(Array.from({ length: uses }), AT_ONCE, (_, index) =>
      enter(port, token, `${role} ${count - index}`),
    );
    return [...came, ...(await come(role, count - uses, group))];
  };
  // A group that was not planned has no limit of seats.
  const writers = await come('participant', wish.writers, 'other');
  const readers = await come('observer', wish.readers);
  await server.stop();
  return { folder, workspaceId, facilitator, writers, readers };
}

/** One table with its two people: the facilitator, and a citizen who may write. */
export interface SmallTable {
  readonly workspaceId: string;
  readonly people: readonly [Visitor, Visitor];
}

const TABLES_PER_FACILITATOR = 20;

/** So many new tables with two people each; every facilitator guards twenty of them. */
export async function fillManyTables(folder: string, count: number): Promise<readonly SmallTable[]> {
  const server = await startOpgave({ folder });
  const { port } = server;
  const administrator = await enter(port, await tokenOf(server, ''), 'Beheer');
  const facilitators = Math.ceil(count / TABLES_PER_FACILITATOR);
  const body = { maxUses: facilitators };
  const made = await ask(port, 'POST', '/facilitator-invitations', { body, as: administrator });
  const { token } = NewInvitation.parse(await made.json());
  const people = await eachOf(Array.from({ length: facilitators }), AT_ONCE, (_, index) =>
    enter(port, token, `Gespreksleider ${index}`),
  );
  const tables = await eachOf(Array.from({ length: count }), AT_ONCE, async (_, index) => {
    const facilitator = people[Math.floor(index / TABLES_PER_FACILITATOR)];
    if (!facilitator) throw new Error('a table without facilitator');
    return makeTable(port, facilitator, index);
  });
  await server.stop();
  await openDocuments(folder);
  return tables;
}

/** Puts every table in the phase in which its documents can be read, as if it had come there step by step. */
async function openDocuments(folder: string): Promise<void> {
  const storage = await openEmbeddedStorage({ folder, now: () => Date.now() });
  for (const workspace of await storage.records.list('workspace')) {
    const value: Workspace = {
      ...workspace,
      version: workspace.version + 1,
      phase: 'define',
      furthestPhase: 'define',
    };
    await storage.records.commit([{ kind: 'workspace', value }], []);
  }
  await storage.close();
}

async function makeTable(port: number, facilitator: Visitor, index: number): Promise<SmallTable> {
  const body = { title: `Tafel ${index}`, occasion: 'Meting.', groups: [{ group: 'citizen', seats: 2 }] };
  const answer = await ask(port, 'POST', '/workspaces', { body, as: facilitator });
  const { id } = WorkspaceView.parse(await answer.json());
  const token = await invite({
    port,
    workspaceId: id,
    by: facilitator,
    role: 'participant',
    group: 'citizen',
    uses: 1,
  });
  return { workspaceId: id, people: [facilitator, await enter(port, token, `Inwoner ${index}`)] };
}

interface Invitation {
  readonly port: number;
  readonly workspaceId: string;
  readonly by: Visitor;
  readonly role: string;
  readonly group?: string | undefined;
  readonly uses: number;
}

async function invite({ port, workspaceId, by, role, group, uses }: Invitation): Promise<string> {
  const body = { role, maxUses: uses, ...(group !== undefined && { group }) };
  const answer = await ask(port, 'POST', `/workspaces/${workspaceId}/invitations`, { body, as: by });
  return NewInvitation.parse(await answer.json()).token;
}

/** The secret of the first printed link whose label has these words; the server greets just after it listens. */
/** Of the first person whose line holds these words. */
export async function tokenOf(server: ServerProcess, words: string): Promise<string> {
  const printed = await server.untilPrinted('Ctrl+C');
  for (const line of printed.split('\n')) {
    const { label, token } = LINK.exec(line)?.groups ?? {};
    if (token !== undefined && label?.includes(words)) return token;
  }
  throw new Error(`no link for ${words} in:\n${printed}`);
}

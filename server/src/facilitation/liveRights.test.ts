import { COMMANDS, type CommandName } from '@opgave/shared/contract/events';
import { SessionId } from '@opgave/shared/ids';
import type { WorkspaceAction } from '@opgave/shared/method/actions';
import { can } from '@opgave/shared/method/permissions';
import { PHASES, type Phase } from '@opgave/shared/method/phases';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingOf } from '#identity/standing.ts';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { type LiveTable, send, startLive } from './live.testkit.ts';
import { USUAL_SEATS, type UsualName } from './table.testkit.ts';

/** Which right every command asks for; a new command without one does not compile. */
const RIGHTS = {
  'phase:advance': 'phase.advance',
  'phase:back': 'phase.back',
  'session:act': 'session.lead',
} as const satisfies Record<CommandName, WorkspaceAction>;

/** Of a table that changed meanwhile, so that whoever is let through does nothing to it. */
const STALE = { version: 9_999, reason: 'Dit deel schrijven wij samen opnieuw.' };
/** A session that does not run: whoever may lead one is told that, and everyone else that they may not. */
const sessionId = SessionId.parse('session00000000000');
const ASKED: Readonly<Record<CommandName, object>> = {
  'phase:advance': STALE,
  'phase:back': { ...STALE, to: 'explore' },
  'session:act': { sessionId, command: { kind: 'session.end' } },
};

let here: LiveTable;
beforeAll(async () => {
  here = await startLive();
  const asked = { workspaceId: here.table.workspace.id, personId: here.table.personId('Noor') };
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first60' } } as const;
  await prepareSession({ ...here.deps, newId: () => sessionId }, { ...asked, input });
});
afterAll(() => here.close());

async function moveTo(phase: Phase): Promise<void> {
  const workspace = await here.storage.records.get('workspace', here.table.workspace.id);
  if (!workspace) throw new Error('no table');
  const value = { ...workspace, version: workspace.version + 1, phase, furthestPhase: phase };
  await here.storage.records.commit([{ kind: 'workspace', value }], []);
}

async function mayBy(name: UsualName, command: CommandName): Promise<boolean> {
  const standing = await standingOf(here.deps, here.table.workspace.id, here.table.personId(name));
  return standing.kind === 'member' && can(standing.actor, RIGHTS[command], standing.where);
}

describe.each(PHASES)('P30 P32 in %s, over the live connection', (phase) => {
  it('every command follows the one table for everyone', async () => {
    await moveTo(phase);
    // A connection of their own each time, so that nobody is told to slow down.
    const sockets = new Map<UsualName, Socket>();
    for (const { name } of USUAL_SEATS) sockets.set(name, await here.join(name));
    const differences: string[] = [];
    for (const [name, socket] of sockets) {
      for (const command of Object.keys(COMMANDS).filter(isCommand)) {
        const answer = await send(socket, command, {
          workspaceId: here.table.workspace.id,
          ...ASKED[command],
        });
        const isRefused = !answer.ok && answer.code === 'not-allowed';
        if (isRefused === (await mayBy(name, command))) differences.push(`${name} ${command}`);
      }
    }
    for (const socket of sockets.values()) socket.close();
    expect(differences).toEqual([]);
  });
});

function isCommand(name: string): name is CommandName {
  return name in RIGHTS;
}

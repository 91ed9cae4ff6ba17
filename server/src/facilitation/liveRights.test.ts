import { COMMANDS, type CommandName } from '@opgave/shared/contract/events';
import { can, type WorkspaceAction } from '@opgave/shared/method/permissions';
import { PHASES, type Phase } from '@opgave/shared/method/phases';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingOf } from '#identity/standing.ts';
import { type LiveTable, send, startLive } from './live.testkit.ts';
import { USUAL_SEATS, type UsualName } from './table.testkit.ts';

/** Which right every command asks for; a new command without one does not compile. */
const RIGHTS = {
  'phase:advance': 'phase.advance',
  'phase:back': 'phase.back',
} as const satisfies Record<CommandName, WorkspaceAction>;

/** Of a table that changed meanwhile, so that whoever is let through does nothing to it. */
const STALE = { version: 9_999, reason: 'Dit deel schrijven wij samen opnieuw.' };
const MORE: Readonly<Record<CommandName, object>> = { 'phase:advance': {}, 'phase:back': { to: 'explore' } };

let here: LiveTable;
const sockets = new Map<UsualName, Socket>();
beforeAll(async () => {
  here = await startLive();
  for (const { name } of USUAL_SEATS) sockets.set(name, await here.join(name));
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
    const differences: string[] = [];
    for (const [name, socket] of sockets) {
      for (const command of Object.keys(COMMANDS).filter(isCommand)) {
        const answer = await send(socket, command, {
          workspaceId: here.table.workspace.id,
          ...STALE,
          ...MORE[command],
        });
        const isRefused = !answer.ok && answer.code === 'not-allowed';
        if (isRefused === (await mayBy(name, command))) differences.push(`${name} ${command}`);
      }
    }
    expect(differences).toEqual([]);
  });
});

function isCommand(name: string): name is CommandName {
  return name in RIGHTS;
}

import type { Group } from '@opgave/shared/method/groups';
import { can } from '@opgave/shared/method/permissions';
import { PHASES, type Phase } from '@opgave/shared/method/phases';
import type { Role } from '@opgave/shared/method/roles';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { standingOf } from '#identity/standing.ts';
import { RawClient } from './rawClient.testkit.ts';
import { startTestServer, type TestServer, type Visitor } from './server.testkit.ts';

/** Every document that a table writes together, with a place in it that no other rule closes. */
const DOCUMENTS = [
  { document: 'problem', root: 'causes', artefact: 'problemDoc' },
  { document: 'fundamentals', root: 'F1', artefact: 'fundamentals' },
  { document: 'data-why', root: 'societalValue', artefact: 'dataCanvasWhy' },
] as const;
type Place = (typeof DOCUMENTS)[number];

const SEATS: readonly { role: Role; group?: Group }[] = [
  { role: 'participant', group: 'citizen' },
  { role: 'participant', group: 'agency' },
  { role: 'commenter', group: 'citizen' },
  { role: 'observer' },
  { role: 'sponsor' },
  { role: 'facilitator' },
];

let server: TestServer;
let stranger: Visitor;
const people: Visitor[] = [];

beforeAll(async () => {
  server = await startTestServer();
  for (const { role, group } of SEATS) people.push(await server.join(role, group));
  stranger = await server.join('observer');
  const value = { ...stranger.seat, version: 2, status: 'removed' as const };
  await server.storage.records.commit([{ kind: 'seat', value }], []);
});
afterAll(() => server.close());

async function moveTo(phase: Phase): Promise<void> {
  const workspace = await server.storage.records.get('workspace', server.workspaceId);
  if (!workspace) throw new Error('no table');
  const place = { phase, furthestPhase: phase, dataInvolved: true };
  const value = { ...workspace, version: workspace.version + 1, ...place };
  await server.storage.records.commit([{ kind: 'workspace', value }], []);
  server.storage.bus.publish('access.changed', { workspaceId: workspace.id });
}

type Outcome = 'stays out' | 'reads' | 'writes';

/** What the one table of rights says. */
async function wanted(who: Visitor, { artefact }: Place): Promise<Outcome> {
  const standing = await standingOf({ storage: server.storage }, server.workspaceId, who.personId);
  if (standing.kind !== 'member') return 'stays out';
  const { actor, where } = standing;
  if (can(actor, `${artefact}.write`, where)) return 'writes';
  return can(actor, `${artefact}.read`, where) ? 'reads' : 'stays out';
}

/** What a hand-written client gets done over its own connection. */
async function given(who: Visitor, { document, root }: Place): Promise<Outcome> {
  const client = new RawClient(server, who, { document });
  try {
    await vi.waitFor(() => expect(client.isSynced || client.closeCode !== undefined).toBe(true));
    if (!client.isSynced) return 'stays out';
    client.write('Een woord.', root);
    await vi.waitFor(() => expect(client.isSaved() || client.refusals.length > 0).toBe(true));
    return client.refusals.length === 0 ? 'writes' : 'reads';
  } finally {
    client.close();
  }
}

describe.each(PHASES)('P30 P32 in %s, over the document connection', (phase) => {
  it('every document follows the one table for everyone', async () => {
    await moveTo(phase);
    for (const place of DOCUMENTS) {
      const outcomes = (ask: typeof given) =>
        Promise.all(
          [...people, stranger].map(
            async (who) => `${who.seat.displayName} ${place.document}: ${await ask(who, place)}`,
          ),
        );
      expect(await outcomes(given)).toEqual(await outcomes(wanted));
    }
  });
});

import { documentId } from '@opgave/shared/document/documents';
import { type ConsentRound, stageAt } from '@opgave/shared/method/consentRound';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { recordOf, roundWith } from '#records/consent/round.testkit.ts';
import { RawClient } from './rawClient.testkit.ts';
import { startTestServer, type TestServer, type Visitor } from './server.testkit.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let server: TestServer;
let noor: Visitor;
let dirk: Visitor;
let samira: Visitor;
let karin: Visitor;
let wei: Visitor;
let hendrik: Visitor;
let els: Visitor;
let sanne: Visitor;
const clients: RawClient[] = [];

beforeEach(async () => {
  server = await startTestServer();
  noor = await server.join('facilitator');
  dirk = await server.join('participant', 'citizen');
  samira = await server.join('participant', 'citizen');
  karin = await server.join('participant', 'agency');
  wei = await server.join('participant', 'scientist');
  hendrik = await server.join('sponsor');
  els = await server.join('commenter', 'citizen');
  sanne = await server.join('observer');
  await server.moveTo('consent');
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

async function connected(visitor: Visitor): Promise<RawClient> {
  const client = new RawClient(server, visitor);
  clients.push(client);
  await vi.waitFor(() => expect(client.isSynced).toBe(true));
  return client;
}

/** Dirk objected to the causes and Wei to the size; the round opened eight days ago, so it is in repair. */
function objected(openedAt = Date.now() - 8 * DAY): ConsentRound {
  return roundWith(
    [
      { personId: dirk.personId, group: 'citizen', sections: ['causes'] },
      { personId: wei.personId, group: 'scientist', sections: ['size'] },
    ],
    openedAt,
  );
}

async function store(round: ConsentRound): Promise<void> {
  const value = recordOf(round, server.workspaceId, noor.personId);
  await server.storage.records.commit([{ kind: 'consentRound', value }], []);
  server.storage.bus.publish('access.changed', { workspaceId: server.workspaceId });
}

/** A repair that ends at this moment, as the clock wrote it down. */
function repairUntil(until: number): ConsentRound {
  const round = objected();
  const [open] = round.stages;
  if (!open) throw new Error('no stage');
  const day = new Date(until).toISOString().slice(0, 10);
  return {
    ...round,
    stages: [open, { name: 'repair', from: open.until, lastDay: day, until }],
  };
}

async function storedText(root: string): Promise<string> {
  const { doc } = await server.collaboration.documents.read(documentId(server.workspaceId, 'problem'));
  return doc.getXmlFragment(root).toJSON();
}
type Outcome = 'written' | 'refused' | 'neither';

/** Writes in a section over a raw connection, and tells what became of it in the stored text. */
async function tries(visitor: Visitor, root: string): Promise<Outcome> {
  const before = await storedText(root);
  const client = await connected(visitor);
  client.write(`woorden in ${root}`, root);
  await vi.waitFor(() => expect(client.isSaved() || client.refusals.length > 0).toBe(true));
  const after = await storedText(root);
  if (client.refusals.length > 0) return after === before ? 'refused' : 'neither';
  return after.length > before.length ? 'written' : 'neither';
}

async function allTry(visitors: readonly Visitor[], root: string): Promise<ReadonlySet<Outcome>> {
  const outcomes: Outcome[] = [];
  for (const visitor of visitors) outcomes.push(await tries(visitor, root));
  return new Set(outcomes);
}
const REFUSED: ReadonlySet<Outcome> = new Set(['refused']);
const WRITTEN: ReadonlySet<Outcome> = new Set(['written']);

describe('[CONSENT_REPAIR] the text in a consent round', () => {
  it('is nobody’s to write while people respond', async () => {
    await store(objected(Date.now() - HOUR));
    expect(await allTry([noor, dirk, samira, karin], 'causes')).toEqual(REFUSED);
  });

  it('opens in repair for the facilitator, the objectors and their groups, each in the section they named', async () => {
    await store(objected());
    expect(await allTry([noor, dirk, samira], 'causes')).toEqual(WRITTEN);
    expect(await allTry([noor, wei], 'size')).toEqual(WRITTEN);
  });

  it('stays closed for everyone else, and for the others in a section that is not theirs', async () => {
    await store(objected());
    expect(await allTry([karin, wei, hendrik, els, sanne], 'causes')).toEqual(REFUSED);
    expect(await allTry([dirk, samira], 'size')).toEqual(REFUSED);
  });

  it('keeps every section that nobody objected to closed, also for who repairs', async () => {
    await store(objected());
    expect(await allTry([noor, dirk, wei], 'oneSentence')).toEqual(REFUSED);
  });

  it('refuses as a whole an update that also touches a section that is not in repair', async () => {
    await store(objected());
    const client = await connected(dirk);
    client.edit((doc) => {
      for (const root of ['causes', 'who']) {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText('beide delen')]);
        doc.getXmlFragment(root).push([paragraph]);
      }
    });
    await vi.waitFor(() => expect(client.refusals).toHaveLength(1));
    expect(await storedText('causes')).not.toContain('beide delen');
    expect(await storedText('who')).not.toContain('beide delen');
  });

  it('opens and closes on connections that are open already', async () => {
    const client = await connected(dirk);
    await store(objected());
    client.write('eerst mag het', 'causes');
    await vi.waitFor(() => expect(client.isSaved()).toBe(true));

    const [record] = await server.storage.records.listByWorkspace('consentRound', server.workspaceId);
    if (!record) throw new Error('no round');
    const round = { ...record.round, voidedAt: Date.now() };
    const value = { ...record, version: record.version + 1, round };
    await server.storage.records.commit([{ kind: 'consentRound', value }], []);
    server.storage.bus.publish('access.changed', { workspaceId: server.workspaceId });
    await vi.waitFor(async () => {
      if (client.refusals.length === 0) client.write('nu niet meer', 'causes');
      expect(client.refusals.length).toBeGreaterThan(0);
    });
  });

  it('closes at the last moment of the repair, although no clock has said so yet', async () => {
    const until = Date.now() + 1_500;
    const round = repairUntil(until);
    expect(stageAt(round, Date.now())?.name).toBe('repair');
    await store(round);
    const client = await connected(dirk);
    client.write('op tijd', 'causes');
    await vi.waitFor(() => expect(client.isSaved()).toBe(true));
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThanOrEqual(until), { timeout: 3_000 });
    client.write('te laat', 'causes');
    await vi.waitFor(() => expect(client.refusals).toEqual([{ code: 'not-allowed', isReadable: true }]));
    expect(await storedText('causes')).not.toContain('te laat');
  });

  it('follows an objector who was given another group meanwhile', async () => {
    await store(objected());
    const { seat } = wei;
    const value = { ...seat, version: seat.version + 1, group: 'agency' } as const;
    await server.storage.records.commit([{ kind: 'seat', value }], []);
    server.storage.bus.publish('access.changed', { workspaceId: server.workspaceId });
    expect(await tries(wei, 'size')).toBe('written');
    expect(await tries(karin, 'size')).toBe('refused');
  });
});

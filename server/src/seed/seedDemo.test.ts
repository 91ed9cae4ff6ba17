import type { AuditEvent } from '@opgave/shared/contract/records';
import type { SourceView } from '@opgave/shared/contract/sourceLinks';
import { documentId } from '@opgave/shared/document/documents';
import { boundaryItems, differenceItems, textOfRoot } from '@opgave/shared/document/extractText';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { viewGates } from '#facilitation/gatesView.ts';
import { goBackPhase } from '#facilitation/goBackPhase.ts';
import { lookAtDoor } from '#identity/lookAtDoor.ts';
import { listSourceLinks } from '#records/sourceLinks/listSourceLinks.ts';
import { CHAIN_START, isNextInChain } from '#storage/eventChain.ts';
import type { Storage } from '#storage/ports.ts';
import { findDemo } from './demoLinks.ts';
import { DEMO_VISITOR } from './enterFacilitator.ts';
import { SeedBench } from './seed.testkit.ts';
import { personIdOf, type Seeding } from './seeding.ts';
import { stepOverGates } from './stepOverGates.ts';

let bench: SeedBench;
let storage: Storage;
let deps: FacilitationDeps;

beforeEach(async () => {
  bench = await SeedBench.open();
  ({ storage, deps } = bench);
});
afterEach(() => bench.close());

function bySituation(one: { situation: string }, other: { situation: string }): number {
  return one.situation < other.situation ? -1 : 1;
}

async function chain(): Promise<readonly AuditEvent[]> {
  const events: AuditEvent[] = [];
  for await (const event of storage.events.all()) events.push(event);
  return events;
}

function nameIn({ demoCase }: Seeding, caseId: string | undefined): string | undefined {
  return demoCase.people.find(({ id }) => id === caseId)?.displayName;
}

function nameOf(source: SourceView): string | undefined {
  return source.state === 'shown' ? source.by.name : undefined;
}

async function doc(seeding: Seeding, name: 'problem' | 'fundamentals'): Promise<Y.Doc> {
  return (await deps.documents.read(documentId(seeding.workspaceId, name))).doc;
}

describe('the demo at define', () => {
  it('holds every person of the case in role and group, one of each kind at least', async () => {
    const { workspaceId, demoCase } = await bench.seed('define');
    const seats = await storage.records.listByWorkspace('seat', workspaceId);

    const told = seats.map(({ displayName, role, group }) => `${displayName} ${role} ${group ?? '-'}`);
    expect(told.sort()).toEqual(
      demoCase.people.map(({ displayName, role, group }) => `${displayName} ${role} ${group ?? '-'}`).sort(),
    );
    expect(new Set(seats.map(({ role }) => role))).toEqual(
      new Set(['participant', 'commenter', 'observer', 'facilitator', 'sponsor']),
    );
    expect(seats.find(({ displayName }) => displayName === 'Joost')).toMatchObject({
      organisation: 'Ministerie van Goed Bestuur',
      lens: 'publicValues',
    });
    expect(seats.find(({ displayName }) => displayName === 'Dirk')?.withHelp).toBe(true);
  });

  it('stands in define, some days under way, and marked as demo', async () => {
    const { workspaceId } = await bench.seed('define');
    const workspace = await storage.records.get('workspace', workspaceId);

    expect(workspace).toMatchObject({
      phase: 'define',
      furthestPhase: 'define',
      isDemo: true,
      title: 'Te veel brieven',
      slug: 'te-veel-brieven',
      opennessMode: 'open',
      dataInvolved: true,
    });
    const days = (Date.now() - (workspace?.phaseSince ?? 0)) / 86_400_000;
    expect(Math.round(days)).toBe(8);
    const ahead = (Date.parse(workspace?.endDate ?? '') - Date.now()) / 86_400_000;
    expect(ahead).toBeGreaterThan(262);
    expect(ahead).toBeLessThan(266);
  });

  it('names in the record every gate that was not checked, in a chain that holds', async () => {
    const { workspaceId } = await bench.seed('define');
    const events = await chain();

    const moves = events.filter(({ action }) => action.startsWith('phase.'));
    expect(moves.map(({ action, details }) => ({ action, details }))).toEqual([
      {
        action: 'phase.advance',
        details: { from: 'prepare', to: 'explore', overruled: [], reason: '' },
      },
      {
        action: 'phase.advance',
        details: { from: 'explore', to: 'fundamentals', overruled: [], reason: '' },
      },
      {
        action: 'phase.advance',
        details: { from: 'fundamentals', to: 'define', overruled: [], reason: '' },
      },
    ]);
    expect(moves.every((event) => event.workspaceId === workspaceId)).toBe(true);
    let head = CHAIN_START;
    for (const event of events) {
      expect(isNextInChain(event, head)).toBe(true);
      head = event;
    }
  });

  it('ties every answer to the stories of the case, and sentences to whose words they take over', async () => {
    const seeding = await bench.seed('define');
    const links = await listSourceLinks(deps, seeding.workspaceId, personIdOf(seeding, 'p-sanne'));

    const answers = links.filter(({ on }) => on.document === 'fundamentals');
    expect(answers.map(({ on, addedBy }) => [on.section, addedBy])).toEqual(
      seeding.demoCase.fundamentals.flatMap(({ key, experienceIds, contributors }) =>
        experienceIds.map(() => [key, nameIn(seeding, contributors[0])]),
      ),
    );
    const sentences = links.filter(({ on }) => on.document === 'problem');
    expect(sentences.map(({ sentence, source }) => [sentence, nameOf(source)])).toEqual([
      ['Samira kreeg in drie weken zeven brieven van vier diensten.', 'Samira'],
      ['Dirk ging met een tas brieven langs drie balies en wist daarna nog niets.', 'Dirk'],
      ['Mensen betalen wie het hardst roept.', 'Karin'],
      ['Het is niet eerlijk: wie goed kan bellen, krijgt uitstel.', 'Dirk'],
      ['Brieven zijn moeilijk en dreigend, ook voor wie goed kan lezen.', 'Wei'],
      ['Ondernemers: wie kan betalen, moet op tijd betalen.', 'Peter'],
      ['Gemeente: weet van elkaar dat iemand vastloopt.', 'Ingrid'],
    ]);
  });

  it('has a problem half written by several groups, with typed differences and boundaries', async () => {
    const seeding = await bench.seed('define');
    const problem = await doc(seeding, 'problem');

    expect(textOfRoot(problem.getXmlFragment('who'))).toBe(seeding.demoCase.problemDoc.sections['who']?.nl);
    expect(textOfRoot(problem.getXmlFragment('goodLooksLike'))).toBe('');
    expect(differenceItems(problem.getXmlFragment('differences'))).toEqual(
      seeding.demoCase.problemDoc.differences.map(({ groupA, groupB, text, open }) => ({
        groupA,
        groupB,
        isOpen: open,
        text: text.nl,
      })),
    );
    expect(boundaryItems(problem.getXmlFragment('boundaries')).map(({ kind }) => kind)).toEqual([
      'law',
      'doability',
      'capacity',
    ]);
    const { gates } = await viewGates(deps, seeding.workspaceId, personIdOf(seeding, 'p-noor'));
    expect(gates.find(({ code }) => code === 'DEF_SECTIONS')).toMatchObject({
      isMet: false,
      missing: ['doNothing', 'goodLooksLike'],
    });
    expect(gates.find(({ code }) => code === 'DEF_DIFFERENCES')).toMatchObject({ isMet: true });
  });

  it('knows which groups wrote each first question', async () => {
    const seeding = await bench.seed('define');
    const workspace = await storage.records.get('workspace', seeding.workspaceId);
    if (!workspace) throw new Error('no workspace');
    const { fundamentals } = await gatherFacts(deps, workspace);
    expect(fundamentals.groupsThatEdited.F2).toEqual(expect.arrayContaining(['citizen', 'municipality']));
    for (const key of ['F1', 'F2', 'F3', 'F4'] as const) {
      expect(fundamentals.groupsThatEdited[key]?.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('[EXP_EXPERIENCE] holds the stories and the parked ideas of the case, in the name of who told them', async () => {
    const seeding = await bench.seed('define');
    const { workspaceId, demoCase } = seeding;
    const told = await storage.records.listByWorkspace('experience', workspaceId);
    const early = demoCase.experiences.filter(({ phase }) => phase === 'explore');

    expect(early).toHaveLength(4);
    expect(told.map(({ teller, situation }) => ({ teller, situation })).sort(bySituation)).toEqual(
      early
        .map(({ authorId, situation }) => ({
          teller: personIdOf(seeding, authorId),
          situation: situation.nl,
        }))
        .sort(bySituation),
    );
    const ideas = await storage.records.listByWorkspace('parked', workspaceId);
    expect(ideas.map(({ text }) => text).sort()).toEqual(demoCase.parked.map(({ text }) => text.nl).sort());
    const workspace = await storage.records.get('workspace', workspaceId);
    if (!workspace) throw new Error('no workspace');
    expect((await gatherFacts(deps, workspace)).experiences).toMatchObject({ count: 4 });
  });

  it('prints the same working links at every start, and keeps only their hashes', async () => {
    const { workspaceId } = await bench.seed('define');
    const first = await findDemo(deps);
    const second = await findDemo(deps);

    expect(first?.workspace.id).toBe(workspaceId);
    expect(first?.links.map(({ displayName }) => displayName)).toEqual([
      'Samira',
      'Karin',
      'Joost',
      'Noor',
      'Hendrik',
      'Els',
      'Sanne',
    ]);
    expect(second?.links).toEqual(first?.links);
    for (const { token, displayName } of first?.links ?? []) {
      const view = await lookAtDoor(deps, token, DEMO_VISITOR);
      expect(view).toMatchObject({ kind: 'personal', person: { displayName } });
    }
    const stored = JSON.stringify([await storage.records.list('personalLink'), await chain()]);
    for (const { token } of first?.links ?? []) expect(stored).not.toContain(token);
  });

  it('makes another workspace with another address when asked again', async () => {
    const [one, other] = [await bench.seed('prepare'), await bench.seed('prepare')];
    const slugs = await Promise.all(
      [one, other].map(
        async ({ workspaceId }) => (await storage.records.get('workspace', workspaceId))?.slug,
      ),
    );
    expect(slugs).toEqual(['te-veel-brieven', 'te-veel-brieven-2']);
  });
});

describe('the demo further on', () => {
  it('passes every gate of define that can be checked with the whole text', async () => {
    const seeding = await bench.seed('choose');
    const moves = (await chain()).filter(({ action }) => action === 'phase.steppedOver');
    expect(moves).toEqual([]);
    const problem = await doc(seeding, 'problem');
    expect(textOfRoot(problem.getXmlFragment('causes'))).toContain('door angst en schaamte');
  });

  it('pitfall 7: on, back and on again keeps every word, version and seat', async () => {
    const seeding = await bench.seed('define');
    const { workspaceId } = seeding;
    const personId = personIdOf(seeding, 'p-noor');
    const versionNow = async () => (await storage.records.get('workspace', workspaceId))?.version ?? 0;
    const words = async () => Y.encodeStateAsUpdate(await doc(seeding, 'problem'));
    const seats = () => storage.records.listByWorkspace('seat', workspaceId);
    const [wordsBefore, seatsBefore] = [await words(), await seats()];
    const versionsBefore = (await storage.records.listByWorkspace('snapshot', workspaceId)).length;

    const reason = 'We hoorden iets nieuws van buiten en willen dat eerst begrijpen.';
    const back = { workspaceId, personId, version: await versionNow(), to: 'explore', reason } as const;
    await expect(goBackPhase(deps, back)).resolves.toMatchObject({ ok: true });
    await stepOverGates(deps, { workspaceId, personId, version: await versionNow() });
    await stepOverGates(deps, { workspaceId, personId, version: await versionNow() });

    expect(await storage.records.get('workspace', workspaceId)).toMatchObject({ phase: 'define' });
    expect(await words()).toEqual(wordsBefore);
    expect(await seats()).toEqual(seatsBefore);
    const versions = await storage.records.listByWorkspace('snapshot', workspaceId);
    expect(versions).toHaveLength(versionsBefore + 3 * (3 + seeding.demoCase.perspectives.length));
  });
});

import { readFile } from 'node:fs/promises';
import { documentId } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import { tallyFirst, tallyStanding } from '@opgave/shared/method/consentTally';
import { GROUPS } from '@opgave/shared/method/groups';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { viewConsent } from '#records/consent/consentView.ts';
import { storedRounds } from '#records/consent/rounds.ts';
import { recordLines } from '#records/recordLines.ts';
import type { Storage } from '#storage/ports.ts';
import { SeedBench } from './seed.testkit.ts';
import { personIdOf, type Seeding } from './seeding.ts';

const Tally = z.object({ consent: z.int(), concern: z.int(), objection: z.int(), noResponse: z.int() });
const Expected = z.object({
  expected: z.object({
    consent: z.object({
      tallyFirstRound: Tally,
      tallyAfterRecheck: Tally,
      quorum: z.partialRecord(
        z.enum(GROUPS),
        z.object({ seats: z.int(), needed: z.int(), responded: z.int(), reached: z.boolean() }),
      ),
      outcome: z.string(),
    }),
  }),
});

let bench: SeedBench;
let storage: Storage;
let deps: FacilitationDeps;

beforeEach(async () => {
  bench = await SeedBench.open();
  ({ storage, deps } = bench);
});
afterEach(() => bench.close());

/** What the case says a correct implementation computes. */
async function expectedConsent() {
  const file = await readFile(new URL('./demoCase.json', import.meta.url), 'utf8');
  return Expected.parse(JSON.parse(file)).expected.consent;
}

async function viewOf(seeding: Seeding, name: string) {
  const { round } = await viewConsent(deps, seeding.workspaceId, personIdOf(seeding, name));
  if (!round) throw new Error('no round');
  return round;
}

describe('the consent round of the demo', () => {
  it('[CONSENT_DEMO] computes exactly what the case expects: tallies, quorum per group and outcome', async () => {
    const seeding = await bench.seed('choose');
    const expected = await expectedConsent();
    const [record] = await storedRounds(deps, seeding.workspaceId);
    if (!record) throw new Error('no round');

    expect(tallyFirst(record.round)).toEqual(expected.tallyFirstRound);
    expect(tallyStanding(record.round)).toEqual(expected.tallyAfterRecheck);
    const { groups, closing } = await viewOf(seeding, 'p-samira');
    const quorum = groups.map(({ group, seats, needed, responded, isReached }) => [
      group,
      { seats, needed, responded, reached: isReached },
    ]);
    expect(Object.fromEntries(quorum)).toEqual(expected.quorum);
    expect(closing).toMatchObject({ outcome: expected.outcome, missingGroups: [] });
  });

  it('[CON_OUTCOME] goes to choose because there is consent, and steps over no gate of the round', async () => {
    const seeding = await bench.seed('choose');
    const workspace = await storage.records.get('workspace', seeding.workspaceId);
    expect(workspace?.phase).toBe('choose');
    const lines = await recordLines(deps, seeding.workspaceId, personIdOf(seeding, 'p-noor'));
    const stepped = lines.filter(({ action }) => action === 'phase.steppedOver');
    expect(JSON.stringify(stepped)).not.toContain('CON_');
    const told = lines.map(({ action }) => action).filter((action) => action.startsWith('consent.'));
    expect(new Set(told)).toEqual(
      new Set([
        'consent.opened',
        'consent.responded',
        'consent.stageBegan',
        'consent.rechecked',
        'consent.closed',
      ]),
    );
  });

  it('shows what was put to everyone, what the repair changed, and who said what', async () => {
    const seeding = await bench.seed('choose');
    const { demoCase, workspaceId } = seeding;
    const { doc } = await deps.documents.read(documentId(workspaceId, 'problem'));
    const after = demoCase.problemDoc.sections['causes']?.nl;
    expect(textOfRoot(doc.getXmlFragment('causes'))).toBe(after);

    const view = await viewOf(seeding, 'p-samira');
    expect(view).toMatchObject({ state: 'closed', text: { version: 2 }, repairedVersion: 3 });
    expect(view.changes.map(({ section, after: now }) => [section, now.blocks])).toEqual([
      ['causes', [{ kind: 'words', text: after }]],
    ]);
    expect(new Set(view.concerns.map(({ by }) => by.name))).toEqual(new Set(['Peter', 'Wei']));
    expect(view.objections).toMatchObject([{ by: { name: 'Dirk', group: 'citizen' }, result: 'withdrawn' }]);
    expect(view.repair?.sections).toEqual([{ section: 'causes', groups: ['citizen'], mayWrite: false }]);
  });

  it('stands still in a round that is open, three days before its last day, with answers unseen', async () => {
    const seeding = await bench.seed('consent');
    const view = await viewOf(seeding, 'p-noor');
    expect(view).toMatchObject({ state: 'open', daysLeft: 3, concerns: [], objections: [] });
    const responded = view.groups.flatMap(({ people }) => people.filter((one) => one.hasResponded));
    expect(responded.length).toBeGreaterThan(5);
    expect(view.may).toMatchObject({ extend: true, remind: true });
  });
});

import { GROUPS } from '@opgave/shared/method/groups';
import { STATEMENT_LABELS } from '@opgave/shared/method/statements';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { viewGates } from '#facilitation/gatesView.ts';
import { recordLines } from '#records/recordLines.ts';
import { listStatements } from '#records/statements/listStatements.ts';
import file from './demoCase.json' with { type: 'json' };
import { SeedBench } from './seed.testkit.ts';
import { personIdOf } from './seeding.ts';

/** What a correct implementation computes from the case. */
const Expected = z.object({
  statements: z.array(z.object({ id: z.string(), text: z.object({ nl: z.string() }) })),
  expected: z.object({
    statements: z.record(
      z.string(),
      z.object({
        groups: z.partialRecord(
          z.enum(GROUPS),
          z.object({ agree: z.number(), disagree: z.number(), pass: z.number() }),
        ),
        shared: z.number(),
        labels: z.array(z.enum(STATEMENT_LABELS)),
      }),
    ),
    statementOrderByShared: z.array(z.string()),
  }),
});

let bench: SeedBench;
let deps: FacilitationDeps;

beforeEach(async () => {
  bench = await SeedBench.open();
  deps = bench.deps;
});
afterEach(() => bench.close());

describe('the statements of the demo', () => {
  it('[STA_SHARED] have the numbers, labels and order that the case expects', async () => {
    const seeding = await bench.seed('explore');
    const { statements, expected } = Expected.parse(file);
    const noor = personIdOf(seeding, 'p-noor');
    const seen = await listStatements(deps, seeding.workspaceId, noor);
    const textOf = (id: string) => statements.find((one) => one.id === id)?.text.nl;

    expect(seen.map(({ text }) => text)).toEqual(statements.map(({ text }) => text.nl));
    for (const { id } of statements) {
      const view = seen.find(({ text }) => text === textOf(id));
      const wanted = expected.statements[id];
      expect(view?.shared).toBe(wanted?.shared);
      expect(view?.labels).toEqual(wanted?.labels);
      expect(view?.figures).toEqual(
        GROUPS.flatMap((group) => {
          const numbers = wanted?.groups[group];
          if (!numbers) return [];
          const { agree, disagree, pass } = numbers;
          return [{ kind: 'group', group, agree, disagree, pass }];
        }),
      );
    }
    const order = seen.toSorted((one, other) => (other.shared ?? 0) - (one.shared ?? 0));
    expect(order.map(({ text }) => text)).toEqual(expected.statementOrderByShared.map(textOf));

    const { gates } = await viewGates(deps, seeding.workspaceId, noor);
    expect(gates.find(({ code }) => code === 'EXP_STATEMENTS')).toMatchObject({ isMet: true });
    const record = await recordLines(deps, seeding.workspaceId, noor);
    expect(record.some(({ action }) => action === 'statement.placed')).toBe(true);
    expect(record.some(({ action }) => action === 'vote.cast')).toBe(false);
  });
});

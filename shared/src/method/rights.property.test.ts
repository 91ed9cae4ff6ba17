import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { PersonId } from '#ids.ts';
import { ARTEFACTS } from './actions.ts';
import { GROUPS } from './groups.ts';
import { type Actor, ALL_ACTIONS, can, type Where } from './permissions.ts';
import { advance, goBack, isAtLeast, PHASES, type Phase, phaseNumber, REFLECTION_NEXT } from './phases.ts';
import { EXPECTED } from './rightsTable.fixture.ts';
import { INSTALLATION_ROLES, OPENNESS_MODES, ROLES } from './roles.ts';

const me = PersonId.parse('person0000000001');
const somebody = PersonId.parse('person0000000002');
const participant: Actor = { personId: me, seat: { role: 'participant', group: 'citizen', side: 'outside' } };

const gate = fc.record({
  code: fc.constantFrom('EXP_EXPERIENCE', 'EXP_STATEMENTS', 'DEF_SECTIONS'),
  level: fc.constantFrom('hard', 'soft'),
  isMet: fc.boolean(),
});
const reason = fc.constantFrom('', 'te kort', 'Dit is een reden die lang genoeg is.');
const step = fc.oneof(
  fc.record({
    kind: fc.constant('advance' as const),
    gates: fc.array(gate, { maxLength: 3 }),
    reason,
    next: fc.constantFrom(...REFLECTION_NEXT),
  }),
  fc.record({ kind: fc.constant('back' as const), to: fc.constantFrom(...PHASES), reason }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Path {
  readonly phase: Phase;
  readonly furthestPhase: Phase;
}

function moveFrom(phase: Phase, taken: Step) {
  if (taken.kind === 'back') return goBack(phase, taken.to, taken.reason);
  return advance(phase, taken.gates, taken.reason, taken.next);
}

/** Every place that a workspace passes when these steps are tried one after the other. */
function pathOf(steps: readonly Step[]): readonly Path[] {
  const path: Path[] = [{ phase: 'prepare', furthestPhase: 'prepare' }];
  for (const taken of steps) {
    const here = path.at(-1) ?? { phase: 'prepare', furthestPhase: 'prepare' };
    const move = moveFrom(here.phase, taken);
    if (!move.ok) continue;
    const furthestPhase = isAtLeast(move.to, here.furthestPhase) ? move.to : here.furthestPhase;
    path.push({ phase: move.to, furthestPhase });
  }
  return path;
}

/** Whether the table written by hand lets a participant write this, as its author or as a new item. */
function tableLetsWrite(
  artefact: (typeof ARTEFACTS)[number],
  phase: Phase,
  row: 'author' | 'participant',
): boolean {
  const line = EXPECTED[artefact].split('\n').find((candidate) => candidate.trim().startsWith(row));
  return line?.trim().split(/\s+/u)[phaseNumber(phase)]?.includes('w') ?? false;
}

it('P30 no sequence of phase changes gives a participant a right to write outside the table', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, isOwner) => {
      for (const place of pathOf(steps)) {
        const where: Where = { ...place, isArchived: false, ...(isOwner && { owner: me }) };
        for (const artefact of ARTEFACTS) {
          const expected = tableLetsWrite(artefact, place.phase, isOwner ? 'author' : 'participant');
          expect(can(participant, `${artefact}.write`, where)).toBe(expected);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('[PHASE_NEXT] no sequence of phase changes skips a phase on the way forward for the first time', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const furthest = pathOf(steps).map(({ furthestPhase }) => phaseNumber(furthestPhase));
      for (const [index, number] of furthest.entries()) {
        expect(number - (furthest[index - 1] ?? number)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 1_000 },
  );
});

const actors = fc.record(
  {
    personId: fc.constant(me),
    installationRole: fc.constantFrom(...INSTALLATION_ROLES),
    seat: fc.record(
      { role: fc.constantFrom(...ROLES), group: fc.constantFrom(...GROUPS) },
      { requiredKeys: ['role'] },
    ),
  },
  { requiredKeys: [] },
);
const places = fc.record(
  {
    phase: fc.constantFrom(...PHASES),
    furthestPhase: fc.constantFrom(...PHASES),
    opennessMode: fc.constantFrom(...OPENNESS_MODES),
    isArchived: fc.boolean(),
    openVoting: fc.boolean(),
    owner: fc.constantFrom(me, somebody),
    repairGroups: fc.array(fc.constantFrom(...GROUPS), { maxLength: 2 }),
  },
  { requiredKeys: ['phase', 'furthestPhase', 'isArchived'] },
);

it('P30.15 whoever may change something may read it, and the answer is the same every time', () => {
  fc.assert(
    fc.property(actors, places, (actor, where) => {
      for (const artefact of ARTEFACTS) {
        const changes = (['write', 'comment', 'moderate', 'decide'] as const).some((verb) =>
          can(actor, `${artefact}.${verb}`, where),
        );
        expect(changes && !can(actor, `${artefact}.read`, where)).toBe(false);
      }
      const once = ALL_ACTIONS.map((action) => can(actor, action, where));
      expect(ALL_ACTIONS.map((action) => can(actor, action, where))).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

it('P30.2 a role on the installation adds no right on content', () => {
  fc.assert(
    fc.property(actors, places, ({ installationRole, ...actor }, where) => {
      const withRole: Actor = { ...actor, installationRole: installationRole ?? 'administrator' };
      for (const artefact of ARTEFACTS) {
        for (const verb of ['read', 'write', 'moderate'] as const) {
          expect(can(withRole, `${artefact}.${verb}`, where)).toBe(can(actor, `${artefact}.${verb}`, where));
        }
      }
    }),
  );
});

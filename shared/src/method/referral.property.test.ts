import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { PersonId, WorkspaceId } from '#ids.ts';
import { type Moving, moveReferral, nextDue, receivedReferral } from './referral.ts';
import { type Keeper, ReferralCourse, SHARING, URGENCIES } from './referralCourse.ts';
import type { ReferralMove } from './referralMoves.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-02T09:00:00+01:00');
const OVER: ReadonlySet<string> = new Set(['closed', 'withdrawn']);

const KEEPERS: readonly Keeper[] = ['a', 'b', 'c'].flatMap((table) =>
  ['one', 'two'].map((name) => ({
    workspaceId: WorkspaceId.parse(`table${table}00000000000000`),
    personId: PersonId.parse(`${name}${table}000000000000000`),
    name: `${name} ${table}`,
    organisation: table,
  })),
);
const keeper = fc.constantFrom(...KEEPERS);
const door = keeper.map(({ workspaceId, organisation }) => ({ workspaceId, name: organisation }));
const words = fc.constantFrom('', 'Ik bel u morgen.');
const outside = fc.constant({ isOutside: true as const, name: 'Dienst Elders' });
const handover = fc.record({
  to: fc.oneof(door, outside),
  why: fc.constant('Daar kwam de brief vandaan.'),
  warm: fc.constantFrom('together' as const, 'spoken' as const, 'written' as const),
  nextStep: fc.constant('Samen bellen'),
  nextStepBy: fc.constant('2026-03-04'),
});
const betterDoor = fc.oneof(
  fc.constant(undefined),
  fc.constant({ kind: 'together' as const }),
  fc.constant({ kind: 'elsewhere' as const, where: 'De rechtbank' }),
  door.map((one) => ({ kind: 'door' as const, door: one })),
);
const move: fc.Arbitrary<ReferralMove> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      ...([
        'clarify',
        'helpHere',
        'start',
        'tell',
        'resolve',
        'close',
        'accept',
        'write',
        'feedback',
      ] as const),
    ),
    words,
  }),
  fc.record({ kind: fc.constant('assign' as const), words, to: keeper }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('propose' as const), words, handover }) },
  fc.record({ kind: fc.constant('refuse' as const), words, betterDoor }),
  fc.record({ kind: fc.constant('join' as const), words, person: fc.constant('Fatma') }),
  fc.record({ kind: fc.constant('decline' as const), words, where: fc.constant('De rechtbank') }),
  fc.record({ kind: fc.constant('answer' as const), words }),
  fc.record({ kind: fc.constant('carry' as const), table: fc.constant('Te veel brieven') }),
  fc.record({ kind: fc.constantFrom('share' as const, 'withdraw' as const, 'timeUp' as const) }),
);
const SIDES = {
  accept: 'asked',
  refuse: 'asked',
  join: 'outside',
  decline: 'outside',
  answer: 'outside',
  write: 'sender',
  feedback: 'sender',
  withdraw: 'sender',
  timeUp: 'clock',
} as const;
const event = fc.record({
  move,
  /** Mostly whoever may, so that runs get somewhere. */
  isForeign: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  hours: fc.integer({ min: 0, max: 60 }),
  by: keeper,
  mandate: keeper,
});

function sideOf({ kind }: ReferralMove, isForeign: boolean): Moving['side'] {
  const side = kind in SIDES ? Object.entries(SIDES).find(([name]) => name === kind)?.[1] : 'owner';
  if (isForeign) return side === 'owner' ? 'asked' : 'owner';
  return side ?? 'owner';
}

type Happened = { readonly move: ReferralMove; readonly by: Keeper };

function expectWhole(before: ReferralCourse, course: ReferralCourse, { move: one, by }: Happened): void {
  const added = course.trail.slice(before.trail.length);
  expect(added.length).toBeGreaterThan(0);
  expect(course.trail.slice(0, before.trail.length)).toEqual(before.trail);
  expect(course.trail.at(-1)).toMatchObject({ state: course.state, owner: course.owner });
  if (course.state !== before.state) expect(added.at(-1)?.kind).toBe(course.state);
  if (course.owner !== before.owner)
    expect(['accept', 'assign', 'refuse', 'decline', 'timeUp']).toContain(one.kind);
  if (one.kind === 'join') expect(course.owner).toEqual(before.owner);
  if (one.kind === 'accept') expect(added[0]?.owner).toEqual(by);
  if (one.kind === 'refuse') expect(one.betterDoor).toBeDefined();
  expect(course.dueAt === undefined).toBe(OVER.has(course.state));
  if (OVER.has(course.state)) expect(nextDue(course)).toBeUndefined();
  if (one.kind === 'accept' && course.handovers >= 2) expect(course.state).toBe('breakthrough');
  if (one.kind === 'refuse' && course.refusals >= 2) expect(course.state).toBe('breakthrough');
}

it('[REFERRAL_OWNER] [REFERRAL_TOLD] always has one owner, a message for every state, and a term while it is open', () => {
  const arrival = fc.record({
    urgency: fc.constantFrom(...URGENCIES),
    permissionToShare: fc.constantFrom(...SHARING),
    owner: keeper,
  });
  fc.assert(
    fc.property(arrival, fc.array(event, { maxLength: 30 }), (arrived, events) => {
      let at = START;
      const timeZone = 'Europe/Amsterdam';
      let course = receivedReferral({ at, timeZone, ...arrived });
      for (const { move: one, isForeign, hours, by, mandate } of events) {
        at += hours * HOUR;
        const side = sideOf(one, isForeign);
        const moved = moveReferral(course, one, { at, timeZone, side, by, mandate });
        if (!moved.isDone) continue;
        expect(isForeign).toBe(false);
        expectWhole(course, moved.course, { move: one, by });
        course = moved.course;
      }
      // It is what storage takes, with one owner by name.
      expect(ReferralCourse.parse(course)).toEqual(course);
      if (arrived.permissionToShare === 'none') expect(course.handovers + course.refusals).toBe(0);
    }),
    { numRuns: 100 },
  );
});

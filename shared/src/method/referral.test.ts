import { describe, expect, it } from 'vitest';
import { PersonId, WorkspaceId } from '#ids.ts';
import { askedTable, type Moving, moveReferral, nextDue, receivedReferral } from './referral.ts';
import {
  type Keeper,
  REFERRAL_STATES,
  type ReferralCourse,
  type ReferralState,
  type Urgency,
} from './referralCourse.ts';
import { LONGEST_TRAIL, movesOf, type ReferralMove } from './referralMoves.ts';

const timeZone = 'Europe/Amsterdam';
const DAY = 86_400_000;
/** A Monday morning. */
const START = Date.parse('2026-03-02T09:00:00+01:00');

function keeper(table: string, name: string): Keeper {
  const personId = PersonId.parse(`${name.toLowerCase()}00000000000000`.slice(0, 20));
  return {
    workspaceId: WorkspaceId.parse(`table${table}00000000000000`),
    personId,
    name,
    organisation: table,
  };
}
const marlon = keeper('a', 'Marlon');
const hendrik = keeper('a', 'Hendrik');
const aylin = keeper('b', 'Aylin');
const bea = keeper('b', 'Bea');
const carla = keeper('c', 'Carla');

function arrived(urgency: Urgency = 'normal', permissionToShare: 'storyOnly' | 'none' = 'storyOnly') {
  return receivedReferral({ at: START, timeZone, urgency, permissionToShare, owner: marlon });
}
const asOwner: Moving = { at: START, timeZone, side: 'owner', by: marlon, mandate: hendrik };
const asAsked: Moving = { ...asOwner, side: 'asked', by: aylin, mandate: bea };
const asSender: Moving = { ...asOwner, side: 'sender' };
const asClock: Moving = { ...asOwner, side: 'clock' };

function done(course: ReferralCourse, move: ReferralMove, moving: Moving): ReferralCourse {
  const moved = moveReferral(course, move, moving);
  if (!moved.isDone) throw new Error(moved.reason);
  return moved.course;
}
function refusal(course: ReferralCourse, move: ReferralMove, moving: Moving): string {
  const moved = moveReferral(course, move, moving);
  return moved.isDone ? 'done' : moved.reason;
}
function proposeTo({ workspaceId, organisation: name }: Keeper): ReferralMove {
  const next = { nextStep: 'Samen bellen', nextStepBy: '2026-03-04' };
  const handover = { to: { workspaceId, name }, why: 'De oudste brief komt daarvandaan.', ...next };
  return { kind: 'propose', words: '', handover: { ...handover, warm: 'together' } };
}
const accept: ReferralMove = { kind: 'accept', words: '' };
const together: ReferralMove = {
  kind: 'refuse',
  words: 'Dit is niet van ons.',
  betterDoor: { kind: 'together' },
};
const kinds = ({ trail }: ReferralCourse) => trail.map(({ kind }) => kind);

describe('a question at a door (`method.md` section 10)', () => {
  it('[REFERRAL_TOLD] is received with a message that names who takes it up and before when', () => {
    const { trail, owner, dueAt } = arrived();
    expect(owner).toEqual(marlon);
    expect(trail).toEqual([expect.objectContaining({ kind: 'received', owner: marlon, until: dueAt })]);
    expect(dueAt).toBe(Date.parse('2026-03-05T00:00:00+01:00'));
  });

  it('[REFERRAL_OWNER] stays with the first table until somebody by name takes it over', () => {
    const proposed = done(arrived(), proposeTo(aylin), asOwner);
    expect([proposed.state, proposed.owner]).toEqual(['handoverProposed', marlon]);
    expect(askedTable(proposed)).toBe(aylin.workspaceId);
    const accepted = done(proposed, accept, asAsked);
    expect([accepted.state, accepted.owner]).toEqual(['handoverAccepted', aylin]);
    expect(askedTable(accepted)).toBeUndefined();
    expect(accepted.handover?.from).toEqual(marlon);
  });

  it('[REFERRAL_BETTER_DOOR] is not refused without a better door, and the door it comes from is none', () => {
    const proposed = done(arrived(), proposeTo(aylin), asOwner);
    const refuse = (door: Keeper): ReferralMove => ({
      ...{ kind: 'refuse', words: 'Dit is niet van ons.' },
      betterDoor: { kind: 'door', door: { workspaceId: door.workspaceId, name: door.organisation } },
    });
    const nowhere: ReferralMove = { kind: 'refuse', words: 'Nee.', betterDoor: undefined };
    expect(refusal(proposed, nowhere, asAsked)).toBe('no-better-door');
    expect(refusal(proposed, refuse(marlon), asAsked)).toBe('no-better-door');
    expect(refusal(proposed, refuse(aylin), asAsked)).toBe('no-better-door');
    const refused = done(proposed, refuse(carla), asAsked);
    expect([refused.state, refused.owner, refused.refusals]).toEqual(['handoverRefused', marlon, 1]);
  });

  it('[REFERRAL_TOGETHER] is taken up together, with the first table as the one that answers', () => {
    const joint = done(done(arrived(), proposeTo(aylin), asOwner), together, asAsked);
    expect(kinds(joint)).toEqual(['received', 'handoverProposed', 'handoverRefused', 'together']);
    expect(joint.owner).toEqual(marlon);
    expect(askedTable(joint)).toBe(aylin.workspaceId);
    expect(askedTable(done(joint, { kind: 'start', words: '' }, asOwner))).toBe(aylin.workspaceId);
  });

  it('[REFERRAL_SHARED] is not shown to another table without permission, nor handed to the same', () => {
    expect(refusal(arrived('normal', 'none'), proposeTo(aylin), asOwner)).toBe('not-shared');
    expect(refusal(arrived(), proposeTo(hendrik), asOwner)).toBe('same-door');
  });

  it('[REFERRAL_BREAKTHROUGH] goes to who may decide after two handovers', () => {
    const once = done(done(arrived(), proposeTo(aylin), asOwner), accept, asAsked);
    const atAylin: Moving = { ...asOwner, by: aylin, mandate: bea };
    const twice = done(done(once, proposeTo(carla), atAylin), accept, {
      ...asAsked,
      by: carla,
      mandate: carla,
    });
    expect(kinds(twice).slice(-2)).toEqual(['handoverAccepted', 'breakthrough']);
    expect(twice.owner).toEqual(carla);
  });

  it('[REFERRAL_BREAKTHROUGH] goes to who may decide after two refusals', () => {
    const moving = { ...asAsked, mandate: hendrik };
    const once = done(done(arrived(), proposeTo(aylin), asOwner), together, moving);
    const twice = done(done(once, proposeTo(aylin), asOwner), together, moving);
    expect([twice.state, twice.owner]).toEqual(['breakthrough', hendrik]);
  });

  it.each([
    { urgency: 'now', after: DAY - 1, state: 'received', moved: 'not-from-here' },
    { urgency: 'now', after: DAY, state: 'breakthrough', moved: 'done' },
    { urgency: 'soon', after: DAY, state: 'received', moved: 'not-from-here' },
  ] as const)(
    '[REFERRAL_BREAKTHROUGH] $urgency after $after ms is $state',
    ({ urgency, after, state, moved }) => {
      const clock = { ...asClock, at: START + after };
      const course = arrived(urgency);
      expect(refusal(course, { kind: 'timeUp' }, clock)).toBe(moved);
      if (moved === 'done')
        expect(done(course, { kind: 'timeUp' }, clock)).toMatchObject({ state, owner: hendrik });
    },
  );

  it('[REFERRAL_TERM] tells the sender once when the term went by, and begins a new one with a message', () => {
    const course = arrived();
    const at = nextDue(course) ?? 0;
    const late = done(course, { kind: 'timeUp' }, { ...asClock, at });
    expect([late.lateAt, kinds(late).at(-1), nextDue(late)]).toEqual([at, 'late', undefined]);
    const answered = done(late, { kind: 'tell', words: 'Ik bel morgen.' }, { ...asOwner, at: at + 1 });
    expect([answered.lateAt, nextDue(answered)]).toEqual([undefined, answered.dueAt]);
  });

  it('[REFERRAL_TERM] a message of the owner gives the asked table no more time, nor do words of the sender', () => {
    const proposed = done(arrived(), proposeTo(aylin), asOwner);
    const later = START + DAY;
    const owner = done(proposed, { kind: 'tell', words: 'Nog even.' }, { ...asOwner, at: later });
    expect(owner.dueAt).toBe(proposed.dueAt);
    const sender = done(
      arrived(),
      { kind: 'write', words: 'Er kwam nog een brief.' },
      { ...asSender, at: later },
    );
    expect(sender.dueAt).toBe(arrived().dueAt);
  });

  it('[REFERRAL_FEEDBACK] is closed after the sender said how it went, or had ten working days to', () => {
    const helping = done(arrived(), { kind: 'helpHere', words: '' }, asOwner);
    const resolved = done(helping, { kind: 'resolve', words: 'Het is geregeld.' }, asOwner);
    const close: ReferralMove = { kind: 'close', words: '' };
    expect(refusal(resolved, close, asOwner)).toBe('not-from-here');
    expect(nextDue(resolved)).toBeUndefined();
    const after = { ...asOwner, at: Date.parse('2026-03-17T00:00:00+01:00') };
    expect(done(resolved, close, after).state).toBe('closed');
    const heard = done(resolved, { kind: 'feedback', words: '' }, asSender);
    expect(done(heard, close, asOwner)).toMatchObject({ state: 'closed', owner: marlon });
  });

  it('[REFERRAL_BREAKTHROUGH] is not brought back to asking once time broke through, which would break through again', () => {
    const stuck = done(arrived('now'), { kind: 'timeUp' }, { ...asClock, at: START + DAY });
    expect(stuck.state).toBe('breakthrough');
    expect(refusal(stuck, { kind: 'clarify', words: 'Van wie?' }, { ...asOwner, by: hendrik })).toBe(
      'not-from-here',
    );
    expect(done(stuck, { kind: 'tell', words: 'Ik bel nu.' }, { ...asOwner, by: hendrik }).state).toBe(
      'breakthrough',
    );
  });

  it('[REFERRAL_WITHDRAWN] is taken back by the sender, also when the table closed it', () => {
    const closed = { ...arrived(), state: 'closed' as const };
    expect(done(closed, { kind: 'withdraw' }, asSender).state).toBe('withdrawn');
    const gone = done(arrived(), { kind: 'withdraw' }, asSender);
    expect([gone.state, gone.dueAt, nextDue(gone)]).toEqual(['withdrawn', undefined, undefined]);
    expect(refusal(gone, { kind: 'withdraw' }, asSender)).toBe('not-from-here');
  });

  it('is moved by nobody on behalf of another', () => {
    const proposed = done(arrived(), proposeTo(aylin), asOwner);
    expect(refusal(proposed, accept, asOwner)).toBe('not-yours');
    expect(refusal(proposed, { kind: 'tell', words: 'Hallo.' }, asAsked)).toBe('not-yours');
    expect(refusal(arrived(), { kind: 'clarify', words: '' }, asSender)).toBe('not-yours');
    const asked = (state: ReferralState) => movesOf({ ...proposed, state }, { side: 'asked', at: START });
    expect(REFERRAL_STATES.filter((state) => asked(state).length > 0)).toEqual(['handoverProposed']);
    expect(asked('handoverProposed')).toEqual(['accept', 'refuse']);
  });
});

it('[REFERRAL_LIMITS] a question holds so many messages; after that it can still be helped, finished or taken back', () => {
  const tell: ReferralMove = { kind: 'tell', words: 'Wij zijn bezig.' };
  let course = arrived();
  while (course.trail.length < LONGEST_TRAIL) course = done(course, tell, asOwner);
  expect(refusal(course, tell, asOwner)).toBe('not-from-here');
  expect(refusal(course, proposeTo(aylin), asOwner)).toBe('not-from-here');
  expect(refusal(course, { kind: 'write', words: 'En nu?' }, asSender)).toBe('not-from-here');
  expect(movesOf(course, { side: 'owner', at: START })).toEqual(['helpHere']);
  expect(refusal(course, { kind: 'withdraw' }, asSender)).toBe('done');
  const helped = done(course, { kind: 'helpHere', words: '' }, asOwner);
  const resolved = done(helped, { kind: 'resolve', words: '' }, asOwner);
  const heard = done(resolved, { kind: 'feedback', words: '' }, asSender);
  expect(refusal(heard, { kind: 'start', words: '' }, asOwner)).toBe('not-from-here');
  expect(done(heard, { kind: 'close', words: '' }, asOwner).state).toBe('closed');
});

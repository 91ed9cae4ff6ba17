import type { SessionView } from '@opgave/shared/contract/sessions';
import { PersonId, SessionId } from '@opgave/shared/ids';
import { NOTHING_YET } from '@opgave/shared/method/sessionState';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { sessionNow } from '@opgave/shared/method/sessionView';
import { expect, it } from 'vitest';
import { closeRound, NOT_BEGUN, PEOPLE_ACT_EVERY, peopleAct, rehearse, rehearsedView } from './rehearsal.ts';

const noor = { personId: PersonId.parse('person0000000001'), isLeading: true };
const view: SessionView = {
  id: SessionId.parse('session00000000000'),
  version: 1,
  title: 'Sessie 1',
  moments: 0,
  number: 0,
  script: templateOf('first90').script,
  now: sessionNow(NOTHING_YET, [], noor),
};

it('plays a session with made-up people who raise hands and get ready, by the rules of a real one', () => {
  let rehearsal = rehearse(NOT_BEGUN, view, { command: { kind: 'session.begin' }, at: 0 });
  for (let turn = 1; turn < 12; turn += 1) rehearsal = peopleAct(rehearsal, view, turn * PEOPLE_ACT_EVERY);
  const { now } = rehearsedView(view, rehearsal, { at: 60_000, leader: 'You' });
  expect(now.course.now?.stepId).toBe('welcome');
  expect(now.lead?.hands.length).toBeGreaterThan(0);
  expect(now.lead?.ready.some(({ ready }) => ready > 0)).toBe(true);
});

it('lets the made-up people put dots and estimate, and shows that per group as in a real session', () => {
  const begun = rehearse(NOT_BEGUN, view, { command: { kind: 'session.begin' }, at: 0 });
  const items = ['Brieven', 'Bellen', 'Wachten', 'Reizen'];
  const dots = rehearse(begun, view, {
    command: { kind: 'dots.open', items, perPerson: 3, onOne: 2 },
    at: 1_000,
  });
  const dropped = closeRound(dots, 'dots', { isShown: false, at: 2_000 });
  expect([dropped.state.dots.open, dropped.state.dots.done]).toEqual([undefined, []]);
  const [shown] = closeRound(dots, 'dots', { isShown: true, at: 2_000 }).state.dots.done;
  expect(shown?.columns.flatMap((column) => column.dots).reduce((sum, count) => sum + count, 0)).toBe(15);
  const sizing = rehearse(begun, view, { command: { kind: 'sizing.open', question: 'Hoeveel?' }, at: 1_000 });
  const [round] = closeRound(sizing, 'sizing', { isShown: true, at: 2_000 }).state.sizing.done;
  expect(round?.columns.length).toBeGreaterThan(2);
  expect(closeRound(begun, 'sizing', { isShown: true, at: 2_000 })).toBe(begun);
});

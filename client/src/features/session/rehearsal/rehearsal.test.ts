import type { SessionView } from '@opgave/shared/contract/sessions';
import { PersonId, SessionId } from '@opgave/shared/ids';
import { NOTHING_YET } from '@opgave/shared/method/sessionState';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { sessionNow } from '@opgave/shared/method/sessionView';
import { expect, it } from 'vitest';
import { comeBack, makeGroups } from './groups.ts';
import { askQuestions, rehearsedQuestions } from './questions.ts';
import { NOT_BEGUN, PEOPLE_ACT_EVERY, peopleAct, rehearse, rehearsedView } from './rehearsal.ts';
import { closeRound } from './rounds.ts';

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

const begun = rehearse(NOT_BEGUN, view, { command: { kind: 'session.begin' }, at: 0 });
const seen = (rehearsal: typeof begun) => rehearsedView(view, rehearsal, { at: 60_000, leader: 'You' }).now;

it('sends the made-up people from alone to pairs, fours and all, or into groups at once, and brings them back', () => {
  const stages = (['alone', 'pairs', 'fours', 'all'] as const).reduce<readonly (typeof begun)[]>(
    (made, to) => {
      const wish = { kind: 'stage', to, seen: null } as const;
      return [...made, makeGroups(made.at(-1) ?? begun, { wish, at: 60_000, stepMinutes: 12 })];
    },
    [],
  );
  expect(stages.map((one) => seen(one).breakouts?.stage)).toEqual(['alone', 'pairs', 'fours', 'all']);
  expect(stages.map((one) => seen(one).breakouts?.all?.map(({ people }) => people.length))).toEqual([
    [],
    [3, 2],
    [5],
    [],
  ]);
  const mixed = makeGroups(begun, {
    ...{ wish: { kind: 'mixed', size: 2, minutes: 5 }, at: 60_000, stepMinutes: undefined },
  });
  expect(seen(mixed).breakouts?.all).toHaveLength(2);
  expect(seen(comeBack(mixed, 90_000)).breakouts).toBeUndefined();
});

it('lets groups speak for one another, and a practical question wait for a fundamental one', () => {
  const asked = rehearse(begun, view, {
    command: { kind: 'switch.open', question: 'Wat zouden zij zeggen?' },
    at: 1,
  });
  const given = rehearse(asked, view, { command: { kind: 'switch.giveOut' }, at: 2 });
  const [shown] = seen(closeRound(given, 'switch', { isShown: true, at: 3 })).switching.done;
  expect(shown?.pairs.length).toBeGreaterThan(6);
  const questions = askQuestions(begun, 1);
  expect(askQuestions(questions, 2)).toBe(questions);
  const list = rehearsedQuestions(questions.state.questions, ['Welk formulier?', 'Waarom?']);
  expect(list.map(({ text, isHeld }) => [text, isHeld])).toEqual([
    ['Waarom?', false],
    ['Welk formulier?', true],
  ]);
});

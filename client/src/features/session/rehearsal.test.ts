import type { SessionView } from '@opgave/shared/contract/sessions';
import { PersonId, SessionId } from '@opgave/shared/ids';
import { NOTHING_YET } from '@opgave/shared/method/sessionState';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { sessionNow } from '@opgave/shared/method/sessionView';
import { expect, it } from 'vitest';
import { NOT_BEGUN, PEOPLE_ACT_EVERY, peopleAct, rehearse, rehearsedView } from './rehearsal.ts';

const noor = { personId: PersonId.parse('person0000000001'), isLeading: true };
const view: SessionView = {
  id: SessionId.parse('session00000000000'),
  version: 1,
  title: 'Sessie 1',
  number: 0,
  script: templateOf('first90').script,
  now: sessionNow(NOTHING_YET, [], noor),
};

it('plays a session with made-up people who raise hands and get ready, by the rules of a real one', () => {
  let rehearsal = rehearse(NOT_BEGUN, view, { command: { kind: 'session.begin' }, at: 0 });
  for (let turn = 1; turn < 12; turn += 1) rehearsal = peopleAct(rehearsal, view, turn * PEOPLE_ACT_EVERY);
  const { now } = rehearsedView(view, rehearsal, 60_000);
  expect(now.course.now?.stepId).toBe('welcome');
  expect(now.lead?.hands.length).toBeGreaterThan(0);
  expect(now.lead?.ready.some(({ ready }) => ready > 0)).toBe(true);
});

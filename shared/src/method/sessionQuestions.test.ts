import { expect, it } from 'vitest';
import { PersonId, QuestionId } from '#ids.ts';
import { PEOPLE, STEPS } from './session.fixture.ts';
import { decideSession, type SessionCommand } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import { type AskedQuestion, inOrderOfTalk, isHeld, queueOf } from './sessionQuestions.ts';
import { NOTHING_YET, type SessionState, stateAfter } from './sessionState.ts';

const BIG = QuestionId.parse('bigquestion00001');
const SMALL = QuestionId.parse('smallquestion001');
const OTHER = QuestionId.parse('smallquestion002');
const REASON = 'De wet gaat morgen al in.';
const [ASKER = PersonId.parse('person000000000000')] = PEOPLE;

function happened(state: SessionState, ...facts: readonly SessionFact[]): SessionState {
  return facts.reduce((before, fact) => stateAfter(before, fact, { at: 1, number: 1 }), state);
}

const asked = (questionId: QuestionId, as: AskedQuestion['kind']): SessionFact => ({
  ...{ kind: 'question.asked', questionId, as },
});

/** What happens by these commands one after another, and the state in the end; a refusal ends it. */
function run(state: SessionState, ...commands: readonly SessionCommand[]) {
  let now = state;
  const kinds: string[] = [];
  for (const command of commands) {
    const answer = decideSession(now, command, { at: 1, personId: ASKER, steps: STEPS });
    if (!answer.ok) return { now, kinds, refused: answer.code };
    kinds.push(...answer.facts.map(({ kind }) => kind));
    now = happened(now, ...answer.facts);
  }
  return { now, kinds, refused: undefined };
}

const RUNNING = run(NOTHING_YET, { kind: 'session.begin' }).now;
const BOTH = happened(RUNNING, asked(SMALL, 'practical'), asked(BIG, 'fundamental'));
const command = (kind: 'question.take' | 'question.answer' | 'question.reopen', questionId: QuestionId) =>
  ({ kind, questionId }) as const;
const mark = (questionId: QuestionId, as: AskedQuestion['kind']) =>
  ({ kind: 'question.mark', questionId, as, reason: REASON }) as const;
const markSilently = (questionId: QuestionId, as: AskedQuestion['kind']) =>
  ({ kind: 'question.mark', questionId, as }) as const;
const LET_THROUGH = { kind: 'question.letThrough', questionId: SMALL, reason: REASON } as const;

const question = (kind: AskedQuestion['kind'], more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  ...{ id: SMALL, kind, isAnswered: false },
  ...more,
});
const OPEN_BIG = question('fundamental', { id: BIG });

it.each([
  ['practical beside an open fundamental one', question('practical'), [OPEN_BIG], true],
  ['practical, let through', question('practical', { letThrough: REASON }), [OPEN_BIG], false],
  ['practical, answered before', question('practical', { isAnswered: true }), [OPEN_BIG], false],
  [
    'practical beside an answered fundamental one',
    question('practical'),
    [{ ...OPEN_BIG, isAnswered: true }],
    false,
  ],
  ['practical among practical ones', question('practical'), [question('practical', { id: OTHER })], false],
  ['fundamental', question('fundamental'), [OPEN_BIG], false],
])('[SESSION_QUESTIONS] a question that is %s waits: see the last column', (_, one, others, waits) => {
  expect(isHeld([one, ...others], one)).toBe(waits);
});

it.each([
  [[command('question.take', SMALL)], 'fundamental-first'],
  [[command('question.answer', SMALL)], 'fundamental-first'],
  [[command('question.take', BIG)], undefined],
  [[command('question.answer', BIG), command('question.take', SMALL)], undefined],
  [[LET_THROUGH, command('question.take', SMALL)], undefined],
  [[LET_THROUGH, LET_THROUGH], 'session-moved-on'],
  [[mark(BIG, 'practical'), command('question.take', SMALL)], undefined],
  [[mark(SMALL, 'fundamental'), command('question.take', SMALL)], undefined],
  [[markSilently(BIG, 'practical')], 'invalid-input'],
  [[markSilently(SMALL, 'fundamental')], 'invalid-input'],
  [[command('question.answer', BIG), markSilently(SMALL, 'fundamental')], undefined],
  [[command('question.take', OTHER)], 'not-found'],
  [[command('question.answer', BIG), command('question.answer', BIG)], 'session-moved-on'],
  [
    [command('question.answer', BIG), command('question.reopen', BIG), command('question.take', SMALL)],
    'fundamental-first',
  ],
])('[SESSION_QUESTIONS] while a fundamental one is open %j is refused with %s', (commands, code) => {
  expect(run(BOTH, ...commands).refused).toBe(code);
});

it.each([
  [[command('question.answer', BIG)], ['question.answered', 'questions.opened']],
  [[mark(BIG, 'practical')], ['question.marked', 'questions.opened']],
  [[mark(BIG, 'fundamental')], []],
  [
    [LET_THROUGH, command('question.answer', BIG)],
    ['question.letThrough', 'question.answered'],
  ],
])('[SESSION_QUESTIONS] by %j the queue opens by itself: %j', (commands, kinds) => {
  expect(run(BOTH, ...commands).kinds).toEqual(kinds);
});

it('[SESSION_QUESTIONS] the queue stays shut until the last fundamental one is answered', () => {
  const second = QuestionId.parse('bigquestion00002');
  const state = happened(BOTH, asked(second, 'fundamental'), asked(OTHER, 'practical'));
  expect(queueOf(state.questions)).toEqual([SMALL, OTHER]);
  const first = run(state, command('question.answer', BIG));
  expect(first.kinds).toEqual(['question.answered']);
  expect(run(first.now, command('question.answer', second)).kinds).toContain('questions.opened');
});

it('[SESSION_QUESTIONS] a practical one goes off the table as soon as a fundamental one is asked', () => {
  const talked = run(happened(RUNNING, asked(SMALL, 'practical')), command('question.take', SMALL)).now;
  expect(talked.questions.onTable).toBe(SMALL);
  expect(happened(talked, asked(BIG, 'fundamental')).questions.onTable).toBeUndefined();
});

it('[SESSION_QUESTIONS] the next step clears the table, and every question stays', () => {
  const talked = run(BOTH, command('question.take', BIG)).now;
  const after = happened(talked, { kind: 'step.begun', stepId: 'silent', minutes: 5 });
  expect(after.questions).toEqual({ asked: talked.questions.asked });
});

it('[SESSION_QUESTIONS] a hand about a question that waits, waits with it', () => {
  const raised = run(BOTH, { kind: 'hand.raise', about: SMALL }).now;
  const give = { kind: 'turn.give', personId: ASKER } as const;
  expect(run(raised, give).refused).toBe('fundamental-first');
  expect(run(raised, command('question.answer', BIG), give).refused).toBeUndefined();
  expect(run(raised, { kind: 'hand.raise', about: BIG }, give).refused).toBeUndefined();
  expect(run(BOTH, { kind: 'hand.raise' }, give).refused).toBeUndefined();
  expect(run(BOTH, { kind: 'hand.raise', about: OTHER }).refused).toBe('not-found');
});

it('[SESSION_QUESTIONS] are talked about in this order: fundamental, practical, waiting, answered', () => {
  const list = [
    question('practical', { id: OTHER, isAnswered: true }),
    question('practical'),
    question('practical', { id: QuestionId.parse('smallquestion003'), letThrough: REASON }),
    OPEN_BIG,
  ];
  expect(inOrderOfTalk(list).map(({ id }) => id)).toEqual([BIG, 'smallquestion003', SMALL, OTHER]);
});

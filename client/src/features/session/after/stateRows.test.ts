import { PersonId, QuestionId } from '@opgave/shared/ids';
import { SessionFact } from '@opgave/shared/method/sessionFacts';
import { replay } from '@opgave/shared/method/sessionState';
import { expect, it } from 'vitest';
import { factWords } from './factWords.ts';
import { stateRows } from './stateRows.ts';

const t = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
  [key, ...Object.values(values)].join(' ');
const people = ['person0000000001', 'person0000000002'].map((id) => PersonId.parse(id));
const [samira] = people;
const questionId = QuestionId.parse('question00000001');

function then(...facts: readonly unknown[]) {
  const happened = facts.map((fact, index) => ({
    ...{ number: index + 1, at: index },
    fact: SessionFact.parse(fact),
  }));
  return Object.fromEntries(stateRows(t, replay(happened)).map(({ label, values }) => [label, values]));
}

it('[SESSION_REPLAY] shows small groups, dots, reveals, questions and where everyone was, as they were then', () => {
  const apart = [
    { kind: 'hand.raised', personId: samira },
    { kind: 'everyone.brought', path: 'problem' },
    { kind: 'breakouts.made', breakouts: [{ id: 'breakout00000001', people }] },
    { kind: 'dots.opened', items: ['Brieven', 'Bellen'], perPerson: 3, onOne: 2 },
  ];
  expect(then(...apart)).toEqual({
    'session.then.people': ['session.replayCounts 1 0'],
    'session.then.place': ['page.problem'],
    'together.title': ['session.then.group 1 2'],
    'dots.title': ['session.then.open Brieven · Bellen'],
  });
  const later = then(
    ...apart,
    { kind: 'breakouts.returned' },
    { kind: 'dots.shown', columns: [{ groups: ['citizen'], people: 2, dots: [4, 1] }] },
    { kind: 'sizing.opened', question: 'Hoeveel?', attempt: 1 },
    { kind: 'question.asked', questionId, as: 'practical' },
    { kind: 'anonymous.opened', question: 'Wat durft u niet?' },
  );
  expect(later).toMatchObject({
    'together.title': ['session.then.together 1'],
    'dots.title': ['session.then.shown Brieven: 4 · Bellen: 1'],
    'sizing.title': ['session.then.open Hoeveel?'],
    'session.then.questions': ['session.then.asked 1 1 0'],
    'anonymous.title': ['session.then.open Wat durft u niet?'],
  });
});

it('[SESSION_REPLAY] [SESSION_STORY] tells of a story on the screen as such, and not of words', () => {
  const spotlight = { path: 'experiences', story: { experienceId: 'verhaal000000001', page: 1 } };
  const lit = SessionFact.parse({ kind: 'spotlight.set', spotlight });
  expect(then(lit)['session.then.place']).toEqual(['page.experiences', 'session.then.story 2']);
  expect(factWords(lit)).toBe('session.fact.storyLit');
});

it('[SESSION_REPLAY] has words for everything that can happen', () => {
  const kinds = SessionFact.options.map(({ shape }) => shape.kind.value);
  const words = kinds.map((kind) => factWords({ kind }));
  expect(kinds.filter((_kind, index) => words[index] === 'session.fact.exercise')).toEqual([]);
});

import type { GatesView, GateView } from '@opgave/shared/contract/http';
import { expect, it } from 'vitest';
import { nowTask } from './nowTask.ts';

const NOBODY = {
  advance: false,
  writeProblem: false,
  answerQuestions: false,
  tellExperience: false,
  comment: false,
};

function gate(
  code: string,
  isMet: boolean,
  missing: string[] = [],
  level: 'hard' | 'soft' = 'hard',
): GateView {
  return { code, level, isMet, missing, message: { nl: code, en: code }, link: 'problem' };
}

function defining(...gates: GateView[]): GatesView {
  return { from: 'define', to: 'consent', version: 1, gates };
}

it('sends a writer to the first required section that is too short, in the order of the text', () => {
  const gates = defining(gate('DEF_SECTIONS', false, ['goodLooksLike', 'causes']));
  const task = nowTask({ phase: 'define', isArchived: false, gates, may: { ...NOBODY, writeProblem: true } });
  expect(task).toEqual({ kind: 'section', section: 'causes' });
});

it('asks a writer to read again when every required section is long enough', () => {
  const gates = defining(gate('DEF_SECTIONS', true), gate('DEF_VALUES', false));
  const task = nowTask({ phase: 'define', isArchived: false, gates, may: { ...NOBODY, writeProblem: true } });
  expect(task).toEqual({ kind: 'written', page: 'problem' });
});

it('sends a writer to the values that they did not weigh, after the text and before reading again', () => {
  const may = { ...NOBODY, writeProblem: true };
  const at = (isWritten: boolean, valuesToDo: number) =>
    nowTask({
      phase: 'define',
      isArchived: false,
      gates: defining(gate('DEF_SECTIONS', isWritten, isWritten ? [] : ['who'])),
      may,
      valuesToDo,
    });
  expect(at(false, 3)).toEqual({ kind: 'section', section: 'who' });
  expect(at(true, 3)).toEqual({ kind: 'weigh', count: 3 });
  expect(at(true, 0)).toEqual({ kind: 'written', page: 'problem' });
});

it('sends whoever may answer to the first core question without an answer', () => {
  const gates: GatesView = {
    ...defining(gate('FUN_CORE', false, ['F3', 'F2'])),
    from: 'fundamentals',
    to: 'define',
  };
  const may = { ...NOBODY, answerQuestions: true };
  expect(nowTask({ phase: 'fundamentals', isArchived: false, gates, may })).toEqual({
    kind: 'question',
    question: 'F2',
  });
});

it('shows the leader the first hard gate that holds the table, never a soft one', () => {
  const soft = gate('DEF_LANGUAGE', false, [], 'soft');
  const hard = gate('DEF_VALUES', false);
  const may = { ...NOBODY, advance: true };
  const gates = defining(gate('DEF_SECTIONS', true), soft, hard);
  expect(nowTask({ phase: 'define', isArchived: false, gates, may })).toEqual({ kind: 'gate', gate: hard });
});

it('[DEF_DATA_WHY] sends a writer to why data would be shared, once the text and the values are there', () => {
  const gates = defining(gate('DEF_DATA_WHY', false, ['1']));
  const facts = {
    phase: 'define',
    isArchived: false,
    gates,
    may: { ...NOBODY, writeProblem: true },
  } as const;
  expect(nowTask({ ...facts, valuesToDo: 1 })).toEqual({ kind: 'weigh', count: 1 });
  expect(nowTask(facts)).toEqual({ kind: 'data' });
});

it('sends the leader first to the comment from outside that waits for an answer', () => {
  const waiting = { ...gate('DEF_OUTSIDE_ANSWERED', false, ['causes']), link: 'problem#causes' };
  const may = { ...NOBODY, advance: true };
  const gates = defining(gate('DEF_SECTIONS', false, ['who']), waiting);
  expect(nowTask({ phase: 'define', isArchived: false, gates, may })).toEqual({
    kind: 'answer',
    link: 'problem#causes',
  });
});

it('tells the leader that the table can go on when only soft gates are left', () => {
  const gates = defining(gate('DEF_SECTIONS', true), gate('DEF_LANGUAGE', false, [], 'soft'));
  const may = { ...NOBODY, advance: true };
  expect(nowTask({ phase: 'define', isArchived: false, gates, may })).toEqual({
    kind: 'ready',
    to: 'consent',
  });
});

it('asks nothing of a person who can only read, nor of anybody at an archived table', () => {
  const gates = defining(gate('DEF_SECTIONS', false, ['who']));
  const reader = nowTask({ phase: 'define', isArchived: false, gates, may: NOBODY });
  const archived = nowTask({ phase: 'define', isArchived: true, gates, may: { ...NOBODY, advance: true } });
  expect(reader).toEqual({ kind: 'follow', phase: 'define' });
  expect(archived).toEqual({ kind: 'follow', phase: 'closed' });
});

it('asks whoever may tell for a story, and says whether the table needs it', () => {
  const exploring = (isMet: boolean): GatesView => ({
    ...defining(gate('EXP_EXPERIENCE', isMet)),
    from: 'explore',
    to: 'fundamentals',
  });
  const ask = (gates: GatesView, phase: 'explore' | 'fundamentals') =>
    nowTask({ phase, isArchived: false, gates, may: { ...NOBODY, tellExperience: true } });

  expect(ask(exploring(false), 'explore')).toEqual({ kind: 'tell', isNeeded: true });
  expect(ask(exploring(true), 'explore')).toEqual({ kind: 'tell', isNeeded: false });
  expect(ask(exploring(true), 'fundamentals')).toEqual({ kind: 'follow', phase: 'fundamentals' });
});

it('asks for reactions to statements once enough people told what they lived through', () => {
  const may = { ...NOBODY, tellExperience: true };
  const at = (isMet: boolean, statementsToDo: number) =>
    nowTask({
      phase: 'explore',
      isArchived: false,
      gates: { ...defining(gate('EXP_EXPERIENCE', isMet)), from: 'explore', to: 'fundamentals' },
      may,
      statementsToDo,
    });
  expect(at(true, 2)).toEqual({ kind: 'react', count: 2 });
  expect(at(true, 0)).toEqual({ kind: 'tell', isNeeded: false });
  expect(at(false, 2)).toEqual({ kind: 'tell', isNeeded: true });
});

it('asks for the own perspective after the stories, and before the statements', () => {
  const may = { ...NOBODY, tellExperience: true };
  const at = (isMet: boolean, perspective: 'start' | 'draft') =>
    nowTask({
      phase: 'explore',
      isArchived: false,
      gates: { ...defining(gate('EXP_EXPERIENCE', isMet)), from: 'explore', to: 'fundamentals' },
      may,
      perspective,
      statementsToDo: 2,
    });
  expect(at(true, 'start')).toEqual({ kind: 'perspective', step: 'start' });
  expect(at(true, 'draft')).toEqual({ kind: 'perspective', step: 'draft' });
  expect(at(false, 'draft')).toEqual({ kind: 'tell', isNeeded: true });
});

it('asks whoever may only comment to say what is missing, while the text is written', () => {
  const may = { ...NOBODY, comment: true };
  const at = (phase: 'define' | 'consent') =>
    nowTask({ phase, isArchived: false, gates: { ...defining(), from: phase }, may });
  expect(at('define')).toEqual({ kind: 'comment' });
  expect(at('consent')).toEqual({ kind: 'follow', phase: 'consent' });
});

it('gives whoever writes after consent what that step asks, and whoever leads what holds the table', () => {
  const hard = gate('CHO_LOSS', false);
  const gates: GatesView = { ...defining(hard), from: 'choose', to: 'route' };
  const at = (may: Partial<typeof NOBODY>) =>
    nowTask({ phase: 'choose', isArchived: false, gates, may: { ...NOBODY, ...may }, later: 'loss' });
  expect(at({})).toEqual({ kind: 'later', what: 'loss' });
  expect(at({ advance: true })).toEqual({ kind: 'gate', gate: hard });
});

import { CreateWorkspace } from '@opgave/shared/contract/http';
import { expect, it } from 'vitest';
import { type Draft, firstStepWithProblem, problemsOf, STEPS, toCreateWorkspace } from './draft.ts';
import { exampleDraft } from './exampleDraft.ts';

const TODAY = '2026-03-02';
const words = { title: 'Te veel brieven', occasion: 'Inwoners krijgen brieven van vier diensten over geld.' };
const example: Draft = exampleDraft(words, new Date(2026, 2, 2));

it('starts from an example in which nothing is wrong and that the server would take as it is', () => {
  expect(STEPS.flatMap((step) => problemsOf(example, step, TODAY))).toEqual([]);
  expect(CreateWorkspace.safeParse(toCreateWorkspace(example, 'nl')).success).toBe(true);
  expect(example.groups).toHaveLength(5);
  expect(example.endDate).toBe('2026-12-01');
});

it('counts the occasion without the spaces around it', () => {
  const draft = { ...example, occasion: `${' '.repeat(60)}te kort` };
  expect(problemsOf(draft, 'occasion', TODAY)).toEqual([{ field: 'occasion', text: 'occasionShort' }]);
});

it('names every mistake of one step at once', () => {
  const draft = { ...example, title: 'x', occasion: '' };
  expect(problemsOf(draft, 'occasion', TODAY).map(({ field }) => field)).toEqual(['title', 'occasion']);
});

it('asks for someone from outside, and takes "others" as such only when the table says so', () => {
  const groups: Draft['groups'] = [
    { group: 'agency', seats: 1 },
    { group: 'ministry', seats: 1 },
    { group: 'other', seats: 1 },
  ];
  expect(problemsOf({ ...example, groups }, 'groups', TODAY)).toEqual([
    { field: 'groups', text: 'groupsOutside' },
  ]);
  expect(problemsOf({ ...example, groups, sideOfOther: 'outside' }, 'groups', TODAY)).toEqual([]);
});

it('asks for as many groups as the table itself set', () => {
  const settings = { ...example.settings, minGroups: 6 };
  expect(problemsOf({ ...example, settings }, 'groups', TODAY)).toEqual([
    { field: 'groups', text: 'groupsFew' },
  ]);
});

it('takes no end date in the past, and lets the end date be empty', () => {
  expect(problemsOf({ ...example, endDate: TODAY }, 'end', TODAY)).toEqual([
    { field: 'endDate', text: 'endPast' },
  ]);
  expect(problemsOf({ ...example, endDate: '31 mei' }, 'end', TODAY)).toEqual([
    { field: 'endDate', text: 'endUnclear' },
  ]);
  expect(toCreateWorkspace({ ...example, endDate: '' }, 'en')).not.toHaveProperty('endDate');
});

it('leads to the first step that is not right', () => {
  expect(firstStepWithProblem({ ...example, groups: [] }, TODAY)).toBe('groups');
  expect(firstStepWithProblem(example, TODAY)).toBeUndefined();
});

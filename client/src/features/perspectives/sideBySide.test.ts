import { PerspectiveCardView } from '@opgave/shared/contract/perspectives';
import type { Group } from '@opgave/shared/method/groups';
import { describe, expect, it } from 'vitest';
import { answerIn, inTurns, picked, rowsOf, sentencesOf } from './sideBySide.ts';

function card(name: string, group: Group, answers: readonly { root: string; text: string }[] = []) {
  const id = `perspectiveof${name.toLowerCase()}`.padEnd(20, '0');
  return PerspectiveCardView.parse({
    ...{ id, personId: `person${id}`.slice(0, 30), name, group, answers },
    side: group === 'citizen' || group === 'entrepreneur' ? 'outside' : 'inside',
    ...{ isMine: false, isWithdrawn: false, isOfficialPosition: false },
  });
}

const samira = card('Samira', 'citizen', [
  { root: 'worry', text: 'Dat iedereen alles weet.' },
  { root: 'citizen.1', text: 'Op een gewone dag.' },
]);
const dirk = card('Dirk', 'citizen');
const ingrid = card('Ingrid', 'municipality', [
  { root: 'outside', text: 'Ik sprak een vrouw.' },
  { root: 'municipality.1', text: 'Wie al vastloopt.' },
]);

describe('what stands beside each other', () => {
  it('is one of each group first, in the order of the groups', () => {
    const names = inTurns([samira, dirk, ingrid], ['citizen', 'municipality']).map(({ name }) => name);
    expect(names).toEqual(['Samira', 'Ingrid', 'Dirk']);
  });

  it('is everybody as long as no group is picked', () => {
    expect(picked([samira, ingrid], new Set())).toHaveLength(2);
    expect(picked([samira, ingrid], new Set<Group>(['citizen']))).toEqual([samira]);
  });

  it('has a row for every question that somebody answered, and one line for the questions of the groups', () => {
    const rows = rowsOf([samira, ingrid]);
    expect(rows.map(({ key }) => key)).toEqual(['worry', 'outside', 'group.1']);
    const [, , own] = rows;
    expect(own && answerIn(samira, own)?.text).toBe('Op een gewone dag.');
    expect(own && answerIn(ingrid, own)?.root).toBe('municipality.1');
    expect(own && answerIn(dirk, own)).toBeUndefined();
  });
});

it('cuts an answer in sentences to pick from', () => {
  expect(sentencesOf('Eén zin. En nog een!\nEen regel')).toEqual(['Eén zin.', 'En nog een!', 'Een regel']);
});

import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { expect, it } from 'vitest';
import { compareSteps } from './compareSteps.ts';
import { changeStep, moveStep, removeStep } from './stepMoves.ts';

const { steps } = templateOf('first90').script;
const differing = (other: Parameters<typeof compareSteps>[1]) =>
  compareSteps(steps, other).filter(({ differs }) => differs);

it('finds nothing between a script and itself', () => {
  expect(differing(steps)).toEqual([]);
});

it('tells of each step in what it differs, and not that later ones begin at another time', () => {
  const changed = changeStep(steps, 2, { minutes: 20, rights: 'listen', where: 'problem' });
  const asked = changeStep(changed, 4, { shown: { nl: 'Wat nu?', en: 'What now?' }, method: 'talk' });
  expect(differing(asked).map(({ id, fields }) => [id, fields])).toEqual([
    ['silent', ['minutes', 'rights', 'where']],
    ['statements', ['method', 'shown']],
  ]);
});

it('tells which one was moved, and not that others made room', () => {
  expect(differing(moveStep(steps, 1, 4)).map(({ id, isMoved }) => [id, isMoved])).toEqual([['story', true]]);
});

it('tells which step only one of them has', () => {
  const [gone] = differing(removeStep(steps, 8));
  expect([gone?.id, gone?.one?.method, gone?.other]).toEqual(['values', 'values', undefined]);
});

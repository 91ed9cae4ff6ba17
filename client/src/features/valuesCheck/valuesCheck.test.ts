import { PictureView } from '@opgave/shared/contract/valuesCheck';
import { describe, expect, it } from 'vitest';
import { columnsOf, furthestApart, harmsIn, isNotWeighed } from './pictureRows.ts';
import { asksForWhom, charactersToGo, draftOf, missingIn, weighedOf } from './valueDraft.ts';

const REASON = 'Wie niet kan lezen, staat bij elke dienst achteraan.';

describe('an answer that is being written', () => {
  it('asks for a step first, then a reason, and for whom only under pressure', () => {
    expect(missingIn({ reason: '', forWhom: '' })).toEqual(['score', 'reason']);
    expect(missingIn({ score: -1, reason: REASON, forWhom: ' ' })).toEqual(['forWhom']);
    expect(missingIn({ score: 'unknown', reason: REASON, forWhom: '' })).toEqual([]);
  });

  it('counts what is still to be written without the spaces around it', () => {
    expect(charactersToGo({ reason: `  ${'a'.repeat(18)} ` })).toBe(12);
    expect(charactersToGo({ reason: REASON })).toBe(0);
  });

  it('is sent whole or not at all, on the version that was seen', () => {
    expect(weighedOf({ score: 0, reason: 'kort', forWhom: '' }, 0)).toBeUndefined();
    expect(weighedOf({ score: 1, reason: ` ${REASON} `, forWhom: 'Gezinnen' }, 2)).toEqual({
      version: 2,
      score: 1,
      reason: REASON,
    });
    expect(weighedOf({ score: -2, reason: REASON, forWhom: ' Gezinnen ' }, 0)).toMatchObject({
      forWhom: 'Gezinnen',
    });
  });

  it('begins with what one answered before', () => {
    expect(draftOf({ mine: { version: 0 } })).toEqual({ reason: '', forWhom: '' });
    const mine = { version: 1, score: -2, reason: REASON, forWhom: 'Gezinnen' } as const;
    expect(draftOf({ mine })).toEqual({ score: -2, reason: REASON, forWhom: 'Gezinnen' });
  });
});

describe('for whom', () => {
  it.each([
    [-2, true],
    [-1, true],
    [0, false],
    [1, false],
    [2, false],
    ['unknown', false],
  ] as const)('is asked at %s: %s', (given, isAsked) => {
    expect(asksForWhom({ score: given })).toBe(isAsked);
  });
});

describe('the picture', () => {
  const score = (id: string, given: number | 'unknown', isAnswered?: boolean) => ({
    id: id.repeat(20),
    by: { name: id },
    isMine: false,
    score: given,
    reason: REASON,
    ...(isAnswered !== undefined && { harm: { isAnswered, answers: [] } }),
  });
  const picture = (counts: readonly number[], scores: readonly object[] = []) =>
    PictureView.parse({
      rows: [
        { group: 'citizen', side: 'outside', counts },
        { group: 'agency', side: 'inside', counts: [] },
      ],
      scores,
      isSplit: false,
      isUnknownToAll: false,
    });

  it('has a column for "I do not know" only where somebody said so', () => {
    expect(columnsOf(picture([1, 0, 0, 0, 0, 0]))).toEqual([-2, -1, 0, 1, 2]);
    expect(columnsOf(picture([0, 0, 0, 0, 0, 1]))).toEqual([-2, -1, 0, 1, 2, 'unknown']);
  });

  it('knows a group of which nobody weighed', () => {
    expect(picture([1, 0, 0, 0, 0, 0]).rows.map(isNotWeighed)).toEqual([false, true]);
  });

  it('begins the talk with the two who lie furthest apart', () => {
    const { scores } = picture([], [score('a', 0), score('b', 'unknown'), score('c', 2), score('d', -2)]);
    expect(furthestApart(scores).map(({ by }) => by.name)).toEqual(['d', 'c']);
    expect(furthestApart(scores.slice(0, 2))).toEqual([]);
  });

  it('names the harm that waits before the harm that was answered', () => {
    const one = picture([], [score('a', -2, true), score('b', 1), score('c', -2, false)]);
    expect(harmsIn(one).map(({ by }) => by.name)).toEqual(['c', 'a']);
  });
});

import { describe, expect, it } from 'vitest';
import { fitsQuestion } from './asked.ts';
import { canvasStandings, LATER_STEPS, type LaterStep, whyMark } from './dataCanvas.ts';
import { ALL_LATER_FIELDS, stepOfField } from './dataFields.ts';
import {
  decisionRefusal,
  isReviewDay,
  type LaterContent,
  laterContents,
  laterMark,
  missingInLater,
  SHARING_VALUES,
} from './dataLater.ts';
import type { Group } from './groups.ts';

const LONG = 'Wij weten alleen dat u bij meer dan één dienst te laat bent, en niet waarvoor.';
const weighedBy = (group: Group, reason = 'Zo weten wij niet meer dan nodig is.') => ({
  group,
  scores: SHARING_VALUES.map((value) => ({ value, score: 1 as const, reason })),
});
const full: LaterContent = {
  sideOfOther: 'inside',
  items: [
    {
      ...{ id: 'i1', data: 'Ja of nee', fromOrg: 'de diensten', toOrg: 'de beller', form: 'yesNo' },
      ...{ neededFor: 'Weten wie vastloopt.', howOften: 'maandelijks', keepUntil: '45 dagen', flags: [] },
    },
  ],
  weighed: [weighedBy('citizen'), weighedBy('agency'), weighedBy('ministry')],
  answers: {
    ...{ explain: LONG, purpose: 'Eén keer bellen.', ground: 'publicTask', groundLaw: 'Verordening' },
    ...{
      compatible: 'compatible',
      necessity: 'Ja.',
      proportionality: 'Ja.',
      subsidiarity: 'Ja.',
      awb: '3:2',
    },
    ...{ room: 'Diensten mogen al samen bellen.', outcome: 'allowed', judgedBy: 'De FG' },
    ...{ inform: 'Brief', correct: 'Vijf dagen', object: 'Bellen', access: 'Twee', security: 'Ja' },
    ...{ retention: '45 dagen', dpia: 'done', algorithm: 'no' },
    ...{ decision: 'share', who: 'Het overleg', reason: 'Klein beginnen.', reviewDate: '2026-09-29' },
  },
};
const withAnswers = (more: LaterContent['answers']): LaterContent => ({
  ...full,
  answers: { ...full.answers, ...more },
});

describe('what the last five steps of the data canvas ask', () => {
  it.each(LATER_STEPS)(
    '[DATA_ORDER] step %s is whole in the example, and asks something when it is empty',
    (step) => {
      expect(missingInLater(step, full)).toEqual([]);
      const empty = { ...full, items: [], weighed: [], answers: {} };
      expect(missingInLater(step, empty).length).toBeGreaterThan(0);
    },
  );

  it.each<[LaterStep, LaterContent, readonly string[]]>([
    ['weigh', withAnswers({ explain: LONG.slice(0, 59) }), ['explain']],
    ['weigh', { ...full, weighed: full.weighed.slice(1) }, ['weighedOutside']],
    ['weigh', { ...full, weighed: full.weighed.slice(0, 2) }, ['weighedInside']],
    [
      'weigh',
      { ...full, weighed: [weighedBy('citizen', 'Te kort.'), ...full.weighed.slice(1)] },
      ['weighedOutside'],
    ],
    ['law', withAnswers({ groundLaw: '' }), ['groundLaw']],
    ['law', withAnswers({ groundLaw: '', ground: 'vitalInterest' }), []],
    ['law', withAnswers({ ground: 'legitimateInterest' }), ['publicBody']],
    ['law', withAnswers({ outcome: 'allowedIf' }), ['conditions']],
    ['law', withAnswers({ judgedBy: '' }), ['judgedBy']],
    ['law', withAnswers({ room: 'Weet ik niet.' }), ['room']],
    [
      'law',
      { ...full, items: full.items.map((item) => ({ ...item, flags: ['criminal'] as const })) },
      ['specialRules'],
    ],
    ['safeguards', withAnswers({ dpia: 'notNeeded' }), ['dpiaReason']],
    ['safeguards', withAnswers({ algorithm: 'yes' }), ['humanRights']],
  ])('[DATA_LATER] step %s of %# lacks %s', (step, content, missing) => {
    expect(missingInLater(step, content)).toEqual(missing);
  });

  it.each([
    ['share', 'allowed', 'done', []],
    ['share', 'allowedIf', 'notNeeded', []],
    ['share', 'unclear', 'done', ['noBasis']],
    ['shareLess', 'notAllowedChangeLaw', 'done', ['noBasis']],
    ['tryFirst', 'notNeeded', 'done', ['noBasis']],
    ['share', '', 'needed', ['noBasis', 'dpiaFirst']],
    ['tryFirst', 'allowed', 'needed', ['dpiaFirst']],
    ['doNotShare', 'unclear', 'needed', []],
    ['askChangeOfLaw', 'notAllowedChangeLaw', 'needed', []],
  ])('[DATA_NO_BASIS] %s with law %s and DPIA %s: %j', (decision, outcome, dpia, refusals) => {
    expect(decisionRefusal({ decision, outcome, dpia })).toEqual(refusals);
  });

  it('[DATA_LATER] looks at a decision again within twelve months', () => {
    expect(isReviewDay('2026-03-29', '2026-03-29')).toBe(false);
    expect(isReviewDay('2027-03-29', '2026-03-29')).toBe(true);
    expect(isReviewDay('2027-03-30', '2026-03-29')).toBe(false);
  });

  it('[DATA_LATER] takes only an answer that is offered, or a day', () => {
    const field = (key: string) => ALL_LATER_FIELDS.filter((one) => one.key === key);
    expect(field('ground').map((one) => fitsQuestion(one, 'omdat het kan'))).toEqual([false]);
    expect(field('reviewDate').map((one) => fitsQuestion(one, '2026-13-45'))).toEqual([false]);
    expect(field('reviewDate').map((one) => fitsQuestion(one, '2026-09-29'))).toEqual([true]);
    expect(stepOfField('judgedBy')).toBe('law');
    expect(stepOfField('societalValue')).toBeUndefined();
  });
});

describe('the order of all eight steps', () => {
  const why = {
    texts: {
      societalValue: 'Mensen met een paar kleine schulden houden grip op hun leven, omdat iemand meekijkt.',
      ...{ people: 'Wie', change: 'Wat', harm: 'Hoe', ifNot: 'Anders' },
    },
    ...{ values: ['fairness'], experiences: ['e1'] },
    alternatives: (['askPerson', 'anonymous', 'talk'] as const).map((key) => ({
      key,
      works: true,
      reason: 'Ja.',
    })),
    ...{ seen: [], language: 'nl' as const },
  };
  const seen = { ...why, seen: [whyMark('forWhom', why)] };
  const confirmedAs = (content: LaterContent) => {
    const marks = canvasStandings(seen, laterContents(content), {}).map(
      ({ step, mark }) => [step, mark] as const,
    );
    return Object.fromEntries(
      marks.map(([step, mark], index) => [step, { number: index + 1, mark, after: index }]),
    );
  };
  const states = (content: LaterContent, confirmed = confirmedAs(full)) =>
    canvasStandings(seen, laterContents(content), confirmed).map(({ state }) => state);

  it('[CHO_DATA] is complete to the eighth step', () => {
    expect(states(full)).toEqual(Array.from({ length: 8 }, () => 'complete'));
  });

  it('[DATA_REVIEW] a datum that was added sets everything after it to review', () => {
    const more = { ...full, items: [...full.items, ...full.items] };
    expect(states(more).slice(3)).toEqual(['review', 'review', 'review', 'review', 'review']);
    expect(states(more).slice(0, 3)).toEqual(['complete', 'complete', 'complete']);
  });

  it('[DATA_NO_BASIS] a law that no longer carries it reopens the decision', () => {
    const refused = withAnswers({ outcome: 'unclear' });
    expect(states(refused, confirmedAs(refused)).at(-1)).toBe('review');
  });

  it('[DATA_REVIEW] is known by what it says, whatever it is called inside', () => {
    const other = { ...full, items: full.items.map((item) => ({ ...item, id: 'other' })) };
    expect(laterMark('minimum', other)).toBe(laterMark('minimum', full));
  });
});

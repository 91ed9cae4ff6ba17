import { describe, expect, it } from 'vitest';
import { SAYINGS, SAYINGS_AT_ANY_TIME } from './sessionSayings.ts';
import { SCRIPT_LIMITS, SessionScript } from './sessionScript.ts';
import { scriptProblems, totalMinutes, withTimes } from './sessionScriptOrder.ts';
import { TEMPLATE_KEYS, templateOf } from './sessionTemplates.ts';

const { script } = templateOf('first90');

describe('[SESSION_TEMPLATE] the scripts that come with the product (method.md 13.1)', () => {
  it.each([
    ['first90', 90, 10],
    ['first60', 60, 8],
    ['online', 90, 10],
    ['second90', 90, 8],
  ] as const)('%s takes %i minutes in %i steps', (key, minutes, steps) => {
    const template = templateOf(key).script;
    expect(totalMinutes(template.steps)).toBe(minutes);
    expect(template.steps).toHaveLength(steps);
    expect(scriptProblems(SessionScript.parse(template))).toEqual([]);
  });

  it('takes everyone to the page where a step happens', () => {
    const second = templateOf('second90').script.steps.map(({ id, where }) => [id, where]);
    expect(Object.fromEntries(second)).toMatchObject({
      ...{ backToProblem: 'problem', parkedToOptions: 'parked', doability: 'options' },
      ...{ valuesAgain: 'values', choice: 'choice', effects: 'choice' },
    });
  });

  it('stands in the agenda at the times of the method', () => {
    expect(script.steps.map(({ startsAt }) => startsAt)).toEqual([0, 5, 15, 25, 37, 47, 60, 65, 80, 87]);
    expect(templateOf('online').script.steps.find(({ id }) => id === 'break')?.startsAt).toBe(45);
  });

  it('has words in both languages everywhere, or in neither', () => {
    const words = TEMPLATE_KEYS.flatMap((key) =>
      templateOf(key).script.steps.flatMap(({ what, shown, rule, say }) => [what, shown, rule, say]),
    );
    const all = [...words, ...SAYINGS_AT_ANY_TIME.map((saying) => SAYINGS[saying])];
    expect(all.filter(({ nl, en }) => (nl === '') !== (en === ''))).toEqual([]);
  });
});

describe('[SESSION_SCRIPT] a script that is brought along', () => {
  it('refuses unknown fields, times below nothing and too many steps', () => {
    const [step] = script.steps;
    const wrong = [
      { ...script, extra: true },
      { ...script, steps: [{ ...step, colour: 'red' }] },
      { ...script, steps: [{ ...step, startsAt: -1 }] },
      { ...script, steps: [{ ...step, minutes: 0 }] },
      { ...script, formatVersion: 2 },
      { ...script, steps: Array.from({ length: 1_000 }, (_, index) => ({ ...step, id: `s${index}` })) },
      { ...script, steps: [] },
    ];
    for (const one of wrong) expect(SessionScript.safeParse(one).success).toBe(false);
    expect(SCRIPT_LIMITS.steps).toBeLessThan(1_000);
  });

  it.each([
    ['overlaps', 3],
    ['gap', 6],
  ] as const)('names the step that %s', (code, startsAt) => {
    const steps = script.steps.slice(0, 2).map((step, index) => (index === 1 ? { ...step, startsAt } : step));
    expect(scriptProblems({ ...script, steps })).toEqual([{ step: 2, code }]);
  });

  it('names a beginning that is none, an id used twice and a step without a name', () => {
    const [first] = script.steps;
    if (!first) throw new Error('no step');
    const nameless = { ...first, startsAt: 5, what: { nl: '', en: '' } };
    expect(scriptProblems({ ...script, steps: [{ ...first, startsAt: 1 }] })).toEqual([
      { step: 1, code: 'notAtBegin' },
    ]);
    expect(scriptProblems({ ...script, steps: [first, nameless] }).map(({ code }) => code)).toEqual([
      'sameId',
      'withoutName',
    ]);
  });

  it('gives every step its time again after a move', () => {
    const moved = withTimes(script.steps.toReversed());
    expect(scriptProblems({ ...script, steps: moved })).toEqual([]);
    expect(totalMinutes(moved)).toBe(90);
  });
});

import { AgendaItemId, BodyId, ChoiceEffectId } from '@opgave/shared/ids';
import type { ItemState } from '@opgave/shared/method/route';
import { expect, it } from 'vitest';
import type { Translate } from '#i18n/textKey.ts';
import type { RouteItemView } from './routeContext.ts';
import { routeDays } from './routeDays.ts';

const t: Translate = (key, values = {}) => [key, ...Object.values(values)].join(' ');
const id = (last: string) => `0123456789abcdef${last}`;
const BODY = {
  id: BodyId.parse(id('a')),
  version: 1,
  name: 'Overleg',
  role: 'advise' as const,
  level: 'management' as const,
  whyNotLower: '',
  rhythm: '',
  submitDays: 14,
  papersTo: '',
};

function item(state: ItemState, changed: Partial<RouteItemView> = {}): RouteItemView {
  return {
    id: AgendaItemId.parse(id('b')),
    ...{ version: 1, body: BODY.id, kind: 'advise', question: 'Mag het?', presenters: [] },
    ...{ state, history: [], outcomes: [], isWithoutAdvice: false, turn: 'body' },
    ...changed,
  };
}

function daysOf(items: readonly RouteItemView[], firstDay = '2026-03-01') {
  const view = { bodies: [BODY], items: [...items], adviseBy: { version: 1, day: '2026-03-20' }, firstDay };
  const effects = [
    { id: ChoiceEffectId.parse(id('c')), version: 1, effect: 'Eén verhaal', sign: 'x', by: '2026-09-01' },
  ];
  const choice = { effects, reflectOn: { version: 1, day: '2026-08-01' } };
  return routeDays(t, { view, choice }).map(({ day, title }) => `${day} ${title}`);
}
const PROMISED = ['2026-08-01 route.day.lookBack', '2026-09-01 route.day.promise Eén verhaal'];

it('puts every day that is to come in order: papers, meeting, advice, and what was promised', () => {
  expect(daysOf([item('scheduled', { meetingDate: '2026-03-24', deadline: '2026-04-01' })])).toEqual([
    '2026-03-10 route.day.papers Overleg Mag het?',
    '2026-03-20 route.adviseBy',
    '2026-03-24 route.day.meeting Overleg Mag het?',
    '2026-04-01 route.day.deadline Overleg Mag het?',
    ...PROMISED,
  ]);
});

it('leaves out what is over: a day that went by, what was treated, and advice that nobody waits for', () => {
  const meeting = { meetingDate: '2026-03-24' };
  expect(daysOf([item('scheduled', meeting)], '2026-03-15')[0]).toBe('2026-03-20 route.adviseBy');
  expect(daysOf([item('treated', meeting)])).toEqual(['2026-03-20 route.adviseBy', ...PROMISED]);
  expect(daysOf([item('withdrawn', { ...meeting, turn: 'nobody' })])).toEqual(PROMISED);
});

it('gives each day its own name, which stays when the day moves', () => {
  const at = (meetingDate: string) => {
    const view = {
      bodies: [BODY],
      items: [item('scheduled', { meetingDate })],
      adviseBy: { version: 0 },
      firstDay: '',
    };
    return routeDays(t, { view, choice: undefined }).map((one) => one.id);
  };
  expect(new Set(at('2026-03-24')).size).toBe(2);
  expect(at('2026-03-24')).toEqual(at('2026-05-24'));
});

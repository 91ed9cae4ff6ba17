import { describe, expect, it } from 'vitest';
import { goBack } from './phases.ts';
import {
  bodyRefusal,
  ITEM_STATES,
  isEnded,
  isWithoutAdvice,
  mayWithdraw,
  nextItemState,
  outcomesFor,
  type RouteItem,
  returnedTo,
  routeFacts,
  turnOf,
} from './route.ts';

const item = (more: Partial<RouteItem> = {}): RouteItem => ({
  ...{ id: 'i1', body: 'b1', kind: 'decide', state: 'draft' },
  ...more,
});
const bodies = [
  { id: 'b1', role: 'decide' },
  { id: 'b2', role: 'advise' },
] as const;
const AT = { adviseBy: '2026-04-06', today: '2026-04-06' };
const LATE = { ...AT, today: '2026-04-07' };

describe('who decides and who advises', () => {
  it.each([
    ['decide', [], undefined],
    ['decide', ['decide'], 'one-decider'],
    ['advise', ['advise', 'advise'], undefined],
    ['advise', ['advise', 'advise', 'advise'], 'enough-advisers'],
    ['informed', ['informed', 'informed', 'informed', 'informed'], undefined],
  ] as const)('[ROUTE_BODIES] capability 7: %s beside %j: %s', (role, others, refusal) => {
    expect(
      bodyRefusal(
        others.map((one, index) => ({ id: `b${index}`, role: one })),
        role,
      ),
    ).toBe(refusal);
  });

  it('[ROU_DECIDER] counts the bodies that decide', () => {
    expect(routeFacts({ bodies, items: [] }, '2026-04-01').decidingBodies).toBe(1);
  });
});

describe('what becomes of an item', () => {
  it('[ROUTE_ITEM] goes through its states in one order', () => {
    const seen = ['draft'];
    for (let state = nextItemState('draft'); state !== undefined; state = nextItemState(state))
      seen.push(state);
    expect(seen).toEqual(['draft', 'submitted', 'scheduled', 'treated', 'outcome', 'reportedBack']);
    expect(ITEM_STATES.filter(mayWithdraw)).toEqual(['draft', 'submitted', 'scheduled', 'treated']);
  });

  it.each([
    ['decide', ['decided', 'decidedChanged', 'returned', 'declined']],
    ['advise', ['advised']],
    ['discuss', ['noted']],
    ['inform', ['noted']],
  ] as const)('[ROUTE_OUTCOME] %s can end as %j', (kind, outcomes) => {
    expect(outcomesFor(item({ kind }), [])).toEqual(outcomes);
  });

  it('[ROUTE_RETURN] a body sends back once, and then decides or declines', () => {
    const before = item({ id: 'i0', state: 'reportedBack', outcome: { kind: 'returned' } });
    expect(outcomesFor(item(), [before])).toEqual(['decided', 'decidedChanged', 'declined']);
    expect(outcomesFor(item({ body: 'b9' }), [before])).toContain('returned');
  });

  it('[ROUTE_RETURN] opens the way back that was named, from the route alone, with a reason', () => {
    const returned = returnedTo([{ state: 'outcome', outcome: { backTo: 'choose' } }]);
    const because = 'Het bestuur vraagt om een tweede plan.';
    expect(goBack('route', 'choose', because, returned)).toEqual({ ok: true, to: 'choose' });
    expect(goBack('route', 'define', because, returned)).toEqual({ ok: false, unmet: ['BACK_TO'] });
    expect(goBack('route', 'choose', '', returned)).toEqual({ ok: false, unmet: ['BACK_REASON'] });
    expect(goBack('route', 'choose', because)).toEqual({ ok: false, unmet: ['BACK_FROM', 'BACK_TO'] });
    expect(returnedTo([{ state: 'reportedBack', outcome: { backTo: 'choose' } }])).toEqual([]);
  });

  it('[ROUTE_ADVICE] advice that did not come on its last day is no advice, and the route goes on', () => {
    const asked = item({ kind: 'advise', body: 'b2', state: 'submitted' });
    expect(isWithoutAdvice(asked, AT)).toBe(false);
    expect(isWithoutAdvice(asked, LATE)).toBe(true);
    expect(isWithoutAdvice({ ...asked, state: 'draft' }, LATE)).toBe(false);
    expect(isWithoutAdvice(item({ state: 'submitted' }), LATE)).toBe(false);
    expect([turnOf(asked, AT), turnOf(asked, LATE), turnOf(item(), AT)]).toEqual(['body', 'nobody', 'table']);
  });

  it('[ROU_DONE] counts what is still open, and a route on which nothing was asked is open', () => {
    const open = (items: readonly RouteItem[], today = AT.today) =>
      routeFacts({ bodies, items, adviseBy: AT.adviseBy }, today).openItems;
    expect(open([])).toBe(1);
    const asked = item({ kind: 'advise', state: 'submitted' });
    expect(open([item({ state: 'outcome' }), asked])).toBe(2);
    expect(open([item({ state: 'reportedBack' }), asked], LATE.today)).toBe(0);
    expect(isEnded(item({ state: 'withdrawn' }), AT)).toBe(true);
  });

  it('[ROU_REPORT_BACK] measures what was sent', () => {
    expect(routeFacts({ bodies, items: [] }, AT.today).reportBackLength).toBe(0);
    expect(routeFacts({ bodies, items: [], reportBack: 'Dank u.' }, AT.today).reportBackLength).toBe(7);
  });
});

import type { DotColumn } from '@opgave/shared/method/sessionDots';
import type { SizingColumn } from '@opgave/shared/method/sessionSizing';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { sessionKey, sessionsKey } from '#connection/sessionsApi.ts';
import { AtTable, queriesOf, SESSION, sessionAfter, TABLE } from './atTable.testkit.tsx';
import { DotsPage } from './DotsPage.tsx';
import { SizingPage } from './SizingPage.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

type Facts = Parameters<typeof sessionAfter>[0];

function show(page: ReactElement, facts: Facts) {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  const queries = queriesOf();
  const happens = (all: Facts, status: 'running' | 'ended' = 'running') => {
    queries.setQueryData(sessionKey(TABLE, SESSION), sessionAfter(all));
    queries.setQueryData(sessionsKey(TABLE), [{ id: SESSION, status }]);
  };
  happens(facts);
  const { unmount } = render(<AtTable queries={queries}>{page}</AtTable>);
  return { happens, reload: () => (unmount(), render(<AtTable queries={queries}>{page}</AtTable>)) };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const NO_ESTIMATES: SizingColumn[] = [];
const NO_DOTS: DotColumn[] = [];

const SIZING = { kind: 'sizing.opened', question: 'Hoeveel mensen?', attempt: 1 } as const;
const ITEMS = ['De brieven', 'De telefoon'];
const DOTS = { kind: 'dots.opened' as const, items: ITEMS, perPerson: 3, onOne: 2 };

it.each([
  ['all were shown', 'running', [SIZING, { kind: 'sizing.shown', columns: NO_ESTIMATES }]],
  ['it was dropped', 'running', [SIZING, { kind: 'sizing.dropped' }]],
  ['the session ended', 'ended', [SIZING, { kind: 'session.ended' }]],
] as const)(
  '[SESSION_SIZING] an estimate that was not given is there to copy after %s, and said to count for nothing',
  async (_when, status, facts) => {
    const { happens, reload } = show(<SizingPage />, [SIZING]);
    fireEvent.change(field('sizing.low'), { target: { value: '20.000' } });
    fireEvent.click(screen.getByRole('radio', { name: 'sizing.severity.3' }));
    reload();
    expect(field('sizing.low').value).toBe('20.000');

    happens(facts, status);
    expect(
      await screen.findByText(/sizing\.low: 20\.000\s+sizing\.howSevere sizing\.severity\.3/u),
    ).toBeTruthy();
    expect(screen.getByText('sizing.notGiven')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    press('aside.done');
    expect(sessionStorage.length).toBe(0);
  },
);

it('[SESSION_SIZING] an estimate that was given leaves nothing behind, one that was refused stays', async () => {
  show(<SizingPage />, [SIZING]);
  fireEvent.change(field('sizing.low'), { target: { value: '20' } });
  fireEvent.change(field('sizing.high'), { target: { value: '50' } });
  fireEvent.click(screen.getByRole('radio', { name: 'sizing.severity.3' }));
  press('sizing.give');
  await screen.findByRole('alert');
  expect(sessionStorage.length).toBe(1);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
  press('sizing.give');
  await waitFor(() => expect(sessionStorage.length).toBe(0));
});

it('[SESSION_DOTS] dots that were not handed in stay over a reload, and are said to count for nothing once all are shown', async () => {
  const { happens, reload } = show(<DotsPage />, [DOTS]);
  fireEvent.click(screen.getAllByRole('button', { name: 'dots.putOn' })[1] ?? document.body);
  reload();
  expect(screen.getByText('●')).toBeTruthy();

  happens([DOTS, { kind: 'dots.shown', columns: NO_DOTS }]);
  expect(await screen.findByText('De telefoon: dots.count')).toBeTruthy();
  expect(screen.getByText('dots.notGiven')).toBeTruthy();
  press('aside.done');
  expect(sessionStorage.length).toBe(0);
});

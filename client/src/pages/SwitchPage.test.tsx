import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { keep } from '#connection/kept.ts';
import { sessionKey, sessionsKey } from '#connection/sessionsApi.ts';
import { AtTable, queriesOf, SESSION, sessionAfter, TABLE } from './atTable.testkit.tsx';
import { SwitchPage } from './SwitchPage.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

function show(status: 'running' | 'ended', facts: Parameters<typeof sessionAfter>[0]): void {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  const queries = queriesOf();
  queries.setQueryData(sessionKey(TABLE, SESSION), sessionAfter(facts));
  queries.setQueryData(sessionsKey(TABLE), [{ id: SESSION, status }]);
  render(
    <AtTable queries={queries}>
      <SwitchPage />
    </AtTable>,
  );
}

const OPENED = { kind: 'switch.opened', question: 'Wat heeft de ander nodig?', attempt: 1 } as const;

it.each([
  ['the sentences were given out', 'running', [OPENED, { kind: 'switch.givenOut' }]],
  ['it was dropped', 'running', [OPENED, { kind: 'switch.dropped' }]],
  ['the session ended', 'ended', []],
] as const)(
  '[SESSION_SWITCH] what one was still writing is there to copy after %s',
  (_when, status, facts) => {
    keep(`opgave.switch.${TABLE}.${SESSION}.2.citizen`, 'Ik wacht al weken.');
    show(status, facts);
    expect(screen.getByText('Ik wacht al weken.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'aside.done' }));
    expect(sessionStorage.length).toBe(0);
  },
);

it('[SESSION_SWITCH] while one can still write it, a sentence stands in its form and nowhere else', () => {
  keep(`opgave.switch.${TABLE}.${SESSION}.2.citizen`, 'Ik wacht al weken.');
  show('running', [OPENED]);
  expect(screen.queryByText('Ik wacht al weken.')).toBeNull();
});

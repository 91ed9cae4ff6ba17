import { AssumptionsView } from '@opgave/shared/contract/assumptions';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { assumptionsKey } from '#connection/assumptionsApi.ts';
import { AssumptionsPage } from './AssumptionsPage.tsx';
import { AtTable, queriesOf, TABLE } from './atTable.testkit.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const NOOR = { personId: 'persoon0000000000001', name: 'Noor' };

it.each(['assumption.add', 'assumption.findOut', 'route.change'])(
  'pitfall 12: what opens with %s is filled in by keyboard, and let go of it ends on its button',
  (opens) => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
    const queries = queriesOf();
    const assumption = {
      ...{ id: 'aanname0000000000001', version: 1, text: 'De brief komt aan.', by: 'Noor', owner: NOOR },
      ...{ isMine: true, reviewOn: '2026-12-24', phase: 'define', standing: 'open', found: [], options: [] },
      ...{ choice: false, mayFind: true },
    };
    queries.setQueryData(
      assumptionsKey(TABLE),
      AssumptionsView.parse({
        mayWrite: true,
        people: [NOOR],
        today: '2026-11-29',
        assumptions: [assumption],
      }),
    );
    render(
      <AtTable queries={queries}>
        <AssumptionsPage />
      </AtTable>,
    );
    const button = () =>
      screen.getByRole('button', { name: new RegExp(`^${opens.replace('.', '\\.')}`, 'u') });
    button().focus();
    fireEvent.click(button());
    expect(document.activeElement?.matches('textarea, input')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'option.notNow' }));
    expect(document.activeElement).toBe(button());
  },
);

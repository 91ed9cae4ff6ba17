import { PersonId, SessionId } from '@opgave/shared/ids';
import { NOTHING_YET } from '@opgave/shared/method/sessionState';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { sessionNow } from '@opgave/shared/method/sessionView';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useConsoleKeys } from './useConsoleKeys.ts';

afterEach(cleanup);

const act = vi.fn();
const personId = PersonId.parse('persoon0000000000001');

function Frame() {
  const course = { ...NOTHING_YET.course, status: 'running' as const };
  const view = {
    ...{ id: SessionId.parse('sessie00000000000001'), version: 1, title: 'Sessie 1', moments: 0, number: 1 },
    script: templateOf('first90').script,
    now: sessionNow({ ...NOTHING_YET, course }, [], { personId, isLeading: true }),
  };
  const { frame } = useConsoleKeys({ view, at: 0, act, refusal: undefined });
  return (
    <section ref={frame}>
      <p>tekst</p>
      <details>
        <summary>werkvorm</summary>
      </details>
      <input />
      <button type="button">knop</button>
      <div role="tab">tab</div>
    </section>
  );
}

it.each([
  ['tekst', ' ', ['timer.pause']],
  ['tekst', '+', ['timer.addMinute']],
  ['werkvorm', ' ', []],
  ['werkvorm', '+', ['timer.addMinute']],
  ['knop', ' ', []],
  ['knop', 'b', ['everyone.bring']],
  ['tab', 'ArrowRight', []],
  ['tab', ' ', []],
] as const)('pitfall 12: on "%s" the key "%s" does %j', (where, key, deeds) => {
  render(<Frame />);
  fireEvent.keyDown(screen.getByText(where), { key });
  expect(act.mock.calls.map(([command]) => command.kind)).toEqual(deeds);
  act.mockClear();
});

it('pitfall 12: a field keeps every key', () => {
  render(<Frame />);
  for (const key of [' ', '+', 'b', 'ArrowRight']) fireEvent.keyDown(screen.getByRole('textbox'), { key });
  expect(act).not.toHaveBeenCalled();
});

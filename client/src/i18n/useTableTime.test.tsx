import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TableTimeZone, useTableTime } from './useTableTime.ts';
import { TextContext } from './useText.ts';

const MOMENT = Date.UTC(2026, 10, 28, 13);
const texts = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
afterEach(cleanup);

function Clock({ says }: { readonly says?: 'zone' }) {
  return <p>{useTableTime({ hour: '2-digit', minute: '2-digit' }, says)(MOMENT)}</p>;
}

function shownAt(timeZone: string, says?: 'zone'): string {
  render(
    <TextContext value={texts}>
      <TableTimeZone value={timeZone}>
        <Clock {...(says && { says })} />
      </TableTimeZone>
    </TextContext>,
  );
  return screen.getByRole('paragraph').textContent;
}

it.each([
  ['Europe/Amsterdam', '14:00'],
  ['America/Aruba', '09:00'],
])('writes a moment by the clock of the table in %s, wherever the device is', (zone, time) => {
  expect(shownAt(zone)).toBe(time);
});

it('names the time of the table where the device keeps another', () => {
  expect(shownAt('America/Aruba', 'zone')).toMatch(/^09:00 \S+/u);
  cleanup();
  expect(shownAt(new Intl.DateTimeFormat().resolvedOptions().timeZone, 'zone')).toMatch(/^\d\d:\d\d$/u);
});

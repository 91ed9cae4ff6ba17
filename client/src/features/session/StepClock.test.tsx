import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { StepClock } from './StepClock.tsx';

afterEach(cleanup);

const TEXTS = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;

it.each([
  [0, '2:05', undefined],
  [64_000, '1:01', undefined],
  [65_000, '1:00', '60000 60000'],
  [115_500, '0:10', '9500 60000'],
  [125_000, '0:00', undefined],
  [300_000, '0:00', undefined],
])('at %i of 2:05 the clock of a step says %s, and its last minute is a ring of %s', (at, told, ring) => {
  const { container } = render(
    <TextContext value={TEXTS}>
      <StepClock timer={{ kind: 'running', endsAt: 125_000, length: 125_000 }} at={at} size="room" />
    </TextContext>,
  );
  const clock = screen.getByRole('timer');
  expect(clock.textContent).toBe(told);
  expect(clock.parentElement?.dataset['last']).toBe(String(ring !== undefined));
  expect(container.querySelector('svg circle:last-child')?.getAttribute('stroke-dasharray')).toBe(ring);
  expect(screen.queryByText('session.timeIsUp') !== null).toBe(told === '0:00');
});

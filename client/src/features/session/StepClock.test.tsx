import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { StepClock } from './StepClock.tsx';

afterEach(cleanup);

const TEXTS = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;

it.each([
  [0, '2:05', false],
  [64_000, '1:01', false],
  [65_000, '1:00', true],
  [115_500, '0:10', true],
  [125_000, '0:00', false],
  [300_000, '0:00', false],
])('at %i of 2:05 the clock of a step says %s, last minute: %s', (at, told, isLast) => {
  render(
    <TextContext value={TEXTS}>
      <StepClock timer={{ kind: 'running', endsAt: 125_000, length: 125_000 }} at={at} size="room" />
    </TextContext>,
  );
  const clock = screen.getByRole('timer');
  expect(clock.textContent).toBe(told);
  expect(clock.parentElement?.dataset['last']).toBe(String(isLast));
  expect(screen.queryByText('session.timeIsUp') !== null).toBe(told === '0:00');
});

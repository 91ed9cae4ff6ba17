import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { When } from './When.tsx';

afterEach(cleanup);

const TEXTS = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
const NOON = Date.UTC(2026, 11, 5, 11);
const set = vi.fn(() => Promise.resolve(true));

function when(at: number | undefined, version: number) {
  const meeting = { id: 'sessie', title: 'Sessie 1', address: '/w/brieven', minutes: 90, at, version };
  return (
    <TextContext value={TEXTS}>
      <When
        meeting={meeting}
        timeZone="Europe/Amsterdam"
        none="session.noDay"
        change={{ set, isBusy: false, refusal: undefined }}
      />
    </TextContext>
  );
}

const day = () => screen.queryByLabelText<HTMLInputElement>('session.day');

it('[SESSION_WHEN] a day that one fills in stays there when a colleague sets another one', async () => {
  const { rerender } = render(when(undefined, 0));
  fireEvent.change(screen.getByLabelText('session.day'), { target: { value: '2026-12-08' } });
  rerender(when(NOON, 1));

  expect(day()?.value).toBe('2026-12-08');
  expect(screen.getByRole('status').textContent).toContain('5 december');
  fireEvent.click(screen.getByRole('button', { name: 'session.setMoment' }));
  await waitFor(() => expect(day()).toBeNull());
});

it('[SESSION_WHEN] a day that a colleague sets takes the place of an empty form', () => {
  const { rerender } = render(when(undefined, 0));
  expect(day()).not.toBeNull();
  rerender(when(NOON, 1));
  expect(day()).toBeNull();
});

it('[SESSION_WHEN] pitfall 12: changing a day begins in its first field, and ends on the button again', () => {
  render(when(NOON, 1));
  fireEvent.click(screen.getByRole('button', { name: 'session.changeMoment' }));
  expect(document.activeElement).toBe(day());
  fireEvent.click(screen.getByRole('button', { name: 'session.cancel' }));
  expect(document.activeElement?.textContent).toBe('session.changeMoment');
});

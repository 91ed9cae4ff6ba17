import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { MomentForm } from './MomentForm.tsx';

afterEach(cleanup);

const TEXTS = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
const NOON = Date.UTC(2026, 11, 5, 11);

function form(version: number, onSet: (at: number | null, seen: number) => Promise<boolean>) {
  return (
    <TextContext value={TEXTS}>
      <MomentForm
        at={NOON}
        version={version}
        timeZone="Europe/Amsterdam"
        isBusy={false}
        onSet={onSet}
        onCancel={undefined}
      />
    </TextContext>
  );
}

it('[SESSION_WHEN] sets a day on what was seen when it was opened, and after a refusal on what stands there then', async () => {
  const onSet = vi.fn(() => Promise.resolve(false));
  const { rerender } = render(form(1, onSet));
  rerender(form(2, onSet));
  fireEvent.change(screen.getByLabelText('session.hour'), { target: { value: '15:30' } });
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'session.setMoment' }));
  press();
  await waitFor(() => expect(onSet).toHaveBeenLastCalledWith(Date.UTC(2026, 11, 5, 14, 30), 1));
  await waitFor(() => {
    press();
    expect(onSet).toHaveBeenLastCalledWith(Date.UTC(2026, 11, 5, 14, 30), 2);
  });
});

it('[SESSION_WHEN] asks for a day that is missing, and takes a day away', () => {
  const onSet = vi.fn(() => Promise.resolve(true));
  render(form(1, onSet));
  fireEvent.change(screen.getByLabelText('session.day'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: 'session.setMoment' }));
  expect(screen.getByText('session.dayMissing')).toBeTruthy();
  expect(onSet).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'session.noMoment' }));
  expect(onSet).toHaveBeenCalledWith(null, 1);
});

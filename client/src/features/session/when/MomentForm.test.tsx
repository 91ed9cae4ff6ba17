import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { MomentForm, type SetMoment } from './MomentForm.tsx';

afterEach(cleanup);

const TEXTS = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
const NOON = Date.UTC(2026, 11, 5, 11);

function form(version: number, onSet: SetMoment) {
  return (
    <TextContext value={TEXTS}>
      <MomentForm
        at={NOON}
        version={version}
        timeZone="Europe/Amsterdam"
        isBusy={false}
        onSet={onSet}
        onBegin={() => undefined}
        onCancel={undefined}
      />
    </TextContext>
  );
}

it('[SESSION_WHEN] sets a day on what was seen when it was opened, and on what stands there then once that was told', () => {
  const onSet = vi.fn<SetMoment>((_at, _seen, onStale) => {
    onStale();
    return Promise.resolve(false);
  });
  const { rerender } = render(form(1, onSet));
  rerender(form(2, onSet));
  fireEvent.change(screen.getByLabelText('session.hour'), { target: { value: '15:30' } });
  for (const _again of [1, 2]) fireEvent.click(screen.getByRole('button', { name: 'session.setMoment' }));
  const half = Date.UTC(2026, 11, 5, 14, 30);
  expect(onSet.mock.calls.map(([at, seen]) => [at, seen])).toEqual([
    [half, 1],
    [half, 2],
  ]);
});

it('[SESSION_WHEN] asks for a day that is missing, and takes a day away', () => {
  const onSet = vi.fn<SetMoment>(() => Promise.resolve(true));
  render(form(1, onSet));
  fireEvent.change(screen.getByLabelText('session.day'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: 'session.setMoment' }));
  expect(screen.getByText('session.dayMissing')).toBeTruthy();
  expect(onSet).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'session.noMoment' }));
  expect(onSet.mock.calls[0]?.slice(0, 2)).toEqual([null, 1]);
});

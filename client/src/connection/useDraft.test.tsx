import { AppError } from '@opgave/shared/contract/errors';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { type Draft, useDraft } from './useDraft.ts';

const KEY = 'test.draft';
afterEach(() => {
  cleanup();
  sessionStorage.removeItem(KEY);
});

function opened(value = 'Onze zin', version = 1) {
  return renderHook((standing) => useDraft(KEY, z.string(), standing), {
    initialProps: { value, version },
  });
}

/** The server, or the line to it, did not take what one kept. */
function refuse(draft: Draft<string>, code: 'stale-version' | 'offline'): void {
  const error = new AppError(code);
  act(() => void draft.wasRefused(error).catch(() => undefined));
}

it('follows what others keep as long as one changed nothing', () => {
  const { result, rerender } = opened();
  rerender({ value: 'Hun zin', version: 2 });
  expect(result.current).toMatchObject({ value: 'Hun zin', seen: 2, isChanged: false, isOvertaken: false });
});

it('loses no word when somebody else keeps theirs, says so, and writes over it only after that', () => {
  const { result, rerender } = opened();
  act(() => result.current.change('Mijn zin'));
  rerender({ value: 'Hun zin', version: 2 });
  expect(result.current).toMatchObject({ value: 'Mijn zin', seen: 1, isOvertaken: true });
  refuse(result.current, 'stale-version');
  act(() => result.current.change('Mijn zin!'));
  expect(result.current).toMatchObject({ value: 'Mijn zin!', seen: 2, isOvertaken: true });
});

it('writes over the version that it showed and over no later one', () => {
  const { result, rerender } = opened();
  act(() => result.current.change('Mijn zin'));
  refuse(result.current, 'stale-version');
  rerender({ value: 'Hun zin', version: 2 });
  rerender({ value: 'Hun nieuwste zin', version: 3 });
  expect(result.current).toMatchObject({ value: 'Mijn zin', seen: 2, isOvertaken: true });
  refuse(result.current, 'stale-version');
  expect(result.current.seen).toBe(3);
});

it('writes over nobody after a failure that had nothing to do with others', () => {
  const { result, rerender } = opened();
  act(() => result.current.change('Mijn zin'));
  refuse(result.current, 'offline');
  rerender({ value: 'Hun zin', version: 2 });
  expect(result.current).toMatchObject({ value: 'Mijn zin', seen: 1, isOvertaken: true });
});

it('shows what was kept until it comes back, and follows again from then on', () => {
  const { result, rerender } = opened();
  act(() => result.current.change('Mijn zin'));
  act(() => result.current.wasKept());
  expect(result.current).toMatchObject({ value: 'Mijn zin', isChanged: false, isOvertaken: false });
  rerender({ value: 'Mijn zin', version: 2 });
  rerender({ value: 'Hun zin', version: 3 });
  expect(result.current).toMatchObject({ value: 'Hun zin', seen: 3, isOvertaken: false });
});

it('is there again after a reload of the tab, until one lets it go', () => {
  const before = opened();
  act(() => before.result.current.change('Mijn zin'));
  before.unmount();
  const { result } = opened('Hun zin', 2);
  expect(result.current).toMatchObject({ value: 'Mijn zin', seen: 1, isOvertaken: true });
  act(() => result.current.letGo());
  expect(result.current.value).toBe('Hun zin');
  expect(opened('Hun zin', 2).result.current.isChanged).toBe(false);
});

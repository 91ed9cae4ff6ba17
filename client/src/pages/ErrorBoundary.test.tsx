import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { lazyPart } from '#ui/lazyPart.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const TEXTS = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
const YOUNG = 10_000;
const OLD = 60_000;

const reload = vi.fn();
const ask = vi.fn(() => Promise.resolve(new Response('ok')));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('fetch', ask);
  // React prints what a boundary catches.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  reload.mockClear();
  ask.mockClear();
});

async function showMissingPart({ isBeside = false } = {}): Promise<void> {
  const MissingPage = lazyPart(
    () => Promise.reject<{ MissingPage: () => null }>(new TypeError('Failed to fetch')),
    'MissingPage',
  );
  render(
    <TextContext value={TEXTS}>
      <ErrorBoundary isBeside={isBeside}>
        <Suspense>
          <MissingPage />
        </Suspense>
      </ErrorBoundary>
    </TextContext>,
  );
  await screen.findByText('shell.awaitedTitle');
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

it('loads the page again as soon as there is a connection, when a part of it could not be fetched', async () => {
  await showMissingPart();
  ask.mockRejectedValue(new TypeError('Failed to fetch'));
  await pass(OLD);
  expect(ask).toHaveBeenCalled();
  expect(reload).not.toHaveBeenCalled();

  ask.mockResolvedValue(new Response('ok'));
  act(() => void dispatchEvent(new Event('online')));
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

it('does not load again and again what never comes', async () => {
  await showMissingPart();
  await pass(YOUNG);
  expect(reload).not.toHaveBeenCalled();
});

it('never takes away a page in which somebody may be writing', async () => {
  await showMissingPart({ isBeside: true });
  screen.getByText('shell.awaitedBeside');
  await pass(OLD);
  expect(reload).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'shell.reload' }));
  expect(reload).toHaveBeenCalledOnce();
});

it('says of a mistake of our own that it is one', () => {
  function BrokenPart(): never {
    throw new Error('A mistake');
  }
  render(
    <TextContext value={TEXTS}>
      <ErrorBoundary>
        <BrokenPart />
      </ErrorBoundary>
    </TextContext>,
  );
  expect(screen.getByText('shell.brokenTitle')).toBeDefined();
});

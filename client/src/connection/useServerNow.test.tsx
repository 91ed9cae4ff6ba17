import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useServerNow } from './useServerNow.ts';

const TEN_MINUTES = 600_000;
const SECOND = 1_000;
afterEach(() => {
  cleanup();
  focusManager.setFocused(undefined);
  vi.unstubAllGlobals();
});

function Clock() {
  return <p>{useServerNow()}</p>;
}

const shown = () => Number(screen.getByRole('paragraph').textContent);

it('[SESSION_TIMER] a phone that slept, and whose clock stood still meanwhile, asks again when it wakes', async () => {
  let serverAt = Date.UTC(2026, 10, 28, 13);
  vi.stubGlobal('fetch', async () => Response.json({ at: serverAt }));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Clock />
    </QueryClientProvider>,
  );
  await expect.poll(() => Math.abs(shown() - serverAt)).toBeLessThan(SECOND);

  await act(async () => focusManager.setFocused(false));
  serverAt += TEN_MINUTES;
  await act(async () => focusManager.setFocused(true));
  await expect.poll(() => Math.abs(shown() - serverAt)).toBeLessThan(SECOND);
});

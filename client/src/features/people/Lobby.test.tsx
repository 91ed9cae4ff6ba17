import { WorkspaceId } from '@opgave/shared/ids';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { Lobby } from './Lobby.tsx';

const TEXTS = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
const TABLE = WorkspaceId.parse('0123456789abcdefghij01');
const knocking = () => screen.getByRole<HTMLInputElement>('switch', { name: /^lobby\.isOn/ });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function lobby(isOn: boolean) {
  return (
    <TextContext value={TEXTS}>
      <QueryClientProvider client={new QueryClient()}>
        <Lobby workspaceId={TABLE} lobby={{ isOn, waiting: [] }} />
      </QueryClientProvider>
    </TextContext>
  );
}

it('leaves the switch where it was put when an older answer comes in meanwhile, and puts it back when refused', async () => {
  let answer = (_response: Response) => {};
  vi.stubGlobal(
    'fetch',
    vi.fn(
      () =>
        new Promise<Response>((resolve) => {
          answer = resolve;
        }),
    ),
  );
  const { rerender } = render(lobby(false));

  fireEvent.click(knocking());
  expect(knocking().checked).toBe(true);
  rerender(lobby(false));
  expect(knocking().checked).toBe(true);

  await act(async () => answer(new Response('', { status: 503 })));
  await vi.waitFor(() => expect(knocking().checked).toBe(false));
});

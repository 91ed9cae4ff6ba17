import { ValueView } from '@opgave/shared/contract/valuesCheck';
import { WorkspaceId } from '@opgave/shared/ids';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { ToastContext } from '#ui/useToast.ts';
import { ValueCard } from './ValueCard.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

it('pitfall 12: a value is weighed again by keyboard in its place, and ends on its button', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
  const view = ValueView.parse({
    ...{
      value: 'equality',
      isCore: true,
      picture: { rows: [], scores: [], isSplit: false, isUnknownToAll: false },
    },
    mine: { version: 1, score: 1, reason: 'Iedereen krijgt dezelfde brief, en dat helpt.' },
  });
  if (!view.picture) throw new Error('no picture');
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
        <ToastContext value={() => undefined}>
          <ValueCard
            workspaceId={WorkspaceId.parse('tafel000000000000001')}
            view={view}
            picture={view.picture}
            manner="marks"
            rights={{ mayWeigh: true, mayAnswer: false }}
            toUnknown={null}
          />
        </ToastContext>
      </TextContext>
    </QueryClientProvider>,
  );
  const change = () => screen.getByRole('button', { name: 'values.change' });
  fireEvent.click(change());
  expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
  fireEvent.click(screen.getByRole('button', { name: 'values.saveAgain' }));
  await waitFor(() => expect(document.activeElement).toBe(change()));
});

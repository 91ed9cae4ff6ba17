import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { KEYS } from '#connection/queries.ts';
import { TextContext } from '#i18n/useText.ts';
import { NewPage } from './NewPage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

/** At the last question, of a table that begins with a theme of a right door, which is asked for like this. */
function show(fetchDoor: () => Promise<Response>): void {
  vi.stubGlobal('fetch', fetchDoor);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(KEYS.me, { mayCreateWorkspace: true });
  render(
    <QueryClientProvider client={queries}>
      <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
        <MemoryRouter initialEntries={['/new?door=tafel000000000000001&theme=brieven&step=summary']}>
          <NewPage />
        </MemoryRouter>
      </TextContext>
    </QueryClientProvider>,
  );
}

const create = () => screen.getByRole('button', { name: /newTable\.create/ });

it('no table is made before it is known which stories come along', () => {
  show(() => new Promise(() => undefined));
  expect(create().getAttribute('aria-disabled')).toBe('true');
  expect(screen.queryByText('newTable.themeAway')).toBeNull();
});

it('says so when the stories cannot be read, before a table begins without them', async () => {
  show(() => Promise.reject(new TypeError('no connection')));
  expect(await screen.findByText('newTable.themeAway')).toBeTruthy();
  expect(create().getAttribute('aria-disabled')).toBe('false');
});

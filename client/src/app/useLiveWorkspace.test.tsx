import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createRefetcher } from '#connection/refetcher.ts';
import { useMinutes } from '#connection/sessionsApi.ts';
import { queriesOf, SESSION, TABLE } from '#pages/atTable.testkit.tsx';
import { saidHandlers } from './useLiveWorkspace.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each(['comments:changed', 'parked:changed', 'statements:changed'] as const)(
  'ORDER_HIDE minutes that are open lose hidden words as soon as the table is told of %s',
  async (event) => {
    const told = { text: '- Zeventien brieven.' };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ version: 1, isShared: true, ...told })));
    const queries = queriesOf();
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    );
    const { result } = renderHook(() => useMinutes(TABLE, SESSION), { wrapper });
    await vi.waitFor(() => expect(result.current.data?.text).toBe('- Zeventien brieven.'));

    told.text = '- [niet meer te zien]';
    saidHandlers(TABLE, createRefetcher(queries))[event]();

    await vi.waitFor(() => expect(result.current.data?.text).toBe('- [niet meer te zien]'));
  },
);

import { WorkspaceView } from '@opgave/shared/contract/http';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { ConsoleText } from './ConsoleText.tsx';
import { mayIn, WorkspaceContext } from './workspaceContext.ts';

const OPEN = { isLive: false, openedAt: '2026-11-23T09:00:00Z', lastDay: '2026-12-01' };
const send = vi.fn<typeof fetch>();

beforeEach(() => {
  send.mockReset();
  send.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
  vi.stubGlobal('fetch', send);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(commentWindow: object | undefined, role = 'facilitator'): void {
  const workspace = WorkspaceView.parse({
    ...{ id: 'tafel000000000000001', version: 7, slug: 'brieven', title: 'Brieven', occasion: '' },
    ...{ organisation: '', language: 'nl', dataInvolved: false, groups: [], sideOfOther: 'outside' },
    ...{ timeZone: 'Europe/Amsterdam', isPublic: false, settings: {}, isDemo: false },
    ...{ phase: 'define', phaseSince: '2026-11-20T09:00:00Z', furthestPhase: 'define', isArchived: false },
    me: { personId: 'persoon0000000000001', displayName: 'Noor', organisation: '', role, withHelp: false },
    ...(commentWindow && { commentWindow }),
  });
  const value = { workspace, people: [], may: mayIn(workspace), lastMove: undefined };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
        <WorkspaceContext value={value}>
          <ConsoleText />
        </WorkspaceContext>
      </TextContext>
    </QueryClientProvider>,
  );
}

it.each([
  [false, 'comments.windowOpenText', 'live'],
  [true, 'comments.windowReturn', 'comments'],
] as const)(
  '[COMMENT_WINDOW] the console opens a resting text, and returns one (open now: %s)',
  async (isLive, name, to) => {
    show({ ...OPEN, isLive });
    fireEvent.click(screen.getByRole('button', { name }));
    await waitFor(() => expect(send).toHaveBeenCalledOnce());
    expect(JSON.parse(String(send.mock.calls[0]?.[1]?.body))).toEqual({ version: 7, to });
  },
);

it.each([
  ['no text rests', undefined, 'facilitator'],
  ['its time is over', { ...OPEN, closedAt: '2026-12-02T00:00:00Z' }, 'facilitator'],
  ['somebody does not lead', OPEN, 'participant'],
])('[COMMENT_WINDOW] the console has no such button when %s', (_when, window, role) => {
  show(window, role);
  expect(screen.queryByRole('button')).toBeNull();
});

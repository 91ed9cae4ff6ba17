import { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import { WorkspaceView } from '@opgave/shared/contract/http';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DocumentProvider } from '#connection/documentProvider.ts';
import { FakeWebSocket } from '#connection/fakeServer.testkit.ts';
import { createMemoryDocuments } from '#connection/memoryDocuments.ts';
import { startProvider } from '#connection/provider.testkit.ts';
import { TextContext } from '#i18n/useText.ts';
import { CanvasContext } from '../canvasContext.ts';
import { LaterStep } from './LaterStep.tsx';

let provider: DocumentProvider;

beforeEach(async () => {
  vi.stubGlobal('WebSocket', FakeWebSocket);
  provider = await startProvider(createMemoryDocuments());
});
afterEach(() => {
  cleanup();
  provider.stop();
  vi.unstubAllGlobals();
});

const personId = 'persoon0000000000001';
const workspace = WorkspaceView.parse({
  ...{ id: 'tafel000000000000001', version: 7, slug: 'brieven', title: 'Brieven', occasion: '' },
  ...{ organisation: '', language: 'nl', dataInvolved: true, groups: [], sideOfOther: 'outside' },
  ...{ timeZone: 'Europe/Amsterdam', isPublic: false, settings: {}, isDemo: false, phase: 'choose' },
  ...{ furthestPhase: 'choose', phaseSince: '2026-11-20T09:00:00Z', isArchived: false },
  me: {
    ...{ personId, displayName: 'Loes', organisation: '', role: 'participant', group: 'citizen' },
    withHelp: false,
  },
});
const view = DataCanvasView.parse({
  ...{ mayWrite: false, maySee: false, why: { version: 1, values: [], experiences: [] }, seenBy: [] },
  ...{ alternatives: [], confirmed: {} },
  later: {
    ...{ mayWrite: true, mayWeigh: false, answers: [], items: [], weighed: [] },
    reviewDays: { first: '2026-12-01', last: '2027-12-01' },
  },
});

function step(of: 'minimum' | 'safeguards', isDone: boolean) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
        <CanvasContext value={{ workspace, view, open: { provider, state: provider.getSheet() } }}>
          <LaterStep step={of} mayWrite isDone={isDone} />
        </CanvasContext>
      </TextContext>
    </QueryClientProvider>
  );
}
const change = () => screen.getByRole('button', { name: 'data.changeStep' });

it.each(['minimum', 'safeguards'] as const)(
  'pitfall 12: a step that is changed again keeps the focus, also where it has no field yet: %s',
  (of) => {
    const { container } = render(step(of, true));
    change().focus();
    fireEvent.click(change());
    expect(document.activeElement).toBe(container.querySelector('button, input, textarea'));
    expect(screen.queryByRole('button', { name: 'data.changeStep' })).toBeNull();
  },
);

it('pitfall 12: with its last answer a step is done, and the focus goes to where one changes it', () => {
  const { rerender } = render(step('safeguards', false));
  screen.getAllByRole('textbox')[0]?.focus();
  rerender(step('safeguards', true));
  expect(document.activeElement).toBe(change());
});

import { WorkspaceView } from '@opgave/shared/contract/http';
import { RouteView } from '@opgave/shared/contract/route';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { Items } from './Items.tsx';
import { RouteContext } from './routeContext.ts';

afterEach(cleanup);

const workspace = WorkspaceView.parse({
  ...{ id: 'tafel000000000000001', version: 7, slug: 'brieven', title: 'Brieven', occasion: '' },
  ...{ organisation: '', language: 'nl', dataInvolved: false, groups: [], sideOfOther: 'outside' },
  ...{ timeZone: 'Europe/Amsterdam', isPublic: false, settings: {}, isDemo: false, isArchived: false },
  ...{ phase: 'route', furthestPhase: 'route', phaseSince: '2026-11-20T09:00:00Z' },
  me: {
    personId: 'persoon0000000000001',
    displayName: 'Noor',
    organisation: '',
    role: 'facilitator',
    withHelp: false,
  },
});
const body = {
  ...{ id: 'orgaan0000000000001', version: 1, name: 'De raad', level: 'council', role: 'decide' },
};
const view = (state: string) => ({
  ...{
    mayWrite: true,
    ourselves: { version: 0, text: '' },
    adviseBy: { version: 0 },
    bodies: [],
    knownBodies: [],
  },
  items: [
    {
      ...{ id: 'punt0000000000000001', version: 1, body: body.id, kind: 'decide', question: 'Mag dit?' },
      ...{ presenters: [], state, history: [], outcomes: [], isWithoutAdvice: false, turn: 'table' },
    },
  ],
  ...{ papers: [], people: [], firstDay: '2026-11-20' },
});

it('pitfall 12: the next step of an item is taken by keyboard, and the focus goes on to the one after it', async () => {
  const change = vi.fn(() => Promise.resolve(true));
  const items = (state: string) => (
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <RouteContext value={{ workspace, view: RouteView.parse(view(state)), change }}>
        <MemoryRouter>
          <Items />
        </MemoryRouter>
      </RouteContext>
    </TextContext>
  );
  const { rerender } = render(items('submitted'));
  const go = (to: string) => screen.getByRole('button', { name: new RegExp(`^route\\.${to}`, 'u') });
  fireEvent.click(go('withdraw'));
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  fireEvent.click(screen.getByRole('button', { name: 'option.notNow' }));
  expect(document.activeElement).toBe(go('withdraw'));

  fireEvent.click(go('go.scheduled'));
  const day = screen.getByLabelText('route.meetingDate');
  expect(document.activeElement).toBe(day);
  fireEvent.change(day, { target: { value: '2026-12-01' } });
  fireEvent.click(screen.getByRole('button', { name: 'route.go.scheduled' }));
  rerender(items('scheduled'));
  await waitFor(() => expect(document.activeElement).toBe(go('go.treated')));
});

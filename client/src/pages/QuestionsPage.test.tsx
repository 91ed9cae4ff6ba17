import { WorkspaceView } from '@opgave/shared/contract/http';
import { PersonId, SessionId, WorkspaceId } from '@opgave/shared/ids';
import { NOTHING_YET } from '@opgave/shared/method/sessionState';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { sessionNow } from '@opgave/shared/method/sessionView';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { sessionKey, sessionsKey } from '#connection/sessionsApi.ts';
import { TextContext } from '#i18n/useText.ts';
import { QuestionsPage } from './QuestionsPage.tsx';
import { mayIn, WorkspaceContext } from './workspaceContext.ts';

const id = WorkspaceId.parse('tafel000000000000001');
const sessionId = SessionId.parse('sessie00000000000001');
const personId = PersonId.parse('persoon0000000000001');

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

const course = { ...NOTHING_YET.course, status: 'running' as const };
const session = {
  ...{ id: sessionId, version: 1, title: 'Sessie 1', moments: 0, number: 1 },
  script: templateOf('first90').script,
  now: sessionNow({ ...NOTHING_YET, course }, [], { personId, isLeading: false }),
};

const queriesOf = () =>
  new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });

function show(queries: QueryClient): void {
  const workspace = WorkspaceView.parse({
    ...{ id, version: 7, slug: 'brieven', title: 'Brieven', occasion: '', organisation: '', language: 'nl' },
    ...{ dataInvolved: false, groups: [], sideOfOther: 'outside', timeZone: 'Europe/Amsterdam' },
    ...{ isPublic: false, settings: {}, isDemo: false, phase: 'explore', furthestPhase: 'explore' },
    ...{ phaseSince: '2026-11-20T09:00:00Z', isArchived: false },
    me: {
      personId,
      displayName: 'Loes',
      organisation: '',
      role: 'participant',
      group: 'citizen',
      withHelp: false,
    },
  });
  render(
    <QueryClientProvider client={queries}>
      <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
        <WorkspaceContext value={{ workspace, people: [], may: mayIn(workspace), lastMove: undefined }}>
          <MemoryRouter initialEntries={[`/questions/${sessionId}`]}>
            <Routes>
              <Route path="/questions/:sessionId" element={<QuestionsPage />} />
            </Routes>
          </MemoryRouter>
        </WorkspaceContext>
      </TextContext>
    </QueryClientProvider>,
  );
}

it('[SESSION_QUESTION] a question that one writes stays when the session cannot be asked anew for a moment', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  const queries = queriesOf();
  queries.setQueryData(sessionKey(id, sessionId), session);
  show(queries);
  const field = screen.getByLabelText<HTMLInputElement>('questions.text');
  fireEvent.change(field, { target: { value: 'Wie leest onze brieven?' } });

  await queries.invalidateQueries({ queryKey: sessionKey(id, sessionId), exact: true });
  await waitFor(() => expect(queries.getQueryState(sessionKey(id, sessionId))?.status).toBe('error'));
  expect(screen.getByLabelText<HTMLInputElement>('questions.text').value).toBe('Wie leest onze brieven?');
});

it('[SESSION_QUESTIONS] a question that one writes while the session ends is still there to copy', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  const queries = queriesOf();
  queries.setQueryData(sessionKey(id, sessionId), session);
  queries.setQueryData(sessionsKey(id), [{ id: sessionId, status: 'running' }]);
  show(queries);
  const field = screen.getByLabelText<HTMLInputElement>('questions.text');
  fireEvent.change(field, { target: { value: 'Wie leest onze brieven?' } });
  expect(screen.queryByText('aside.title.')).toBeNull();

  const now = { ...session.now, course: { ...course, status: 'ended' } };
  queries.setQueryData(sessionKey(id, sessionId), { ...session, now });
  queries.setQueryData(sessionsKey(id), [{ id: sessionId, status: 'ended' }]);
  await waitFor(() => expect(screen.getByText('Wie leest onze brieven?')).toBeDefined());
  expect(screen.queryByLabelText('questions.text')).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: 'aside.done' }));
  expect(screen.queryByText('Wie leest onze brieven?')).toBeNull();
});

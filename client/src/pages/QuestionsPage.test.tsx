import { QuestionsView } from '@opgave/shared/contract/questions';
import type { QueryClient } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { sessionKey, sessionsKey } from '#connection/sessionsApi.ts';
import { AtTable, queriesOf, SESSION, sessionAfter, TABLE } from './atTable.testkit.tsx';
import { QuestionsPage } from './QuestionsPage.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

const session = sessionAfter([]);

function show(queries: QueryClient, as?: 'facilitator'): void {
  render(
    <AtTable queries={queries} at={`/questions/${SESSION}`} {...(as && { as })}>
      <Routes>
        <Route path="/questions/:sessionId" element={<QuestionsPage />} />
      </Routes>
    </AtTable>,
  );
}

it('[SESSION_QUESTION] a question that one writes stays when the session cannot be asked anew for a moment', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  const queries = queriesOf();
  queries.setQueryData(sessionKey(TABLE, SESSION), session);
  show(queries);
  const field = screen.getByLabelText<HTMLInputElement>('questions.text');
  fireEvent.change(field, { target: { value: 'Wie leest onze brieven?' } });

  await queries.invalidateQueries({ queryKey: sessionKey(TABLE, SESSION), exact: true });
  await waitFor(() => expect(queries.getQueryState(sessionKey(TABLE, SESSION))?.status).toBe('error'));
  expect(screen.getByLabelText<HTMLInputElement>('questions.text').value).toBe('Wie leest onze brieven?');
});

it('[SESSION_QUESTIONS] a question that one writes while the session ends is still there to copy', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  const queries = queriesOf();
  queries.setQueryData(sessionKey(TABLE, SESSION), session);
  queries.setQueryData(sessionsKey(TABLE), [{ id: SESSION, status: 'running' }]);
  show(queries);
  const field = screen.getByLabelText<HTMLInputElement>('questions.text');
  fireEvent.change(field, { target: { value: 'Wie leest onze brieven?' } });
  expect(screen.queryByText('aside.title.')).toBeNull();

  const now = { ...session.now, course: { ...session.now.course, status: 'ended' } };
  queries.setQueryData(sessionKey(TABLE, SESSION), { ...session, now });
  queries.setQueryData(sessionsKey(TABLE), [{ id: SESSION, status: 'ended' }]);
  await waitFor(() => expect(screen.getByText('Wie leest onze brieven?')).toBeDefined());
  expect(screen.queryByLabelText('questions.text')).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: 'aside.done' }));
  expect(screen.queryByText('Wie leest onze brieven?')).toBeNull();
});

const held = {
  ...{ id: 'vraag00000000000000001', kind: 'practical', isAnswered: false, text: 'Wanneer eten we?' },
  ...{ isMine: false, mayTakeBack: false, isHeld: true, marksWithReason: true, isOnTable: false, cards: [] },
};
const ask = (queries: QueryClient, questions: readonly unknown[]) =>
  queries.setQueryData([...sessionKey(TABLE, SESSION), 'questions'], QuestionsView.parse(questions));

it('[SESSION_QUESTIONS] a card that was not put when the session ends is still there to copy', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  const queries = queriesOf();
  queries.setQueryData(sessionKey(TABLE, SESSION), session);
  queries.setQueryData(sessionsKey(TABLE), [{ id: SESSION, status: 'running' }]);
  ask(queries, [{ ...held, isHeld: false }]);
  show(queries);
  fireEvent.change(screen.getByLabelText('questions.myCard'), { target: { value: 'Om zes uur.' } });

  const now = { ...session.now, course: { ...session.now.course, status: 'ended' } };
  queries.setQueryData(sessionKey(TABLE, SESSION), { ...session, now });
  queries.setQueryData(sessionsKey(TABLE), [{ id: SESSION, status: 'ended' }]);
  await waitFor(() => expect(screen.getByText('Om zes uur.')).toBeDefined());
  fireEvent.click(screen.getByRole('button', { name: 'aside.done' }));
  expect(screen.queryByText('Om zes uur.')).toBeNull();
  expect(sessionStorage.length).toBe(0);
});

it('pitfall 12: a question that is let through by keyboard takes the focus along to its new list', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  const queries = queriesOf();
  queries.setQueryData(sessionKey(TABLE, SESSION), session);
  ask(queries, [held]);
  show(queries, 'facilitator');
  screen.getByRole('button', { name: 'questions.letThrough' }).focus();

  ask(queries, [{ ...held, isHeld: false, letThrough: 'Iemand moet straks weg.' }]);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'questions.letThrough' })).toBeNull());
  expect(document.activeElement).toBe(screen.getByText('Wanneer eten we?').closest('li'));
});

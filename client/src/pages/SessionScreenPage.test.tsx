import { ScreenView } from '@opgave/shared/contract/sessions';
import { cleanup, render, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { AtTable, queriesOf } from './atTable.testkit.tsx';
import { SessionScreenPage } from './SessionScreenPage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const items = ['Brieven', 'Bellen'];
const round = { number: 2, items, perPerson: 3, onOne: 2 };
const looked = { done: [{ ...round, columns: [] }], isLookedAt: true };
const story = { field: 'situation', words: 'Vier brieven.', page: 0, pages: 1 };

function show(view: object): string {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  const queries = queriesOf();
  const screenView = ScreenView.parse({
    workspace: { title: 'Brieven', slug: 'brieven', language: 'nl', groups: [] },
    ...{ title: 'Sessie 1', status: 'running', place: 1, steps: 9, timer: { kind: 'none' }, ...view },
  });
  queries.setQueryData(['screen', 'geheim'], screenView);
  render(
    <AtTable queries={queries} at="/w/brieven/screen#geheim">
      <Routes>
        <Route path="/w/:slug/screen" element={<SessionScreenPage />} />
      </Routes>
    </AtTable>,
  );
  return screen.getByRole('heading', { level: 1 }).textContent ?? '';
}

it.each([
  ['the dots that were shown', { dots: looked, story }, 'experience.situation.question'],
  ['nothing else', { story }, 'experience.situation.question'],
  ['no dots that are put now', { dots: { ...looked, open: round }, story }, 'dots.rule'],
  ['no question without names', { asked: 'Wat durft u niet?', story }, 'Wat durft u niet?'],
  ['nothing, once it is off the screen', { dots: looked }, 'dots.title'],
] as const)(
  '[SESSION_STORY] [SESSION_SCREEN] a story that is told stands before %s',
  (_what, view, title) => {
    expect(show(view)).toBe(title);
  },
);

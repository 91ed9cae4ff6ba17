import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { useGoOn } from './useGoOn.ts';

/** Settles when the server answers. */
type Answer = Promise<void>;

function Asking({ answer }: { readonly answer: Answer }) {
  const goOn = useGoOn();
  return (
    <button type="button" onClick={() => void answer.then(() => goOn('/after'))}>
      ask
    </button>
  );
}

function Where() {
  return useLocation().pathname;
}

afterEach(cleanup);

function ask(answer: Answer): void {
  history.replaceState(undefined, '', '/asking');
  render(
    <BrowserRouter>
      <Routes>
        <Route path="/asking" element={<Asking answer={answer} />} />
        <Route path="*" element={<Where />} />
      </Routes>
    </BrowserRouter>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'ask' }));
}

it('goes on when it is done', async () => {
  ask(Promise.resolve());
  expect(await screen.findByText('/after')).toBeDefined();
});

it('leaves who went elsewhere meanwhile where they are', async () => {
  let give = () => {};
  ask(
    new Promise((resolve) => {
      give = resolve;
    }),
  );
  act(() => {
    history.pushState(undefined, '', '/elsewhere');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await act(async () => give());
  expect(screen.getByText('/elsewhere')).toBeDefined();
});

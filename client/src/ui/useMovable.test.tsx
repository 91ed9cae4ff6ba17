import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useMovable } from './useMovable.tsx';

afterEach(cleanup);

function Field() {
  const [words, setWords] = useState('');
  return <input value={words} onChange={(event) => setWords(event.target.value)} />;
}

function Turned({ isWide }: { readonly isWide: boolean }) {
  const { stays, place } = useMovable(<Field />);
  return (
    <>
      {stays}
      {isWide ? <aside>{place}</aside> : <main>{place}</main>}
    </>
  );
}

it('keeps what is typed, and the focus while nothing moves, when a phone is turned and turned back', () => {
  const { rerender } = render(<Turned isWide />);
  const field = () => screen.getByRole<HTMLInputElement>('textbox');
  fireEvent.change(field(), { target: { value: 'Brieven' } });
  field().focus();
  rerender(<Turned isWide />);
  expect(document.activeElement).toBe(field());

  rerender(<Turned isWide={false} />);
  expect(screen.getByRole('main').contains(field())).toBe(true);
  expect(field().value).toBe('Brieven');
  rerender(<Turned isWide />);
  expect(screen.getByRole('complementary').contains(field())).toBe(true);
  expect(field().value).toBe('Brieven');
});

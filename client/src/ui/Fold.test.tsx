import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Fold } from './Fold.tsx';

afterEach(cleanup);

function fold(inside: string) {
  return (
    <>
      <Fold title="Punten" isOpen>
        <button key={inside} type="button">
          {inside}
        </button>
      </Fold>
      <button type="button">elders</button>
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

it('pitfall 12: whoever begins something by keyboard stays in the tool when another step takes the place of the button', () => {
  const { rerender } = render(fold('begin'));
  button('begin').focus();
  rerender(fold('laat zien'));
  expect(document.activeElement?.tagName).toBe('SUMMARY');
});

it('pitfall 12: what changes in a tool takes the focus from nobody who is elsewhere', () => {
  const { rerender } = render(fold('begin'));
  button('begin').focus();
  button('elders').focus();
  rerender(fold('laat zien'));
  expect(document.activeElement).toBe(button('elders'));
});

import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TOUCH_RESTS, useReadOffers } from './useReadOffers.ts';

const WORDS = 'Niemand kijkt naar het geheel.';
const show = vi.fn(() => true);
const close = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  show.mockClear();
  close.mockClear();
  render(<Sheet />);
});
afterEach(() => {
  document.getSelection()?.removeAllRanges();
  cleanup();
  vi.useRealTimers();
});

function Sheet() {
  const sheet = useRef<HTMLDivElement>(null);
  useReadOffers(sheet, show, close);
  return (
    <div ref={sheet}>
      <p>{WORDS}</p>
    </div>
  );
}

/** jsdom has no pointers of its own. */
function pointer(type: 'pointerdown' | 'pointerup', pointerType: 'touch' | 'mouse'): void {
  const event = Object.assign(new Event(type, { bubbles: true }), { pointerType });
  fireEvent(screen.getByText(WORDS), event);
}

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

/** The ends of a selection, as a finger or a mouse moves them. */
function select(until: number): void {
  const words = screen.getByText(WORDS).firstChild;
  if (words) document.getSelection()?.setBaseAndExtent(words, 0, words, until);
  fireEvent(document, new Event('selectionchange'));
}

it('offers what can be done with words once the finger rests, and not while it still moves their ends', () => {
  pointer('pointerdown', 'touch');
  select(7);
  pass(TOUCH_RESTS - 1);
  select(13);
  pass(TOUCH_RESTS - 1);
  expect(show).not.toHaveBeenCalled();
  // The finger comes up without a click of its own: the handles of the device stay.
  pointer('pointerup', 'touch');
  pass(1);
  expect(show.mock.calls).toEqual([['bar']]);
});

it('offers it at once after a mouse, and closes when nothing is chosen any more', () => {
  pointer('pointerdown', 'mouse');
  select(7);
  pass(TOUCH_RESTS);
  expect(show).not.toHaveBeenCalled();
  pointer('pointerup', 'mouse');
  pass(0);
  expect(show.mock.calls).toEqual([['bar']]);
  document.getSelection()?.collapseToEnd();
  fireEvent(document, new Event('selectionchange'));
  expect(close).toHaveBeenCalled();
});

it('opens the menu by keyboard on words that are chosen', () => {
  select(7);
  fireEvent.keyDown(document.body, { key: 'Enter', altKey: true });
  expect(show.mock.calls).toEqual([['menu']]);
});

import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { RehearsalReveal } from './RehearsalReveal.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const t = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
  [key, ...Object.values(values)].join(' ');

it('in a rehearsal the perspectives of made-up people are turned, asked first, and nothing of it is sent', () => {
  const fetch = vi.fn();
  vi.stubGlobal('fetch', fetch);
  // The browser of unit tests has none; a dialog asks for it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  render(
    <TextContext value={{ t, language: 'nl', setLanguage: () => undefined }}>
      <RehearsalReveal />
    </TextContext>,
  );
  expect(screen.getAllByText(/^perspectives\.reveal\.row/u).map(({ textContent }) => textContent)).toEqual([
    'perspectives.reveal.row 2 2',
    'perspectives.reveal.row 1 1',
    'perspectives.reveal.row 1 1',
    'perspectives.reveal.row 0 1',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'perspectives.reveal.go' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/^perspectives\.reveal\.noneOf/u)).toBeDefined();
  fireEvent.click(dialog.getByRole('button', { name: 'perspectives.reveal.yes' }));
  expect(screen.getByRole('status').textContent).toContain('perspectives.reveal.turned 4 rehearsal.turned');
  expect(fetch).not.toHaveBeenCalled();
});

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { Aside } from './OptionHead.tsx';

afterEach(cleanup);

const ASIDE = { reason: 'Dit helpt te weinig mensen.', by: {}, at: '2026-11-20T09:00:00Z' };

it('pitfall 12: an option is put aside by keyboard, and the focus stays where it is taken up again', async () => {
  let done: (isDone: boolean) => void = () => undefined;
  const aside = (isAside: boolean) => (
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <Aside
        option={{ version: 1, ...(isAside && { aside: ASIDE }) }}
        onAside={() => new Promise((resolve) => (done = resolve))}
        onReturn={() => undefined}
      />
    </TextContext>
  );
  const { rerender } = render(aside(false));
  fireEvent.click(screen.getByRole('button', { name: 'option.aside' }));
  const reason = screen.getByRole('textbox');
  expect(document.activeElement).toBe(reason);
  fireEvent.change(reason, { target: { value: 'Dit helpt te weinig mensen.' } });
  fireEvent.click(screen.getByRole('button', { name: 'option.aside' }));
  rerender(aside(true));
  done(true);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'option.return' })),
  );
});

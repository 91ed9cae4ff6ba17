import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { HideOrShow } from './HideOrShow.tsx';

afterEach(cleanup);

const TEXTS = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
const button = (name: string) => screen.getByRole('button', { name });
const reason = () => screen.getByRole('textbox', { name: 'sessionOrder.reason' });
const onHide = vi.fn(() => Promise.resolve(true));

function words(isHidden: boolean) {
  return (
    <TextContext value={TEXTS}>
      <HideOrShow
        label="hide"
        length={{ min: 2, max: 20 }}
        isHidden={isHidden}
        isBusy={false}
        onHide={onHide}
        onShow={vi.fn()}
      />
      <input aria-label="elsewhere" />
    </TextContext>
  );
}

it('pitfall 12: a reason that is asked in place has the focus, and its button gets it back', async () => {
  render(words(false));
  expect(document.activeElement).toBe(document.body);

  fireEvent.click(button('hide'));
  expect(document.activeElement).toBe(reason());
  fireEvent.click(button('sessionOrder.keep'));
  expect(document.activeElement).toBe(button('hide'));

  fireEvent.click(button('hide'));
  fireEvent.change(reason(), { target: { value: 'Dit doet pijn.' } });
  fireEvent.click(button('sessionOrder.hideNow'));
  expect(onHide).toHaveBeenCalledWith('Dit doet pijn.');
  await waitFor(() => expect(document.activeElement).toBe(button('hide')));
});

it('pitfall 12: words that a colleague shows again take the focus from nobody who writes elsewhere', async () => {
  const { rerender } = render(words(false));
  fireEvent.click(button('hide'));
  fireEvent.change(reason(), { target: { value: 'Dit doet pijn.' } });
  fireEvent.click(button('sessionOrder.hideNow'));
  rerender(words(true));
  await waitFor(() => expect(button('sessionOrder.show')).toBeTruthy());
  await Promise.resolve();
  const elsewhere = screen.getByRole('textbox', { name: 'elsewhere' });
  elsewhere.focus();
  rerender(words(false));
  expect(button('hide')).toBeTruthy();
  expect(document.activeElement).toBe(elsewhere);
});

it('pitfall 12: when the button of words that are hidden stands there by then, that one has the focus', async () => {
  let done: (isDone: boolean) => void = () => undefined;
  onHide.mockImplementationOnce(() => new Promise((resolve) => (done = resolve)));
  const { rerender } = render(words(false));
  fireEvent.click(button('hide'));
  fireEvent.change(reason(), { target: { value: 'Dit doet pijn.' } });
  fireEvent.click(button('sessionOrder.hideNow'));
  rerender(words(true));
  done(true);
  await waitFor(() => expect(document.activeElement).toBe(button('sessionOrder.show')));
});

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { HideOrShow } from './HideOrShow.tsx';

afterEach(cleanup);

const TEXTS = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
const button = (name: string) => screen.getByRole('button', { name });

it('pitfall 12: a reason that is asked in place has the focus, and its button gets it back', async () => {
  const onHide = vi.fn(() => Promise.resolve(true));
  render(
    <TextContext value={TEXTS}>
      <HideOrShow
        label="hide"
        length={{ min: 2, max: 20 }}
        isHidden={false}
        isBusy={false}
        onHide={onHide}
        onShow={vi.fn()}
      />
    </TextContext>,
  );
  expect(document.activeElement).toBe(document.body);

  fireEvent.click(button('hide'));
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  fireEvent.click(button('sessionOrder.keep'));
  expect(document.activeElement).toBe(button('hide'));

  fireEvent.click(button('hide'));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Dit doet pijn.' } });
  fireEvent.click(button('sessionOrder.hideNow'));
  expect(onHide).toHaveBeenCalledWith('Dit doet pijn.');
  await waitFor(() => expect(document.activeElement).toBe(button('hide')));
});

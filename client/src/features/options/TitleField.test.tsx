import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { TitleField } from './TitleField.tsx';

afterEach(cleanup);
const t = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
  [key, ...Object.values(values)].join(' ');
const texts = { t, language: 'nl', setLanguage: () => undefined } as const;

function opened(isKept = true) {
  const handleKeep = vi.fn(() => Promise.resolve(isKept));
  const at = (title: string) => (
    <TextContext value={texts}>
      <TitleField title={title} onKeep={handleKeep} />
    </TextContext>
  );
  const { rerender } = render(at('Eén brief'));
  const rename = (title: string) => rerender(at(title));
  return { handleKeep, rename };
}
const field = () => screen.getByLabelText<HTMLInputElement>('option.title');
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('keeps what was typed when one leaves it, and shows the names that others give', async () => {
  const { handleKeep, rename } = opened();
  rename('Eén envelop');
  expect(field().value).toBe('Eén envelop');
  type('Eén map ');
  fireEvent.blur(field());
  await waitFor(() => expect(handleKeep).toHaveBeenCalledExactlyOnceWith('Eén map'));
  expect(field().value).toBe('Eén map');
  rename('Eén map');
  rename('Eén doos');
  expect(field().value).toBe('Eén doos');
  expect(screen.queryByRole('status')).toBeNull();
});

it('loses no word when somebody else renames the option meanwhile: it says so, and asks', async () => {
  const { handleKeep, rename } = opened();
  type('Eén map');
  rename('Eén envelop');
  expect(field().value).toBe('Eén map');
  expect(screen.getByText('ui.overtaken Eén envelop')).toBeDefined();
  fireEvent.blur(field());
  expect(handleKeep).not.toHaveBeenCalled();
  press('option.keepTitle');
  await waitFor(() => expect(screen.queryByText('ui.overtaken Eén envelop')).toBeNull());
  expect(handleKeep).toHaveBeenCalledExactlyOnceWith('Eén map');
  expect(field().value).toBe('Eén map');
});

it('leaves the other name when one wants that, and keeps the words that were refused', async () => {
  const { handleKeep, rename } = opened(false);
  type('Eén map');
  fireEvent.blur(field());
  await waitFor(() => expect(handleKeep).toHaveBeenCalledOnce());
  rename('Eén envelop');
  expect(field().value).toBe('Eén map');
  press('option.leaveTitle');
  expect(field().value).toBe('Eén envelop');
});

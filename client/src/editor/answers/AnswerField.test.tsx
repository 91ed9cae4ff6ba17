import { words } from '@opgave/shared/method/asked';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { AnswerField } from './AnswerField.tsx';

const NAME = 'opgave.test.answer';
let kept: string[] = [];

afterEach(() => {
  cleanup();
  sessionStorage.removeItem(NAME);
  kept = [];
});

function Field({ answered }: { readonly answered: string }) {
  const texts = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
  const onKeep = async (text: string) => kept.push(text) > 0;
  const asked = words('done');
  return (
    <TextContext value={texts}>
      <AnswerField {...{ asked, answered, onKeep }} question="What?" mayWrite keptAs={NAME} />
    </TextContext>
  );
}

const field = () => screen.getByRole('textbox');
const button = () => screen.getByRole('button', { name: /answer\.keep/ });
const press = () =>
  act(async () => {
    fireEvent.blur(field(), { relatedTarget: button() });
    fireEvent.click(button());
  });

it('keeps what was typed once, when one presses the button', async () => {
  render(<Field answered="" />);
  fireEvent.change(field(), { target: { value: 'Twee bellers' } });
  await press();
  expect(kept).toEqual(['Twee bellers']);
});

it('keeps what was typed when one leaves the field', async () => {
  render(<Field answered="" />);
  fireEvent.change(field(), { target: { value: 'Twee bellers' } });
  await act(async () => void fireEvent.blur(field()));
  expect(kept).toEqual(['Twee bellers']);
});

it('tells what somebody else answered meanwhile, before it takes the place of that', async () => {
  const { rerender } = render(<Field answered="Eén beller" />);
  fireEvent.change(field(), { target: { value: 'Twee bellers' } });
  rerender(<Field answered="Drie bellers" />);
  await press();
  expect(kept).toEqual([]);
  expect(screen.getByText('ui.overtaken')).toBeDefined();
  await press();
  expect(kept).toEqual(['Twee bellers']);
});

it('shows what was sent until everybody sees it', async () => {
  const { rerender } = render(<Field answered="Eén beller" />);
  fireEvent.change(field(), { target: { value: 'Twee bellers' } });
  await press();
  expect(field()).toHaveProperty('value', 'Twee bellers');
  rerender(<Field answered="Twee bellers" />);
  rerender(<Field answered="Eén beller" />);
  expect(field()).toHaveProperty('value', 'Eén beller');
});

it('does not take one’s own answer, that arrives later, for that of somebody else', async () => {
  const { rerender } = render(<Field answered="Eén beller" />);
  fireEvent.change(field(), { target: { value: 'Twee bellers' } });
  await press();
  fireEvent.change(field(), { target: { value: 'Drie bellers' } });
  rerender(<Field answered="Twee bellers" />);
  await press();
  expect(kept).toEqual(['Twee bellers', 'Drie bellers']);
});

it('tells what somebody else answered also after a reload in between', async () => {
  sessionStorage.setItem(NAME, 'Twee bellers');
  const { rerender } = render(<Field answered="Eén beller" />);
  rerender(<Field answered="Drie bellers" />);
  await press();
  expect(kept).toEqual([]);
  expect(screen.getByText('ui.overtaken')).toBeDefined();
});

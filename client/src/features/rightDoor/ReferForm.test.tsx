import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { ReferForm } from './ReferForm.tsx';

afterEach(() => {
  cleanup();
  onRefer.mockClear();
});

const STORY = { kind: 'experience' as const, id: 'verhaal0000000000001', words: 'Vier keer gebeld.' };
const IDEA = { kind: 'parked' as const, id: 'idee0000000000000001', words: 'Eén brief.' };
const WHY = 'Dit gaat over de zorgbijdrage, niet over ons.';
const onRefer = vi.fn(() => Promise.resolve(false));

const QUESTION = { kind: 'question' as const, id: 'vraag000000000000001', words: 'Wie beslist?' };

function form(choices: readonly (typeof STORY | typeof IDEA | typeof QUESTION)[], picked?: string) {
  return (
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <ReferForm choices={[...choices]} picked={picked} hasGap={false} isBusy={false} onRefer={onRefer} />
    </TextContext>
  );
}

const why = () => screen.getByLabelText<HTMLTextAreaElement>(/^refer\.why/);
const agree = () => fireEvent.click(screen.getByRole('checkbox', { name: /refer\.agreed/ }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it.each([
  ['came here for', `experience.${STORY.id}`],
  ['chose here', undefined],
])(
  '[REFER_CHAIN] keeps the words about what one %s when it can go no more, and sends nothing else instead',
  (_how, picked) => {
    const { rerender } = render(form([STORY, IDEA], picked));
    if (picked === undefined) press('refer.open');
    fireEvent.change(why(), { target: { value: WHY } });
    agree();
    rerender(form([IDEA], picked));

    expect(why().value).toBe(WHY);
    press('refer.send');
    expect(onRefer).not.toHaveBeenCalled();
    expect(screen.getAllByText('refer.notThis').length).toBeGreaterThan(0);
    fireEvent.change(screen.getByLabelText('refer.what'), { target: { value: IDEA.id } });
    press('refer.send');
    expect(onRefer).not.toHaveBeenCalled();
    agree();
    press('refer.send');
    expect(onRefer).toHaveBeenCalledExactlyOnceWith({ kind: 'parked', id: IDEA.id, why: WHY, agreed: true });
  },
);

it('[REFER_CHAIN] says so when what one came for cannot go, and lets one choose something else', () => {
  render(form([IDEA], `experience.${STORY.id}`));
  expect(screen.getByText('refer.notThis')).toBeTruthy();
  press('refer.open');
  expect(screen.getByRole('option', { name: /Eén brief/ })).toBeTruthy();
});

it('[REFER_CHAIN] says that a damaged text is not among what can go, also when nothing else can', () => {
  render(
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <ReferForm choices={[]} hasGap isBusy={false} onRefer={onRefer} />
    </TextContext>,
  );
  expect(screen.getByText('refer.gap')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'refer.open' })).toBeNull();
});

it('[REFER_AGREED] asks of a question without a name the yes of the table, and of no author', () => {
  render(form([QUESTION], `question.${QUESTION.id}`));
  fireEvent.change(why(), { target: { value: WHY } });
  press('refer.send');
  expect(screen.getByText('refer.agreedAtTableNeeded')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'refer.agreedAtTable' }));
  press('refer.send');
  expect(onRefer).toHaveBeenCalledExactlyOnceWith({
    kind: 'question',
    id: QUESTION.id,
    why: WHY,
    agreed: true,
  });
});

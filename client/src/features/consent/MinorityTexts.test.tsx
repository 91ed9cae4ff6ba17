import { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { MinorityText } from './MinorityTexts.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const PLACE = {
  workspaceId: WorkspaceId.parse('tafel000000000000001'),
  personId: PersonId.parse('persoon0000000000001'),
  about: 'minority.citizen',
};

function texts(text: string) {
  return (
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <MinorityText
        minority={{ group: 'citizen', version: 1, text, mayWrite: true }}
        place={PLACE}
        isBusy={false}
        refusal={undefined}
        onWrite={() => Promise.resolve(true)}
      />
    </TextContext>
  );
}

const field = () => screen.getByRole('textbox');
const change = () => screen.getByRole('button', { name: 'round.minorityChange' });

it('pitfall 12: words of a group are changed by keyboard in their place, and end on their button', async () => {
  render(texts('Wij wachten te lang.'));
  fireEvent.click(change());
  expect(document.activeElement).toBe(field());
  fireEvent.click(screen.getByRole('button', { name: 'round.minoritySave' }));
  await waitFor(() => expect(document.activeElement).toBe(change()));
});

it('pitfall 12: the first words of a group end on the button to change them, once they stand there', async () => {
  const { rerender } = render(texts(''));
  fireEvent.change(field(), { target: { value: 'Wij wachten te lang.' } });
  const save = screen.getByRole('button', { name: 'round.minoritySave' });
  save.focus();
  fireEvent.click(save);
  await waitFor(() => expect(localStorage.length).toBe(0));
  rerender(texts('Wij wachten te lang.'));
  expect(document.activeElement).toBe(change());
});

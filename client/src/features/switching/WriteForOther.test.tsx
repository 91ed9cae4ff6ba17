import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { WriteForOther } from './WriteForOther.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const round = { number: 4, question: 'Wat zouden zij zeggen?', stage: 'writing', attempt: 1 } as const;
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const choose = (group: string) => fireEvent.click(screen.getByRole('radio', { name: `group.${group}.name` }));

function show(onWrite: () => Promise<boolean>) {
  render(
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <WriteForOther
        round={round}
        others={['citizen', 'ministry']}
        mine={[]}
        isBusy={false}
        keptAs="opgave.switch.s.4"
        onWrite={onWrite}
      />
    </TextContext>,
  );
}

it('[SESSION_SWITCH] a sentence stays while one looks at another group, over a reload, and when it was not taken', async () => {
  show(() => Promise.resolve(false));
  choose('citizen');
  fireEvent.change(field(), { target: { value: 'Ik wacht al weken.' } });
  choose('ministry');
  expect(field().value).toBe('');
  choose('citizen');
  expect(field().value).toBe('Ik wacht al weken.');

  fireEvent.click(screen.getByRole('button', { name: 'switch.give' }));
  await waitFor(() => expect(sessionStorage.getItem('opgave.switch.s.4.citizen')).toBe('Ik wacht al weken.'));
  cleanup();
  show(() => Promise.resolve(true));
  choose('citizen');
  expect(field().value).toBe('Ik wacht al weken.');
  fireEvent.click(screen.getByRole('button', { name: 'switch.give' }));
  await waitFor(() => expect(sessionStorage.length).toBe(0));
});

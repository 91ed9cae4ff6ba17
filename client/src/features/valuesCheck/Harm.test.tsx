import { ScoreView } from '@opgave/shared/contract/valuesCheck';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { Harm } from './Harm.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

it('pitfall 12: a harm is answered by keyboard in its place, and ends on its button', async () => {
  const score = ScoreView.parse({
    ...{ id: 'weging00000000000001', by: { name: 'Samira', group: 'citizen' }, isMine: false, score: -2 },
    ...{ reason: 'Wij horen niets.', harm: { isAnswered: false, answers: [] } },
  });
  render(
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <Harm score={score} isBusy={false} onAnswer={() => Promise.resolve(true)} />
    </TextContext>,
  );
  const answer = () => screen.getByRole('button', { name: 'values.harm.answer' });
  fireEvent.click(answer());
  expect(document.activeElement?.closest('form')).not.toBeNull();
  const words = screen.getByRole('textbox');
  fireEvent.change(words, { target: { value: 'Wij bellen voortaan eerst, en schrijven daarna.' } });
  fireEvent.click(screen.getByRole('button', { name: 'values.harm.send' }));
  await waitFor(() => expect(document.activeElement).toBe(answer()));
});

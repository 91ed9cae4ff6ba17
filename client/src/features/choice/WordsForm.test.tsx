import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { WordsForm } from './WordsForm.tsx';

afterEach(cleanup);

it('pitfall 12: words of the choice are changed by keyboard in their place, and end on their button', async () => {
  render(
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <WordsForm
        name="Wat we opgeven"
        label="In uw woorden"
        text={undefined}
        max={200}
        version={0}
        mayWrite
        onKeep={() => Promise.resolve(true)}
      />
    </TextContext>,
  );
  const change = () => screen.getByRole('button', { name: /^option\.addEffect/u });
  fireEvent.click(change());
  expect(document.activeElement).toBe(screen.getByLabelText('In uw woorden'));
  fireEvent.change(screen.getByLabelText('In uw woorden'), { target: { value: 'Snelheid.' } });
  fireEvent.click(screen.getByRole('button', { name: 'option.keep' }));
  await waitFor(() => expect(document.activeElement).toBe(change()));
});

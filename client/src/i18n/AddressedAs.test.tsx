import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { AddressedAs } from './AddressedAs.tsx';
import { chooseLanguage } from './language.ts';
import { TextProvider } from './TextProvider.tsx';
import { useText } from './useText.ts';

function Asked() {
  const t = useText();
  return (
    <>
      <p>{t('experience.needed.question')}</p>
      <p>{t('comments.count', { count: 2 })}</p>
    </>
  );
}

afterEach(() => {
  cleanup();
  localStorage.clear();
});

it.each([
  ['nl', 'u', 'Wat had u toen nodig?', '2 reacties'],
  ['nl', 'je', 'Wat had je toen nodig?', '2 reacties'],
  ['en', 'je', 'What did you need then?', '2 comments'],
] as const)(
  'in %s, at a table that chose "%s", one is asked: %s',
  async (language, form, question, other) => {
    chooseLanguage(language);
    render(
      <TextProvider>
        <AddressedAs form={form}>
          <Asked />
        </AddressedAs>
      </TextProvider>,
    );
    const asked = await screen.findByText(question);
    expect(asked.nextElementSibling?.textContent).toBe(other);
  },
);

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { TextField } from './TextField.tsx';

afterEach(cleanup);

const ERRORS = [
  { id: 'name', text: 'Vul een naam in.' },
  { id: 'group', text: 'Kies waar u bij hoort.' },
];

function Texts({ children }: { readonly children: ReactNode }) {
  const texts = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
  return <TextContext value={texts}>{children}</TextContext>;
}

describe('a list of mistakes', () => {
  it('takes the focus and leads to the field', () => {
    render(
      <Texts>
        <ErrorSummary errors={ERRORS} />
        <TextField id="name" label="Naam" value="" onChange={() => undefined} error="Vul een naam in." />
      </Texts>,
    );
    expect(document.activeElement).toBe(screen.getByRole('alert'));

    fireEvent.click(screen.getByRole('link', { name: 'Vul een naam in.' }));

    const field = screen.getByRole('textbox', { name: 'Naam' });
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Vul een naam in.',
    );
  });

  it('is not there for a single mistake', () => {
    render(
      <Texts>
        <ErrorSummary errors={ERRORS.slice(0, 1)} />
      </Texts>,
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { Button } from './Button.tsx';

afterEach(cleanup);

function Texts({ children }: { readonly children: ReactNode }) {
  const texts = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
  return <TextContext value={texts}>{children}</TextContext>;
}

describe('a button', () => {
  it('acts when it is pressed', () => {
    const handlePress = vi.fn();
    render(<Button onPress={handlePress}>Bewaar</Button>);
    fireEvent.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(handlePress).toHaveBeenCalledOnce();
  });

  it('that cannot act yet says why on a press, and keeps its focus', () => {
    const handlePress = vi.fn();
    render(
      <Button onPress={handlePress} cannotYet="Nog twee dingen">
        Verder
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Verder' });
    button.focus();
    expect(screen.getByRole('status').textContent).toBe('');

    fireEvent.click(button);

    expect(handlePress).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('Nog twee dingen');
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('keeps its focus when it becomes possible', () => {
    const { rerender } = render(<Button cannotYet="Nog niet">Verder</Button>);
    screen.getByRole('button').focus();
    rerender(<Button>Verder</Button>);
    expect(document.activeElement).toBe(screen.getByRole('button'));
  });

  it('does nothing a second time while it is busy, and sends no form', () => {
    const handlePress = vi.fn();
    const handleSubmit = vi.fn();
    render(
      <Texts>
        <form onSubmit={handleSubmit}>
          <Button type="submit" isBusy onPress={handlePress}>
            Bewaar
          </Button>
        </form>
      </Texts>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(handlePress).not.toHaveBeenCalled();
    expect(handleSubmit).not.toHaveBeenCalled();
  });
});

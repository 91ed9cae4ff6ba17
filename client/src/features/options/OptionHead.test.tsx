import { LIMITS } from '@opgave/shared/contract/limits';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { Aside } from './OptionHead.tsx';

afterEach(cleanup);

const REASON = 'r'.repeat(LIMITS.reasonMinLength);

function Texts({ children }: { readonly children: ReactNode }) {
  const texts = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
  return <TextContext value={texts}>{children}</TextContext>;
}

async function putAside(isDone: boolean): Promise<void> {
  render(
    <Texts>
      <Aside option={{ version: 1 }} onAside={async () => isDone} onReturn={() => undefined} />
    </Texts>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'option.aside' }));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: REASON } });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'option.aside' })));
}

it('closes once the option is put aside', async () => {
  await putAside(true);
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('keeps what was typed when the server refused it', async () => {
  await putAside(false);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe(REASON);
});

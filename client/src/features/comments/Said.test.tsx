import { ReplyView } from '@opgave/shared/contract/comments';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { Said } from './Said.tsx';

afterEach(cleanup);

const texts = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;

function show(role: string, isAnswer: boolean): void {
  const said = ReplyView.parse({
    ...{ id: 'aaaaaaaaaaaaaaaaaaaa', version: 1, isMine: false, state: 'shown', text: 'Dank u.' },
    ...{ by: { name: 'Hendrik', role }, placedAt: '2026-02-13T09:00:00Z' },
  });
  render(
    <TextContext value={texts}>
      <Said said={said} isAnswer={isAnswer} menu={null} />
    </TextContext>,
  );
}

it.each([
  ['sponsor', 'comments.ofSponsor'],
  ['facilitator', 'comments.ofFacilitator'],
])('an answer of the %s says so to whoever reads it', (role, words) => {
  show(role, true);
  expect(screen.getByText(words)).toBeTruthy();
});

it.each([
  ['participant', true],
  ['commenter', true],
  ['sponsor', false],
] as const)('what a %s says is no official answer (answers something: %s)', (role, isAnswer) => {
  show(role, isAnswer);
  expect(screen.queryByText(/comments\.of(?:Sponsor|Facilitator)/)).toBeNull();
});

import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { OpeningQuestion } from './OpeningQuestion.tsx';

const texts = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
const OPENING = { to: 'open', lastDay: '2031-03-20', isSettled: false } as const;

function show(more: object) {
  const onAnswer = vi.fn();
  const { unmount } = render(
    <TextContext value={texts}>
      <OpeningQuestion opening={{ ...OPENING, ...more }} isBusy={false} onAnswer={onAnswer} />
    </TextContext>,
  );
  return { onAnswer, unmount };
}

it('asks whoever wrote something, who says yes or no', () => {
  const { onAnswer, unmount } = show({ mine: 'asked' });
  fireEvent.click(screen.getByRole('button', { name: 'opening.agree' }));
  fireEvent.click(screen.getByRole('button', { name: 'opening.withhold' }));
  expect(onAnswer.mock.calls).toEqual([['agree'], ['withhold']]);
  unmount();
});

it('tells others that it is asked, and who leads how many answered', () => {
  const { unmount } = show({ counts: { asked: 5, answered: 2 } });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('opening.counts');
  unmount();
});

it.each([
  ['agree', false, 'opening.said.agree', ['opening.withhold']],
  ['withhold', false, 'opening.said.withhold', ['opening.agree']],
  ['asked', true, 'opening.said.withhold', ['opening.agree', 'opening.withhold']],
] as const)('after %s (settled: %s) says so, and lets one think again', (mine, isSettled, said, buttons) => {
  const { unmount } = show({ mine, isSettled });
  expect(screen.getByText(said)).toBeTruthy();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(buttons);
  unmount();
});

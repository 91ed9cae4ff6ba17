import { ReflectionView } from '@opgave/shared/contract/reflection';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { Rounds } from './Rounds.tsx';

afterEach(cleanup);

it('capability 20: shows every round as a cycle: promised, done, noticed, and learned and chosen', () => {
  const texts = {
    ...{ done: 'Elke brief is herschreven.', noticed: 'Mensen belden eerder.' },
    ...{ learnedPeople: 'Een naam helpt.', next: 'adjust', nextBecause: 'Eén gesprek is te weinig.' },
  };
  const answers = Object.entries(texts).map(([key, text]) => ({ key, version: 1, text }));
  const effects = [{ promised: 'Geen kosten meer.', result: 'some' }];
  const closedAt = '2026-11-23T09:00:00Z';
  const earlier = ReflectionView.shape.earlier.parse([{ number: 1, closedAt, answers, effects }]);
  render(
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <Rounds earlier={earlier} />
    </TextContext>,
  );
  const turn = (name: string) => {
    const heading = screen.getByRole('heading', { name: `reflect.turn.${name}` });
    return heading.closest('li')?.textContent ?? '';
  };
  const headings = within(screen.getByRole('region')).getAllByRole('heading', { level: 4 });
  const order = ['plan', 'do', 'check', 'act'].map((name) => `reflect.turn.${name}`);
  expect(headings.map(({ textContent }) => textContent)).toEqual(order);
  expect(turn('plan')).toContain('Geen kosten meer.');
  expect(turn('do')).toContain(texts.done);
  expect(turn('check')).toContain(texts.noticed);
  expect(turn('check')).toContain('Geen kosten meer. reflect.result.some');
  expect(turn('act')).toContain('reflect.next.adjust');
  expect(turn('act')).toContain(texts.learnedPeople);
  expect(turn('act')).toContain(texts.nextBecause);
});

import { ReferredView } from '@opgave/shared/contract/referrals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { Referred } from './Referred.tsx';

afterEach(cleanup);

const by = { name: 'Noor', organisation: 'Gemeente Nu' };

it.each([
  [true, 'refer.steps'],
  [false, 'refer.stepsOfAuthor'],
])('[REFER_CHAIN] says of steps whose reader they address, when it is one’s own: %s', (isMine, label) => {
  const message = { at: '2026-11-23T09:00:00Z', kind: 'received', from: 'clock', by, words: '' };
  const one = { id: 'vraag00000000000000001', kind: 'statement', words: 'Drie brieven.', state: 'received' };
  const { referred } = ReferredView.parse({
    ...{ mayRefer: false, hasGap: false, choices: [] },
    referred: [{ ...one, isMine, owner: by, messages: [message] }],
  });
  render(
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <Referred referred={referred} />
    </TextContext>,
  );
  expect(screen.getByText(label)).toBeTruthy();
});

it.each([
  ['inProgress', 'Studie (referral.here)'],
  ['closed', 'Studie'],
])('[REFER_CHAIN] shows every door on the way of what was sent on, when it is %s', (state, last) => {
  const steps = ['Gemeente Nu', 'Gemeente Nu', 'Zorg', 'Studie'].map((organisation) => ({
    ...{ at: '2026-11-23T09:00:00Z', kind: 'told', from: 'desk', words: '' },
    by: { name: 'Noor', organisation },
  }));
  const one = { id: 'vraag00000000000000001', kind: 'statement', words: 'Drie brieven.', state };
  const { referred } = ReferredView.parse({
    ...{ mayRefer: false, hasGap: false, choices: [] },
    referred: [{ ...one, isMine: true, owner: by, messages: steps }],
  });
  render(
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <Referred referred={referred} />
    </TextContext>,
  );
  const road = within(screen.getByRole('list', { name: 'referral.road' })).getAllByRole('listitem');
  expect(road.map(({ textContent }) => textContent)).toEqual(['Gemeente Nu', 'Zorg', last]);
});

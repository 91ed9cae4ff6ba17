import type { SignInChoice } from '@opgave/shared/contract/http';
import { SignInId } from '@opgave/shared/ids';
import { expect, it } from 'vitest';
import { askAmong, chooseFrom } from './chooseFrom.ts';

function choice(name: string, ...slugs: string[]): SignInChoice {
  const signInId = SignInId.parse(name.padEnd(16, '0'));
  return { signInId, displayName: name, seats: slugs.map((slug) => ({ slug, role: 'participant' })) };
}
const samira = choice('samira', 'brieven');
const noor = choice('noor', 'brieven', 'markt');

it('takes the only sign-in with a seat at this table without asking', () => {
  expect(chooseFrom([samira, noor], 'markt')).toEqual({ kind: 'take', signInId: noor.signInId });
});

it('asks who one is when several have a seat at this table', () => {
  expect(chooseFrom([samira, noor], 'brieven')).toEqual({ kind: 'ask', choices: [samira, noor] });
});

it('takes none that has no seat here', () => {
  expect(chooseFrom([samira], 'markt')).toEqual({ kind: 'none' });
});

it('looks at every sign-in when it is not about one table', () => {
  expect(chooseFrom([samira, noor], undefined).kind).toBe('ask');
});

it('never takes a sign-in by itself after somebody left', () => {
  expect(askAmong([samira])).toEqual({ kind: 'ask', choices: [samira] });
  expect(askAmong([])).toEqual({ kind: 'none' });
});

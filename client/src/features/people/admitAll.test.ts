import { AppError, type ErrorCode } from '@opgave/shared/contract/errors';
import { SignInId } from '@opgave/shared/ids';
import { expect, it } from 'vitest';
import { admitAll } from './admitAll.ts';

const WAITING = ['yusuf', 'fatma', 'kim'].map((name) => ({ id: SignInId.parse(name.padEnd(20, '0')) }));

/** Who was asked for, when the second is refused with this. */
async function askedFor(code: ErrorCode): Promise<readonly string[]> {
  const asked: string[] = [];
  const admit = async (id: SignInId) => {
    asked.push(id);
    if (id === WAITING[1]?.id) throw new AppError(code);
  };
  await admitAll(WAITING, admit).catch(() => asked.push('stopped'));
  return asked;
}

it.each(['workspace-full', 'stale-version'] as const)(
  'LOBBY lets the rest in when one is %s',
  async (code) => {
    expect(await askedFor(code)).toEqual(WAITING.map(({ id }) => id));
  },
);

it('LOBBY stops where the server is away', async () => {
  expect(await askedFor('server-away')).toEqual([...WAITING.slice(0, 2).map(({ id }) => id), 'stopped']);
});

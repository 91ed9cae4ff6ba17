import { expect, it } from 'vitest';
import { accepted } from './useActing.ts';

it('is done when the server says so', async () => {
  await expect(accepted(Promise.resolve({ ok: true }))).resolves.toBeUndefined();
});

it('tells what the server refused', async () => {
  const refused = Promise.resolve({ ok: false, code: 'gate-closed', details: {} } as const);
  await expect(accepted(refused)).rejects.toMatchObject({ code: 'gate-closed' });
});

it('is not done while there is no connection to ask over', async () => {
  await expect(accepted(undefined)).rejects.toMatchObject({ code: 'server-away' });
});

import { AppError } from '@opgave/shared/contract/errors';
import type { SettleTension } from '@opgave/shared/contract/tensions';
import type { Dependencies } from '#identity/dependencies.ts';
import { type AboutTension, findTension, storeTension } from './oneTension.ts';

/** Writes down what the table found about a difference; it stays visible, as settled. */
export async function settleTension(
  deps: Dependencies,
  { input, ...about }: Omit<AboutTension, 'version'> & { readonly input: SettleTension },
): Promise<void> {
  const { member, tension } = await findTension(deps, { ...about, version: input.version });
  const settled = { by: about.personId, at: deps.now(), how: input.how };
  const value = { ...tension, version: tension.version + 1, settled };
  await storeTension(deps, member, { value, action: 'tension.settled' });
}

/** What seemed settled turns out not to be. */
export async function openTension(deps: Dependencies, about: AboutTension): Promise<void> {
  const { member, tension } = await findTension(deps, about);
  const { settled: _, ...rest } = tension;
  await storeTension(deps, member, {
    value: { ...rest, version: tension.version + 1 },
    action: 'tension.opened',
  });
}

/** Whoever linked a difference takes it back, as long as the text does not hold it. */
export async function withdrawTension(deps: Dependencies, about: AboutTension): Promise<void> {
  const { member, tension } = await findTension(deps, about);
  if (tension.author !== about.personId) throw new AppError('not-allowed', { reason: 'not-mine' });
  if (tension.placed !== undefined) throw new AppError('not-allowed', { reason: 'placed' });
  const value = { ...tension, version: tension.version + 1, withdrawnAt: deps.now() };
  await storeTension(deps, member, { value, action: 'tension.withdrawn' });
}

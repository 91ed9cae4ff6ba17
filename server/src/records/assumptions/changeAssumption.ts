import type { Assumption } from '@opgave/shared/contract/assumptionRecord';
import type { ChangeAssumption, FoundOut } from '@opgave/shared/contract/assumptions';
import { AppError } from '@opgave/shared/contract/errors';
import { needsNewDay } from '@opgave/shared/method/assumptions';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed } from '../member.ts';
import { saidAtOf } from './assumptionAt.ts';
import {
  type AboutAssumption,
  mayFind,
  requireAssumption,
  requireKeeper,
  storeAssumption,
  todayAt,
} from './assumptions.ts';

type With<T> = AboutAssumption & { readonly input: T };

/** Says it anew, or says what rests on it. A day that somebody moves lies ahead. */
export async function changeAssumption(deps: Dependencies, about: With<ChangeAssumption>): Promise<void> {
  const { version, ...input } = about.input;
  const { member, assumption } = await requireAssumption(deps, about, version);
  requireAllowed(member, 'assumption.write');
  const isMoved = input.reviewOn !== assumption.reviewOn;
  if (isMoved && input.reviewOn <= todayAt(deps, member))
    throw new AppError('invalid-input', { reason: 'past-day' });
  if (input.owner !== assumption.owner) await requireKeeper(deps, member, input.owner);
  await requireResting(deps, member, input);
  const isSaidAnew = isMoved || input.text !== assumption.text;
  const saidAt = (isSaidAnew ? undefined : saidAtOf(assumption)) ?? deps.now();
  const value = { ...assumption, ...input, saidAt, version: version + 1 };
  await storeAssumption(deps, member, { value, step: 'changed' });
}

/** Options and the choice are there only for who may read them. */
async function requireResting(
  deps: Dependencies,
  { actor, where, workspace }: Member,
  { options, choice }: Pick<Assumption, 'options' | 'choice'>,
): Promise<void> {
  if (choice && !can(actor, 'choiceRecord.read', where))
    throw new AppError('not-found', { reason: 'choice' });
  if (options.length === 0) return;
  const isReadable = can(actor, 'option.read', where);
  const known = isReadable ? await deps.storage.records.listByWorkspace('option', workspace.id) : [];
  const ids = new Set(known.map(({ id }) => id));
  if (!options.every((id) => ids.has(id))) throw new AppError('not-found', { reason: 'option' });
}

/** Writes down what somebody found out; what was found out before stays. */
export async function findOut(deps: Dependencies, about: With<FoundOut>): Promise<void> {
  const { version, finding, evidence, reviewOn } = about.input;
  const { member, assumption } = await requireAssumption(deps, about, version);
  if (!mayFind(member, assumption)) throw new AppError('not-allowed', { action: 'assumption.write' });
  if (needsNewDay({ finding, reviewOn }, todayAt(deps, member)))
    throw new AppError('invalid-input', { reason: 'past-day' });
  const one = { finding, evidence, by: about.personId, at: deps.now(), reviewOnBefore: assumption.reviewOn };
  const found = [...assumption.found, one];
  const value = { ...assumption, version: version + 1, reviewOn, found };
  await storeAssumption(deps, member, { value, step: 'found' });
}

/** Takes it away. Sentences that rest on it keep a chip that says that it is gone. */
export async function removeAssumption(
  deps: Dependencies,
  { version, ...about }: AboutAssumption & { readonly version: number },
): Promise<void> {
  const { member, assumption } = await requireAssumption(deps, about, version);
  requireAllowed(member, 'assumption.write');
  const value = { ...assumption, version: version + 1, removed: { by: about.personId, at: deps.now() } };
  await storeAssumption(deps, member, { value, step: 'removed' });
}

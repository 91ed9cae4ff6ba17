import { AppError } from '@opgave/shared/contract/errors';
import type { Perspective, Tension, TensionSide } from '@opgave/shared/contract/perspectiveRecords';
import type { LinkTension, NewSide } from '@opgave/shared/contract/tensions';
import { type PersonId, TensionId, type WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Documents } from '../documents.ts';
import { requireMember } from '../member.ts';
import { readAnswers } from '../perspectives/answers.ts';
import { readablePerspectives, storeTension } from './oneTension.ts';
import { mayLink } from './tensionRights.ts';

type LinkDeps = Dependencies & { readonly documents: Documents };

export interface Linking {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: LinkTension;
}

/**
 * Links two answers of different people as a difference, with the value that weighs on each side. What is quoted has to
 * stand in the answer: nobody is given words that they did not write.
 */
export async function linkTension(
  deps: LinkDeps,
  { workspaceId, personId, input }: Linking,
): Promise<TensionId> {
  const member = await requireMember(deps, workspaceId, personId);
  if (!mayLink(member)) throw new AppError('not-allowed', { action: 'tension' });
  const readable = await readablePerspectives(deps, member);
  if (input.one.perspective === input.other.perspective)
    throw new AppError('not-allowed', { reason: 'same' });
  const [one, other] = await Promise.all([
    sideOfTension(deps, readable, input.one),
    sideOfTension(deps, readable, input.other),
  ]);
  const value: Tension = {
    id: TensionId.parse(deps.newId()),
    version: 1,
    workspaceId,
    author: personId,
    ...{ one, other },
    phase: member.workspace.phase,
    linkedAt: deps.now(),
  };
  await storeTension(deps, member, { value, action: 'tension.linked' });
  return value.id;
}

async function sideOfTension(
  deps: LinkDeps,
  readable: ReadonlyMap<string, Perspective>,
  { perspective, root, value, quote }: NewSide,
): Promise<TensionSide> {
  const found = readable.get(perspective);
  if (!found) throw new AppError('not-found');
  const answer = (await readAnswers(deps, found.workspaceId, found.author)).get(root);
  if (answer === undefined) throw new AppError('not-found');
  if (quote !== undefined && !answer.includes(quote)) throw new AppError('not-allowed', { reason: 'quote' });
  const isWhole = quote === undefined || quote === answer;
  return { perspective: found.id, root, value, ...(!isWhole && { quote }) };
}

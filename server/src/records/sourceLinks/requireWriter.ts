import { AppError } from '@opgave/shared/contract/errors';
import type { SectionPlace } from '@opgave/shared/contract/place';
import { can } from '@opgave/shared/method/permissions';
import { onSourcedText } from '@opgave/shared/method/sources';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { problemAccess } from '../consent/problemAccess.ts';

/** Whoever may write this section now may say what it rests on; in repair that are few, and only where it is open. */
export async function requireWriter(deps: Dependencies, member: Member, on: SectionPlace): Promise<void> {
  if (await mayWriteIn(deps, member, on)) return;
  throw new AppError('not-allowed', { action: onSourcedText(on.document, 'write') });
}

/** Whether this member may write this section now. */
export async function mayWriteIn(deps: Dependencies, member: Member, on: SectionPlace): Promise<boolean> {
  if (on.document !== 'problem') return can(member.actor, onSourcedText(on.document, 'write'), member.where);
  const { mayWrite } = await problemAccess(deps, member);
  return mayWrite(on.section);
}

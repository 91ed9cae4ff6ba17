import { AppError } from '@opgave/shared/contract/errors';
import type { SectionPlace } from '@opgave/shared/contract/place';
import { onSourcedText } from '@opgave/shared/method/sources';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { problemAccess } from '../consent/problemAccess.ts';
import { requireAllowed } from '../member.ts';

/** Whoever may write this section now may say what it rests on; in repair that are few, and only where it is open. */
export async function requireWriter(deps: Dependencies, member: Member, on: SectionPlace): Promise<void> {
  const action = onSourcedText(on.document, 'write');
  if (on.document !== 'problem') {
    requireAllowed(member, action);
    return;
  }
  const { mayWrite } = await problemAccess(deps, member);
  if (!mayWrite(on.section)) throw new AppError('not-allowed', { action });
}

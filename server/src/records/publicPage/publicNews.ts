import type { Workspace } from '@opgave/shared/contract/records';
import type { Phase } from '@opgave/shared/method/phases';
import { PHASES } from '@opgave/shared/method/phases';
import type { RoundDeps } from '../consent/rounds.ts';
import { publicVersions } from './publicView.ts';

const NEWEST_EVENTS = 500;

/** Something that a reader of the public page wants to hear of. */
export type PublicNews =
  /** Of a table that is not open: what was agreed up to this version became public, or other parts of it did. */
  | { readonly kind: 'record'; readonly at: number; readonly number: number }
  | { readonly kind: 'version'; readonly at: number; readonly number: number }
  | { readonly kind: 'phase'; readonly at: number; readonly phase: Phase };

/** What happened at an open table, the newest first; of one whose record is public only its agreed texts. */
export async function publicNews(deps: RoundDeps, workspace: Workspace): Promise<readonly PublicNews[]> {
  const { id, opennessMode, publication } = workspace;
  const [versions, events] = await Promise.all([
    publicVersions(deps, workspace),
    deps.storage.events.listByWorkspace(id, NEWEST_EVENTS),
  ]);
  const moves = events.flatMap(({ action, result, details, at }): PublicNews[] => {
    const phase = PHASES.find((one) => one === details['to']);
    const isMove = action.startsWith('phase.') && result === 'done';
    return opennessMode === 'open' && isMove && phase !== undefined ? [{ kind: 'phase', at, phase }] : [];
  });
  const agreed = versions.map(({ at, number }): PublicNews => {
    const isNewest = opennessMode !== 'open' && number === publication?.upTo;
    return isNewest ? { kind: 'record', at: publication.at, number } : { kind: 'version', at, number };
  });
  return [...agreed, ...moves].toSorted((one, other) => other.at - one.at);
}

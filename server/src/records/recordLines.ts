import type { RecordLine } from '@opgave/shared/contract/recordLines';
import type { AuditEvent } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed, requireMember } from './member.ts';
import { timestamp } from './moment.ts';
import { mayCountReady } from './perspectives/perspectives.ts';

const NEWEST = 500;
/**
 * In the log, and not told: when somebody reacted says what they chose to whoever watches the numbers, and who is busy
 * with a perspective is nobody's business before the cards are turned. Every tick on the data canvas is no news.
 */
const QUIET: ReadonlySet<string> = new Set([
  'vote.cast',
  'data.chosen',
  'option.effectJudged',
  'choice.notChosen',
  'choice.effect',
  'choice.removeEffect',
  'consent.responseChanged',
  'consent.recheckChanged',
  'perspective.started',
  'perspective.changed',
  'perspective.submitted',
  'perspective.reopened',
  'perspective.withdrawn',
]);

/** What was decided at this table, newest first. The log holds no names; they come from the seats of today (P35). */
export async function recordLines(
  deps: Dependencies,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<RecordLine[]> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'record.read');
  const [events, seats] = await Promise.all([
    deps.storage.events.listByWorkspace(workspaceId, NEWEST),
    deps.storage.records.listByWorkspace('seat', workspaceId),
  ]);
  const names = new Map(seats.map((seat) => [seat.personId, seat.displayName]));
  const told = events.filter(({ action }) => !QUIET.has(action));
  const mayCount = await mayCountReady(deps, member);
  return told.map(({ number, at, actor, action, result, details }) => {
    const by = actor === undefined || isNameless(details) ? undefined : names.get(actor);
    return {
      number,
      at: timestamp(at),
      ...(by !== undefined && { by }),
      action,
      result,
      details: mayCount ? details : withoutReady(details),
    };
  });
}

/** Who told a story wrote down how their name may appear; the record does not tell it after all. */
function isNameless({ shownAs }: AuditEvent['details']): boolean {
  return shownAs !== undefined && shownAs !== 'name';
}

/** A refused step may not tell whether every group has a perspective, for as long as the cards are closed. */
function withoutReady(details: AuditEvent['details']): AuditEvent['details'] {
  const { unmet } = details;
  if (!Array.isArray(unmet)) return details;
  return { ...details, unmet: unmet.filter((code) => code !== 'EXP_PERSPECTIVES') };
}

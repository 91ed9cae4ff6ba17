import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { Workspace } from '@opgave/shared/contract/records';
import { calendarDay } from '@opgave/shared/method/calendar';
import { stageAt } from '@opgave/shared/method/consentRound';
import type { Dependencies } from '#identity/dependencies.ts';
import { standingOn } from '#records/assumptions/assumptions.ts';
import { aboutAsked, askedNow, silentSeats } from '#records/comments/askedNow.ts';
import { waitingFor } from '#records/consent/guideRound.ts';
import { lookBackDay, startOfDay } from '#records/reflection/lookBackDay.ts';
import { deliver } from './deliver.ts';
import { type Told, tell } from './told.ts';

type Looking = Pick<Dependencies, 'storage' | 'now'>;

/** Somebody who has not reacted is told this long before it is too late. */
const SOON = 2 * 86_400_000;

/** Tells of what ends soon, to those who have not reacted, once for each last day. */
export async function tellOfUpcoming(deps: Looking): Promise<void> {
  const { records } = deps.storage;
  const [rounds, workspaces] = await Promise.all([records.list('consentRound'), records.list('workspace')]);
  const closing = await Promise.all(workspaces.map((workspace) => commentsClose(deps, workspace)));
  const open = new Set(workspaces.filter(({ archivedAt }) => archivedAt === undefined).map(({ id }) => id));
  const ending = rounds.filter(({ workspaceId }) => open.has(workspaceId));
  const running = workspaces.filter(({ id }) => open.has(id));
  const due = await assumptionsDue(deps, running);
  const lookBacks = await Promise.all(running.map((workspace) => lookBackDue(deps, workspace)));
  const told = [
    ...ending.flatMap((round) => roundEnds(round, deps.now())),
    ...closing.flat(),
    ...due,
    ...lookBacks.flat(),
  ];
  if (told.length > 0) await deliver(deps, told);
}

function roundEnds(record: ConsentRoundRecord, now: number): readonly Told[] {
  const stage = stageAt(record.round, now);
  if (!stage || stage.until - now > SOON) return [];
  const { id: about, workspaceId } = record;
  const occasion = `${stage.name}:${stage.lastDay}`;
  const happening = { kind: 'roundEndsSoon', workspaceId, about, at: now, occasion } as const;
  return tell(waitingFor(record.round, now), happening);
}

/** Whoever may comment and did not is told that this ends. */
async function commentsClose(deps: Looking, workspace: Workspace): Promise<readonly Told[]> {
  const at = deps.now();
  const { id: workspaceId } = workspace;
  const soon = askedNow(workspace, at).filter(({ until }) => until - at <= SOON);
  const told = await Promise.all(
    soon.map(async (asked) => {
      const silent = await silentSeats(deps, workspace, asked);
      const happening = { kind: 'commentsClose', workspaceId, about: aboutAsked(asked), at } as const;
      return tell(
        silent.map(({ personId }) => personId),
        { ...happening, occasion: workspaceId },
      );
    }),
  );
  return told.flat();
}

/** On the day on which an assumption is to be looked at again, whoever looks after it is told; once for each day. */
async function assumptionsDue(deps: Looking, open: readonly Workspace[]): Promise<readonly Told[]> {
  const at = deps.now();
  const assumptions = await deps.storage.records.list('assumption');
  const tables = new Map(open.filter(({ phase }) => phase !== 'closed').map((table) => [table.id, table]));
  return assumptions.flatMap((assumption) => {
    const { id: about, workspaceId, owner, reviewOn: occasion, removed } = assumption;
    const table = tables.get(workspaceId);
    if (!table || removed || standingOn(assumption, calendarDay(at, table.timeZone)) !== 'due') return [];
    return tell([owner], { kind: 'assumptionDue', workspaceId, about, at, occasion });
  });
}

/**
 * On the very day on which a table looks back: whoever leads it when something on the route is still open, and otherwise
 * everyone. A look back that opened by itself that day was told of as such.
 */
async function lookBackDue(deps: Looking, workspace: Workspace): Promise<readonly Told[]> {
  const { id: workspaceId, phase, phaseSince, timeZone } = workspace;
  if (phase !== 'route' && phase !== 'reflect') return [];
  const day = await lookBackDay(deps, workspace);
  const at = deps.now();
  if (day === undefined || calendarDay(at, timeZone) !== day) return [];
  if (phase === 'reflect' && phaseSince >= startOfDay(day, timeZone)) return [];
  const seats = await deps.storage.records.listByWorkspace('seat', workspaceId);
  const told = seats.filter(
    ({ status, role }) => status === 'active' && (phase === 'reflect' || role === 'facilitator'),
  );
  const kind = phase === 'route' ? 'lookBackDue' : 'lookBackDay';
  return tell(
    told.map(({ personId }) => personId),
    { kind, workspaceId, about: workspaceId, at, occasion: day },
  );
}

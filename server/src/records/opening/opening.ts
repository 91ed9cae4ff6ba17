import { AppError } from '@opgave/shared/contract/errors';
import type { AnswerOpening, AskOpening, Opening } from '@opgave/shared/contract/opening';
import type { NewAuditEvent, Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { calendarDay, endOfDay } from '@opgave/shared/method/calendar';
import { isMoreOpen, isOpeningDue, withheldOf } from '@opgave/shared/method/opening';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RoundDeps } from '../consent/rounds.ts';
import { decision, raised, requireAllowed, requireMember } from '../member.ts';
import { authorsAt } from './authors.ts';

type Deps = RoundDeps & Pick<Dependencies, 'storage' | 'now'>;

interface AtTable {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** The facilitator asks everyone of whom something stands here whether more people may read (`method.md` section 15). */
export async function askOpening(
  deps: Deps,
  { workspaceId, personId }: AtTable,
  input: AskOpening,
): Promise<void> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'record.publish');
  const { workspace } = member;
  if (workspace.version !== input.version) throw new AppError('stale-version');
  const { opennessMode: before, opening } = workspace;
  if (!before || !isMoreOpen(input.to, before))
    throw new AppError('not-allowed', { reason: 'not-more-open' });
  if (opening && opening.settledAt === undefined)
    throw new AppError('not-allowed', { reason: 'asked-already' });
  if (input.lastDay < calendarDay(deps.now(), workspace.timeZone)) {
    throw new AppError('invalid-input', { errors: [{ path: 'lastDay', message: 'day-is-over' }] });
  }
  const asked = await authorsAt(deps, workspaceId);
  const { to, lastDay } = input;
  const value = {
    ...raised(workspace),
    opening: { ...{ before, to, lastDay, askedAt: deps.now() }, asked: [...asked], answers: [] },
  };
  const details = { to, lastDay, asked: asked.length };
  const object = `workspace:${workspaceId}`;
  await store(deps, value, decision(deps, member, { action: 'opening.asked', object, details }));
  await settleWhenDue(deps, workspaceId);
}

/** An author says yes or no, and may say yes later still; who said what is told to nobody. */
export async function answerOpening(
  deps: Deps,
  { workspaceId, personId }: AtTable,
  { version, answer }: AnswerOpening,
): Promise<void> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'record.read');
  const { workspace } = member;
  if (workspace.version !== version) throw new AppError('stale-version');
  const { opening } = workspace;
  const isAsked = opening && [...opening.asked, ...(opening.withheld ?? [])].includes(personId);
  if (!isAsked) throw new AppError('not-allowed', { reason: 'not-asked' });
  const others = opening.answers.filter((one) => one.personId !== personId);
  const answers = [...others, { personId, answer, at: deps.now() }];
  const value = { ...raised(workspace), opening: afterAnswer({ ...opening, answers }, personId) };
  // Without who: the record of the table can be read by all.
  const line: NewAuditEvent = {
    ...{ at: deps.now(), workspaceId, object: `workspace:${workspaceId}`, result: 'done' },
    ...{ action: 'opening.answered', details: {} },
  };
  await store(deps, value, line);
  await settleWhenDue(deps, workspaceId);
}

/** Once the table is more open a yes opens one's own words, and a no closes them again. */
function afterAnswer(opening: Opening, personId: PersonId): Opening {
  if (opening.settledAt === undefined) return opening;
  const known = [...(opening.withheld ?? []), personId];
  return { ...opening, withheld: [...withheldOf(known, opening.answers)] };
}

/** The first moment at which silence is an answer. */
export function openingDue({ opening, timeZone, archivedAt }: Workspace): number | undefined {
  if (!opening || opening.settledAt !== undefined || archivedAt !== undefined) return undefined;
  return endOfDay(opening.lastDay, timeZone);
}

/** Opens the table once everyone answered or the last day is over; of whoever did not agree nothing becomes more open. */
export async function settleWhenDue(deps: Deps, workspaceId: WorkspaceId): Promise<void> {
  const workspace = await deps.storage.records.get('workspace', workspaceId);
  const until = workspace && openingDue(workspace);
  if (!workspace?.opening || until === undefined) return;
  const { opening } = workspace;
  if (!isOpeningDue({ ...opening, until }, deps.now())) return;
  const authors = await authorsAt(deps, workspaceId);
  const withheld = [...withheldOf([...opening.asked, ...authors], opening.answers)];
  const value: Workspace = {
    ...raised(workspace),
    opennessMode: opening.to,
    opening: { ...opening, settledAt: deps.now(), withheld },
  };
  await store(deps, value, {
    ...{ at: deps.now(), workspaceId, object: `workspace:${workspaceId}`, result: 'done' },
    ...{ action: 'opening.settled', details: { to: opening.to, withheld: withheld.length } },
  });
}

/** Rights and pages hang on how open a table is: every connection is judged again. */
async function store(deps: Deps, value: Workspace, line: NewAuditEvent): Promise<void> {
  const { id: workspaceId, version } = value;
  await deps.storage.records.commit([{ kind: 'workspace', value }], [line]);
  deps.storage.bus.publish('access.changed', { workspaceId });
  deps.storage.bus.publish('workspace.changed', { workspaceId, version });
}

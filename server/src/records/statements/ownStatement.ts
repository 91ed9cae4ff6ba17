import { AppError } from '@opgave/shared/contract/errors';
import type { CardPlace } from '@opgave/shared/contract/place';
import type { Statement } from '@opgave/shared/contract/statementRecords';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { takeBack } from '../comments/takeBack.ts';
import { confirmed, namelessAs } from '../fromRoom.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { type AboutStatement, findStatement } from './oneStatement.ts';

type OwnStatement = AboutStatement & { readonly version: number };

/** The author takes a statement back: the words go, and so do the reactions, for they were to these words. */
export function withdrawStatement(deps: Dependencies, about: OwnStatement): Promise<void> {
  const { workspaceId, statementId } = about;
  const isThisCard = (on: CardPlace) => on.kind === 'statement' && on.statementId === statementId;
  return takeBack(deps, { workspaceId, isThisCard }, (also) => withdrawOnce(deps, about, also));
}

async function withdrawOnce(
  deps: Dependencies,
  about: OwnStatement,
  also: readonly RecordWrite[],
): Promise<void> {
  const { member, statement } = await findOwn(deps, about);
  const { hidden: _, ...rest } = statement;
  const value: Statement = { ...rest, version: statement.version + 1, text: '', withdrawn: true };
  const votes = await deps.storage.records.listByWorkspace('vote', about.workspaceId);
  const given = votes.filter((vote) => vote.statementId === statement.id && vote.reaction !== undefined);
  const takenBack = given.map(({ reaction: __, ...vote }): RecordWrite => {
    return { kind: 'vote', value: { ...vote, version: vote.version + 1 } };
  });
  await deps.storage.records.commit(
    [{ kind: 'statement', value }, ...takenBack, ...also],
    [
      decision(deps, member, {
        action: 'statement.withdrawn',
        object: objectOf(statement),
        details: namelessAs(statement),
      }),
    ],
  );
  deps.storage.bus.publish('statements.changed', { workspaceId: about.workspaceId });
}

/** The author says that what was written down for them is right. */
export async function confirmStatement(deps: Dependencies, about: OwnStatement): Promise<void> {
  const { member, statement } = await findOwn(deps, about);
  const fromRoom = confirmed(statement.fromRoom, deps.now());
  const value: Statement = { ...statement, version: statement.version + 1, fromRoom };
  await deps.storage.records.commit(
    [{ kind: 'statement', value }],
    [decision(deps, member, { action: 'statement.confirmed', object: objectOf(statement), details: {} })],
  );
  deps.storage.bus.publish('statements.changed', { workspaceId: about.workspaceId });
}

interface Found {
  readonly member: Member;
  readonly statement: Statement;
}

async function findOwn(deps: Dependencies, about: OwnStatement): Promise<Found> {
  const { workspaceId, personId, statementId, version } = about;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'statement.read');
  const statement = await findStatement(deps, member, statementId);
  requireAllowed({ ...member, where: { ...member.where, owner: statement.author } }, 'statement.withdraw');
  if (version !== statement.version) throw new AppError('stale-version');
  return { member, statement };
}

function objectOf({ id }: Statement): string {
  return `statement:${id}`;
}

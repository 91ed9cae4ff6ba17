import { AppError } from '@opgave/shared/contract/errors';
import type { Statement } from '@opgave/shared/contract/statementRecords';
import type { HideStatement } from '@opgave/shared/contract/statements';
import type { Dependencies } from '#identity/dependencies.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { type AboutStatement, findStatement } from './oneStatement.ts';

/** The facilitator takes a statement out of sight; its words and reactions stay, and whoever placed it reads why. */
export async function hideStatement(
  deps: Dependencies,
  about: AboutStatement & { readonly input: HideStatement },
): Promise<void> {
  const { version, reason } = about.input;
  await moderate(deps, about, { version, action: 'statement.hidden', hidden: { reason } });
}

/** The facilitator brings a hidden statement back, with the reactions it had. */
export async function showStatement(
  deps: Dependencies,
  about: AboutStatement & { readonly version: number },
): Promise<void> {
  await moderate(deps, about, { version: about.version, action: 'statement.restored', hidden: undefined });
}

interface Moderation {
  readonly version: number;
  readonly action: string;
  readonly hidden: Statement['hidden'];
}

async function moderate(deps: Dependencies, about: AboutStatement, wish: Moderation): Promise<void> {
  const { workspaceId, personId, statementId } = about;
  const { version, action, hidden } = wish;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'statement.moderate');
  const { hidden: before, ...statement } = await findStatement(deps, member, statementId);
  const isSame = (before === undefined) === (hidden === undefined);
  if (version !== statement.version || isSame) throw new AppError('stale-version');
  const value: Statement = { ...statement, version: version + 1, ...(hidden !== undefined && { hidden }) };
  await deps.storage.records.commit(
    [{ kind: 'statement', value }],
    [decision(deps, member, { action, object: `statement:${statementId}`, details: {} })],
  );
  deps.storage.bus.publish('statements.changed', { workspaceId });
}

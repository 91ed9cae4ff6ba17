import { AppError } from '@opgave/shared/contract/errors';
import type { KeepVersion, NameVersion } from '@opgave/shared/contract/versions';
import { decision, requireAllowed } from '../member.ts';
import { type AtVersions, requireReader } from './atVersions.ts';
import { snapshotId } from './snapshots.ts';
import { takeVersion, type VersionDeps } from './takeVersion.ts';

/** Keeps the text as it is at this moment, under a name that people will know it by. */
export async function keepVersion(
  deps: VersionDeps,
  { input, ...at }: AtVersions & { readonly input: KeepVersion },
): Promise<number> {
  const { member } = await requireReader(deps, at);
  requireAllowed(member, 'version.name');
  const { workspace } = member;
  const asked = { workspace, document: at.document, reason: 'named', name: input.name } as const;
  const { snapshot, writes } = await takeVersion(deps, asked);
  const { number } = snapshot;
  await deps.storage.records.commit(writes, [
    decision(deps, member, {
      action: 'version.named',
      object: `documentVersion:${snapshot.id}`,
      details: { document: at.document, number },
    }),
  ]);
  deps.storage.bus.publish('versions.changed', { workspaceId: at.workspaceId });
  return number;
}

/** Gives a version that is there a name, or another one. */
export async function nameVersion(
  deps: VersionDeps,
  { input, number, ...at }: AtVersions & { readonly number: number; readonly input: NameVersion },
): Promise<void> {
  const { member } = await requireReader(deps, at);
  requireAllowed(member, 'version.name');
  const id = snapshotId(at.workspaceId, at.document, number);
  const found = await deps.storage.records.get('documentVersion', id);
  if (!found) throw new AppError('not-found');
  if (found.version !== input.version) throw new AppError('stale-version');
  const value = { ...found, version: found.version + 1, name: input.name };
  const details = { document: at.document, number };
  await deps.storage.records.commit(
    [{ kind: 'documentVersion', value }],
    [decision(deps, member, { action: 'version.named', object: `documentVersion:${id}`, details })],
  );
  deps.storage.bus.publish('versions.changed', { workspaceId: at.workspaceId });
}

import { AppError } from '@opgave/shared/contract/errors';
import type { Snapshot } from '@opgave/shared/contract/versionRecord';
import type { RestoreVersion } from '@opgave/shared/contract/versions';
import { documentId } from '@opgave/shared/document/documents';
import { schemaOf } from '@opgave/shared/document/placement';
import { restoreRoot } from '@opgave/shared/document/restoreRoot';
import type { Doc } from 'yjs';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import { decision } from '../member.ts';
import { type AtVersions, requireReader, requireSnapshot } from './atVersions.ts';
import { documentOf, isSameText } from './snapshots.ts';
import { rootsOf, takeVersion, type VersionDeps } from './takeVersion.ts';

type Restoring = AtVersions & { readonly number: number; readonly input: RestoreVersion };

/**
 * Puts sections back as they read in a version: a change of the text of now, in the name of whoever asks, on the road of
 * every keystroke (P11). Only where this person could type it as well. What stood there is a version of its own first.
 */
export async function restoreVersion(deps: VersionDeps, restoring: Restoring): Promise<number> {
  const { workspaceId, personId, document, number, input } = restoring;
  const member = await requireWriter(deps, restoring);
  const wanted = documentOf(await requireSnapshot(deps, restoring, number));
  const kept = await retryWhenStale(() => keepWhatStands(deps, member, document));
  // The phase may have moved on meanwhile, as under somebody who types.
  await requireWriter(deps, restoring);
  const edit = (doc: Doc) => {
    for (const [root, kind] of rootsOf(document)) {
      if (!input.sections.includes(root)) continue;
      restoreRoot(doc.getXmlFragment(root), wanted.getXmlFragment(root), schemaOf(kind));
    }
  };
  const state = Buffer.from(kept.state, 'base64');
  await deps.documents.change(documentId(workspaceId, document), personId, edit, state);
  const made = await retryWhenStale(() => keepWhatCame(deps, member, restoring));
  deps.storage.bus.publish('versions.changed', { workspaceId });
  return made;
}

/** Every section that is asked is one of this text, and open for this person at this moment. */
async function requireWriter(deps: VersionDeps, restoring: Restoring): Promise<Member> {
  const { workspaceId, document, input } = restoring;
  const { member, rights } = await requireReader(deps, restoring);
  const roots = rootsOf(document);
  if (input.sections.some((section) => !roots.has(section))) {
    throw new AppError('invalid-input', { errors: [{ path: 'sections', message: 'unknown' }] });
  }
  const { doc } = await deps.documents.read(documentId(workspaceId, document));
  if (input.sections.some((section) => !rights.mayWrite(section, doc))) throw new AppError('not-allowed');
  return member;
}

/** What is typed after this version is in none, and so the edit that follows leaves it in the text. */
async function keepWhatStands(deps: VersionDeps, { workspace }: Member, document: string): Promise<Snapshot> {
  const { before, snapshot, writes } = await takeVersion(deps, {
    workspace,
    document,
    reason: 'while-writing',
  });
  if (before && isSameText(before.state, snapshot.state)) return before;
  await deps.storage.records.commit(writes, []);
  return snapshot;
}

async function keepWhatCame(deps: VersionDeps, member: Member, restoring: Restoring): Promise<number> {
  const { document, number: restoredFrom, input } = restoring;
  const asked = { workspace: member.workspace, document, reason: 'restore', restoredFrom } as const;
  const { snapshot, writes } = await takeVersion(deps, asked);
  await deps.storage.records.commit(writes, [restoredLine(deps, member, { snapshot, restoredFrom, input })]);
  return snapshot.number;
}

interface Restored {
  readonly snapshot: Snapshot;
  readonly restoredFrom: number;
  readonly input: RestoreVersion;
}

function restoredLine(deps: VersionDeps, member: Member, { snapshot, restoredFrom, input }: Restored) {
  const { id, document, number } = snapshot;
  const details = { document, number, restoredFrom, sections: input.sections };
  return decision(deps, member, { action: 'version.restored', object: `documentVersion:${id}`, details });
}

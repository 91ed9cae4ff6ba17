import type { Mail, Subscription } from '@opgave/shared/contract/mailRecords';
import type { Workspace } from '@opgave/shared/contract/records';
import { z } from 'zod';
import type { RoundDeps } from '#records/consent/rounds.ts';
import { mailId } from '#records/mail/myMail.ts';
import { publicNews } from '#records/publicPage/publicNews.ts';
import { isPublic } from '#records/publicPage/publicWorkspace.ts';
import type { DigestRhythm } from './digests.ts';

/** Nothing older is news to anybody; of tables where nothing happened since, no reader is looked up. */
const NEWS_WITHIN = { daily: 3 * 86_400_000, weekly: 15 * 86_400_000 } as const;

/** One mail for each reader without account of a table where something happened since they were told. Answers how many it looked at. */
export async function runPublicDigest(deps: RoundDeps, rhythm: DigestRhythm): Promise<number> {
  const workspaces = await deps.storage.records.list('workspace');
  const told = toldBefore(deps, rhythm);
  let looked = 0;
  for (const workspace of workspaces.filter(isPublic)) {
    looked += await digestOf(deps, workspace, { rhythm, told });
  }
  return looked;
}

const KEY = 'publicDigests';
const Told = z.partialRecord(z.enum(['daily', 'weekly']), z.record(z.string(), z.number()));
type ToldUpTo = Record<string, number>;

/**
 * Up to which news every reader of a table was told, so that nobody is looked up again for it. What is too old to be told
 * is forgotten.
 */
function toldBefore({ storage, now }: RoundDeps, rhythm: DigestRhythm): ToldUpTo {
  const kept = storage.settings.get(KEY, (value) => Told.parse(value))?.[rhythm] ?? {};
  return Object.fromEntries(Object.entries(kept).filter(([, at]) => now() - at <= NEWS_WITHIN[rhythm]));
}

async function keepTold({ storage }: RoundDeps, rhythm: DigestRhythm, told: ToldUpTo): Promise<void> {
  const before = storage.settings.get(KEY, (value) => Told.parse(value)) ?? {};
  await storage.settings.set(KEY, { ...before, [rhythm]: told });
}

interface Run {
  readonly rhythm: DigestRhythm;
  readonly told: ToldUpTo;
}

async function digestOf(deps: RoundDeps, workspace: Workspace, { rhythm, told }: Run): Promise<number> {
  const [newest] = await publicNews(deps, workspace);
  if (!newest || deps.now() - newest.at > NEWS_WITHIN[rhythm]) return 0;
  if ((told[workspace.id] ?? 0) >= newest.at) return 0;
  const readers = await deps.storage.records.listByWorkspace('subscription', workspace.id);
  const due = readers.filter(
    (reader) => reader.state === 'confirmed' && reader.rhythm === rhythm && reader.toldUpTo < newest.at,
  );
  for (const reader of due) await commitMail(deps, workspace, reader);
  told[workspace.id] = newest.at;
  await keepTold(deps, rhythm, told);
  return readers.length;
}

async function commitMail(deps: RoundDeps, workspace: Workspace, reader: Subscription): Promise<void> {
  const until = deps.now();
  const mail: Mail = {
    ...{ id: mailId(`public:${reader.id}:${reader.version}`), version: 1, subscriptionId: reader.id },
    content: { kind: 'publicNews', workspaceId: workspace.id, from: reader.toldUpTo, until },
    ...{ state: 'waiting', attempts: 0, dueAt: until, createdAt: until },
  };
  const value = { ...reader, version: reader.version + 1, toldUpTo: until };
  await deps.storage.records.commit(
    [
      { kind: 'subscription', value },
      { kind: 'mail', value: mail },
    ],
    [],
  );
}

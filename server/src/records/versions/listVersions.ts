import type { Seat } from '@opgave/shared/contract/records';
import type { DocumentVersion } from '@opgave/shared/contract/versionRecord';
import type { VersionsView, VersionView } from '@opgave/shared/contract/versions';
import { groupsSpokenAs } from '@opgave/shared/method/opening';
import { can } from '@opgave/shared/method/permissions';
import type { Member } from '#identity/standing.ts';
import { roundsNow } from '../consent/rounds.ts';
import { timestamp } from '../moment.ts';
import { type AtVersions, requireReader } from './atVersions.ts';
import type { VersionDeps } from './takeVersion.ts';
import { writersView } from './writers.ts';

/** Every version of one text, newest first: what it is, and which groups worked on it. Its words are asked one by one. */
export async function listVersions(deps: VersionDeps, at: AtVersions): Promise<VersionsView> {
  const { member } = await requireReader(deps, at);
  const { records } = deps.storage;
  const [all, seats, frozen] = await Promise.all([
    records.listByWorkspace('documentVersion', at.workspaceId),
    records.listByWorkspace('seat', at.workspaceId),
    frozenTexts(deps, at, member),
  ]);
  const versions = all
    .filter(({ document }) => document === at.document)
    .toSorted((one, other) => one.number - other.number);
  const marks = consentMarks(versions, frozen);
  const views = versions.map((version, index) => ({
    ...versionView(version, member, seats),
    isSameText: versions[index - 1]?.hash === version.hash,
    ...(marks.has(version.number) && { consent: marks.get(version.number) }),
  }));
  return { versions: views.toReversed(), mayName: can(member.actor, 'version.name', member.where) };
}

function versionView(
  version: DocumentVersion,
  { workspace }: Member,
  seats: readonly Seat[],
): Omit<VersionView, 'isSameText'> {
  const { number, takenAt, phase, reason, name, restoredFrom, groups } = version;
  const { sideOfOther } = workspace;
  return {
    ...{ number, version: version.version, takenAt: timestamp(takenAt), phase, reason },
    ...(name !== undefined && { name }),
    ...(restoredFrom !== undefined && { restoredFrom }),
    by: writersView(groups, { seats, opennessMode: groupsSpokenAs(workspace), sideOfOther }),
  };
}

interface Frozen {
  readonly hash: string;
  readonly at: number;
  readonly mark: NonNullable<VersionView['consent']>;
}

const AGREED: ReadonlySet<string> = new Set(['consent', 'consentWithConcerns']);

/** What was put to consent; a repair makes a second text of the same round. */
async function frozenTexts(
  deps: VersionDeps,
  { document, workspaceId }: AtVersions,
  { actor, where }: Member,
): Promise<readonly Frozen[]> {
  if (document !== 'problem' || !can(actor, 'consentResponse.read', where)) return [];
  const rounds = await roundsNow(deps, workspaceId);
  return rounds.flatMap(({ number, round, openedAt }) => {
    const last = round.repaired ?? round.text;
    const isAgreed = round.voidedAt === undefined && AGREED.has(round.closing?.outcome ?? '');
    return [...new Set([round.text, last])].map((text) => ({
      hash: text.hash,
      at: openedAt,
      mark: { round: number, text: text.version, isAgreed: isAgreed && text === last },
    }));
  });
}

/** Of the versions that read like a frozen text the one that stood when it was frozen, or else the first after it. */
function consentMarks(
  versions: readonly DocumentVersion[],
  frozen: readonly Frozen[],
): ReadonlyMap<number, NonNullable<VersionView['consent']>> {
  return new Map(
    frozen.flatMap(({ hash, at, mark }) => {
      const alike = versions.filter((version) => version.hash === hash);
      const version = alike.findLast(({ takenAt }) => takenAt <= at) ?? alike[0];
      return version ? [[version.number, mark] as const] : [];
    }),
  );
}
